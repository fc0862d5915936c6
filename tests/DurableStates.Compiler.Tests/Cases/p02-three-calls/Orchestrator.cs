using Amazon.Lambda.Annotations;

namespace Cases;

public sealed record Order(string Id, int Amount);

public sealed record Customer(string Name, string Email);

public sealed record Receipt(string Number);

public sealed record Charge(string Customer, int Amount);

public sealed record Mail(string To, string Number);

public sealed record Done(string Order, string Receipt, bool Sent);

public sealed class Steps
{
    [LambdaFunction(ResourceName = "Find")]
    public Customer Find(string orderId) => throw new NotSupportedException();

    [LambdaFunction(ResourceName = "Pay")]
    public Receipt Pay(Charge charge) => throw new NotSupportedException();

    [LambdaFunction(ResourceName = "Notify")]
    public bool Notify(Mail mail) => throw new NotSupportedException();
}

[StateMachine("three-calls")]
public sealed class ThreeCalls : TaskOrchestrator<Order, Done>
{
    public override async Task<Done> RunAsync(TaskOrchestrationContext context, Order input)
    {
        var customer = await context.CallActivityAsync((Steps steps) => steps.Find(input.Id));
        var receipt = await context.CallActivityAsync((Steps steps) => steps.Pay(new Charge(customer.Name, input.Amount)));
        var sent = await context.CallActivityAsync((Steps steps) => steps.Notify(new Mail(customer.Email, receipt.Number)));
        return new Done(input.Id, receipt.Number, sent);
    }
}
