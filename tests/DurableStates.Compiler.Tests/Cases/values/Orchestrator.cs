using Amazon.Lambda.Annotations;

namespace Cases;

public enum Grade
{
    Low,
    High,
}

public sealed record Reading(string Id, int Value, double Ratio, Grade Grade, DateTime At, TimeSpan Window, string? Note, int? Limit);

public sealed record Outcome(
    string Text, int Quotient, int Remainder, int Cut, string Kind, bool InTime, double Hours, DateTime Next, string Day, Grade Grade, string? Note, bool Over, string Padded, string Part);

public sealed class Steps
{
    [LambdaFunction(ResourceName = "Store")]
    public void Store(Outcome outcome) => throw new NotSupportedException();
}

[StateMachine("values")]
public sealed class Values : TaskOrchestrator<Reading, Outcome>
{
    private static readonly DateTime Start = new(2026, 1, 1, 0, 0, 0, DateTimeKind.Utc);

    public override async Task<Outcome> RunAsync(TaskOrchestrationContext context, Reading input)
    {
        var kind = input.Value switch
        {
            < 0 => "negative",
            0 => "zero",
            > 100 and < 200 or 300 => "odd",
            _ when input.Grade == Grade.High => "high",
            _ => "plain",
        };
        var outcome = new Outcome(
            $"{input.Id}:{input.Value:D4}:{input.Grade}:{input.Note}:{input.Limit}:{input.Value > 3}",
            input.Value / 7,
            input.Value % 7,
            (int)(input.Value * input.Ratio),
            kind,
            input.At - Start < input.Window,
            (input.At - Start).TotalHours,
            input.At + input.Window,
            input.At.ToString("yyyy-MM-dd"),
            input.Grade == Grade.Low ? Grade.High : Grade.Low,
            input.Note?.ToLowerInvariant(),
            input.Value > input.Limit,
            input.Id.PadLeft(6, '0'),
            input.Id.Replace("-", "", StringComparison.Ordinal).Substring(1));
        await context.CallActivityAsync((Steps steps) => steps.Store(outcome));
        return outcome;
    }
}
