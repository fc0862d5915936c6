using Amazon.Lambda.Annotations;

namespace Cases;

public sealed record Customer(string Name, string? Nickname, int Orders, bool IsBlocked);

public sealed record Offer(string Greeting, string Level, int Discount);

public sealed class Steps
{
    [LambdaFunction(ResourceName = "Send")]
    public string Send(Offer offer) => throw new NotSupportedException();
}

[StateMachine("conditional-values")]
public sealed class ConditionalValues : TaskOrchestrator<Customer, string>
{
    public override async Task<string> RunAsync(TaskOrchestrationContext context, Customer input)
    {
        if (input.IsBlocked)
        {
            return "nothing";
        }

        string level;
        var discount = 0;
        if (input.Orders > 100)
        {
            level = "gold";
            discount = 20;
        }
        else if (input.Orders > 10)
        {
            level = "silver";
            discount = 5;
        }
        else
        {
            level = "none";
        }

        return await context.CallActivityAsync((Steps steps) => steps.Send(new Offer($"Dear {input.Nickname ?? input.Name}", level, discount)));
    }
}
