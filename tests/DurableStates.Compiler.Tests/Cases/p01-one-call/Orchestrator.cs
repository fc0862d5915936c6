using Amazon.Lambda.Annotations;

namespace Cases;

public sealed record Order(string Id, int Amount);

public sealed record Receipt(string Number);

public sealed class Steps
{
    [LambdaFunction(ResourceName = "Charge")]
    public Receipt Charge(Order order) => throw new NotSupportedException();
}

[StateMachine("one-call")]
public sealed class OneCall : TaskOrchestrator<Order, Receipt>
{
    public override async Task<Receipt> RunAsync(TaskOrchestrationContext context, Order input) =>
        await context.CallActivityAsync((Steps steps) => steps.Charge(input));
}
