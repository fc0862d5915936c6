using Amazon.Lambda.Annotations;

namespace Cases;

public sealed record Order(string Id);

public sealed class Steps
{
    [LambdaFunction(ResourceName = "Price")]
    public int Price(Order order) => throw new NotSupportedException();
}

public sealed class TooDearException(string id, int price) : Exception($"{id} costs {price}.");

[StateMachine("catch-own-exception")]
public sealed class CatchOwnException : TaskOrchestrator<Order, string>
{
    public override async Task<string> RunAsync(TaskOrchestrationContext context, Order input)
    {
        try
        {
            var price = await context.CallActivityAsync((Steps steps) => steps.Price(input));
            if (price > 10)
            {
                throw new TooDearException(input.Id, price);
            }

            return "ok";
        }
        catch (TooDearException e)
        {
            // What the function throws under the same name is not meant: that is a failed call.
            return e.Message;
        }
    }
}
