using Amazon.Lambda.Annotations;

namespace Cases;

public sealed record Batch(IReadOnlyList<string> Names);

public sealed class Steps
{
    [LambdaFunction(ResourceName = "Greet")]
    public void Greet(string name) => throw new NotSupportedException();
}

[StateMachine("for-each")]
public sealed class ForEach : TaskOrchestrator<Batch, int>
{
    public override async Task<int> RunAsync(TaskOrchestrationContext context, Batch input)
    {
        foreach (var name in input.Names)
        {
            await context.CallActivityAsync((Steps steps) => steps.Greet(name));
        }

        return input.Names.Count;
    }
}
