using Amazon.Lambda.Annotations;

namespace Cases;

public sealed record Plan(DateTime At, int Minutes);

public sealed class Steps
{
    [LambdaFunction(ResourceName = "Ring")]
    public string Ring(DateTime planned) => throw new NotSupportedException();
}

[StateMachine("timers")]
public sealed class Timers : TaskOrchestrator<Plan, bool>
{
    public override async Task<bool> RunAsync(TaskOrchestrationContext context, Plan input)
    {
        await context.CreateTimer(input.At);
        await context.CallActivityAsync((Steps steps) => steps.Ring(input.At));
        await context.CreateTimer(TimeSpan.FromMinutes(input.Minutes));
        return context.CurrentUtcDateTime >= input.At.AddMinutes(input.Minutes);
    }
}
