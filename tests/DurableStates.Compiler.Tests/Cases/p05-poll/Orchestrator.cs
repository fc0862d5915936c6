using Amazon.Lambda.Annotations;

namespace Cases;

public sealed record Job(string Name);

public sealed record Ticket(string Id);

public sealed record Status(string State, string Result);

public sealed class Steps
{
    [LambdaFunction(ResourceName = "Submit")]
    public Ticket Submit(Job job) => throw new NotSupportedException();

    [LambdaFunction(ResourceName = "Check")]
    public Status Check(Ticket ticket) => throw new NotSupportedException();

    [LambdaFunction(ResourceName = "Collect")]
    public string Collect(Ticket ticket) => throw new NotSupportedException();
}

[StateMachine("poll")]
public sealed class Poll : TaskOrchestrator<Job, string>
{
    public override async Task<string> RunAsync(TaskOrchestrationContext context, Job input)
    {
        var ticket = await context.CallActivityAsync((Steps steps) => steps.Submit(input));
        Status status;
        do
        {
            await context.CreateTimer(TimeSpan.FromSeconds(30));
            status = await context.CallActivityAsync((Steps steps) => steps.Check(ticket));
        }
        while (status.State != "DONE");

        return await context.CallActivityAsync((Steps steps) => steps.Collect(ticket));
    }
}
