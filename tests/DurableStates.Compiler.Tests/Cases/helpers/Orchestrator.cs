using Amazon.Lambda.Annotations;

namespace Cases;

public sealed record Order(string Id, int Amount, string? Note = null);

public sealed record Verdict(string Text, int Level)
{
    public bool IsHigh => Level > 5;

    public static Verdict None(string id) => new($"none for {id}", 0);
}

public sealed class Steps
{
    [LambdaFunction(ResourceName = "Rate")]
    public int Rate(Order order) => throw new NotSupportedException();
}

public static class OrderExtensions
{
    public static string Label(this Order order) => $"{order.Id}/{order.Amount}";
}

[StateMachine("helpers")]
public sealed class Helpers : TaskOrchestrator<Order, Verdict>
{
    public override async Task<Verdict> RunAsync(TaskOrchestrationContext context, Order input)
    {
        var verdict = await JudgeAsync(context, input with { Note = Trimmed(input.Note) });
        return verdict.IsHigh ? verdict with { Text = verdict.Text + "!" } : verdict;
    }

    private static async Task<Verdict> JudgeAsync(TaskOrchestrationContext context, Order order)
    {
        if (order.Amount == 0)
        {
            return Verdict.None(order.Label());
        }

        var level = await context.CallActivityAsync((Steps steps) => steps.Rate(order));
        if (level < 0)
        {
            throw new InvalidOperationException($"{level} is no level.");
        }

        return new Verdict(order.Note ?? "plain", Doubled(level));
    }

    private static string? Trimmed(string? note)
    {
        return note is { Length: > 0 } text ? text.Trim() : null;
    }

    private static int Doubled(int n) => n + n;
}
