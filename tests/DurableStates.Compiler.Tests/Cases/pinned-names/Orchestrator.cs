using Amazon.Lambda.Annotations;

namespace Cases;

public sealed record Order(int Amount);

public sealed class Steps
{
    [LambdaFunction(ResourceName = "Charge")]
    [StateName("Take the money")]
    public string Charge(int amount) => throw new NotSupportedException();

    [LambdaFunction(ResourceName = "Ship")]
    public string Ship(string receipt) => throw new NotSupportedException();
}

[StateMachine("pinned-names")]
public sealed class PinnedNames : TaskOrchestrator<Order, string>
{
    public override async Task<string> RunAsync(TaskOrchestrationContext context, Order input)
    {
        var receipt = await context.CallActivityAsync((Steps steps) => steps.Charge(input.Amount));
        var label = "plain";

        // state: Is it large?
        if (input.Amount > 100)
        {
            label = "large";
        }

        // state: Send it off
        return await context.CallActivityAsync((Steps steps) => steps.Ship($"{receipt} {label}"));
    }
}
