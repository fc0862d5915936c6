using Amazon.Lambda.Annotations;

namespace Cases;

public sealed record Batch(IReadOnlyList<string> Names, int Most);

public sealed record Report(IReadOnlyList<string> Greetings, bool Complete);

public sealed class Steps
{
    [LambdaFunction(ResourceName = "Greet")]
    public string Greet(string name) => throw new NotSupportedException();
}

[StateMachine("list-building")]
public sealed class ListBuilding : TaskOrchestrator<Batch, Report>
{
    public override async Task<Report> RunAsync(TaskOrchestrationContext context, Batch input)
    {
        var greetings = new List<string>();
        foreach (var name in input.Names)
        {
            if (name == "")
            {
                continue;
            }

            greetings.Add(await context.CallActivityAsync((Steps steps) => steps.Greet(name)));
            if (greetings.Count == input.Most)
            {
                return new Report(greetings, false);
            }
        }

        return new Report(greetings, true);
    }
}
