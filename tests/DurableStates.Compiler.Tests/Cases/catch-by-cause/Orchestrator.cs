using Amazon.Lambda.Annotations;

namespace Cases;

public sealed record Order(string Id);

public class StockException(string message) : Exception(message);

public sealed class SoldOutException(string message) : StockException(message);

public sealed class Steps
{
    [LambdaFunction(ResourceName = "Reserve")]
    public string Reserve(Order order) => throw new NotSupportedException();

    [LambdaFunction(ResourceName = "Backorder")]
    public string Backorder(string reason) => throw new NotSupportedException();
}

[StateMachine("catch-by-cause")]
public sealed class CatchByCause : TaskOrchestrator<Order, string>
{
    public override async Task<string> RunAsync(TaskOrchestrationContext context, Order input)
    {
        try
        {
            return await context.CallActivityAsync((Steps steps) => steps.Reserve(input));
        }
        catch (TaskFailedException failure) when (failure.FailureDetails.IsCausedBy<StockException>())
        {
            return await context.CallActivityAsync((Steps steps) => steps.Backorder(failure.FailureDetails.ErrorMessage));
        }
    }
}
