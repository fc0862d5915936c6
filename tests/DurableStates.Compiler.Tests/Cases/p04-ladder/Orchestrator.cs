using Amazon.Lambda.Annotations;

namespace Cases;

public sealed record Request(string Kind, int Amount);

public sealed class UnknownKindException(string message) : Exception(message);

public sealed class Steps
{
    [LambdaFunction(ResourceName = "Buy")]
    public string Buy(int amount) => throw new NotSupportedException();

    [LambdaFunction(ResourceName = "Sell")]
    public string Sell(int amount) => throw new NotSupportedException();
}

[StateMachine("ladder")]
public sealed class Ladder : TaskOrchestrator<Request, string>
{
    public override async Task<string> RunAsync(TaskOrchestrationContext context, Request input)
    {
        if (input.Kind == "buy")
        {
            return await context.CallActivityAsync((Steps steps) => steps.Buy(input.Amount));
        }
        else if (input.Kind == "sell")
        {
            return await context.CallActivityAsync((Steps steps) => steps.Sell(input.Amount));
        }

        throw new UnknownKindException($"No trade is called '{input.Kind}'.");
    }
}
