using Amazon.Lambda.Annotations;

namespace Cases;

public sealed record Order(string Id);

public sealed class BusyException(string message) : Exception(message);

public sealed class Steps
{
    [LambdaFunction(ResourceName = "Reserve")]
    public string Reserve(Order order) => throw new NotSupportedException();
}

[StateMachine("retries")]
public sealed class Retries : TaskOrchestrator<Order, string>
{
    private static readonly TaskOptions Patient = TaskOptions.FromRetryPolicy(new RetryPolicy(3, TimeSpan.FromSeconds(5), 2.0)
    {
        HandleFailure = failure => failure.IsCausedBy<BusyException>(),
        FullJitter = true,
    });

    public override async Task<string> RunAsync(TaskOrchestrationContext context, Order input) =>
        await context.CallActivityAsync((Steps steps) => steps.Reserve(input), Patient);
}
