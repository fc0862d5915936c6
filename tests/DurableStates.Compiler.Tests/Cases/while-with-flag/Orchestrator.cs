using Amazon.Lambda.Annotations;

namespace Cases;

public sealed record Job(string Name);

public sealed class Steps
{
    [LambdaFunction(ResourceName = "Start")]
    public string Start(Job job) => throw new NotSupportedException();

    [LambdaFunction(ResourceName = "IsDone")]
    public bool IsDone(string ticket) => throw new NotSupportedException();
}

[StateMachine("while-with-flag")]
public sealed class WhileWithFlag : TaskOrchestrator<Job, int>
{
    public override async Task<int> RunAsync(TaskOrchestrationContext context, Job input)
    {
        var ticket = await context.CallActivityAsync((Steps steps) => steps.Start(input));
        var done = false;
        var rounds = 0;
        while (!done && rounds < 5)
        {
            await context.CreateTimer(TimeSpan.FromMinutes(1));
            done = await context.CallActivityAsync((Steps steps) => steps.IsDone(ticket));
            rounds++;
        }

        return done ? rounds : -1;
    }
}
