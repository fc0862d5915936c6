using Amazon.Lambda.Annotations;

namespace Cases;

public sealed record Order(string Id);

public class ShopException(string message) : Exception(message);

public sealed class ClosedException(string message) : ShopException(message);

public sealed class Steps
{
    [LambdaFunction(ResourceName = "Buy")]
    public string Buy(Order order) => throw new NotSupportedException();

    [LambdaFunction(ResourceName = "Note")]
    public void Note(string text) => throw new NotSupportedException();
}

[StateMachine("failure-filters")]
public sealed class FailureFilters : TaskOrchestrator<Order, string>
{
    private static readonly TaskOptions Patient = new(new RetryPolicy(3, TimeSpan.FromSeconds(2), 2.0) { HandleFailure = failure => failure.ErrorType == "Busy" })
    {
        Timeout = TimeSpan.FromMinutes(1),
    };

    public override async Task<string> RunAsync(TaskOrchestrationContext context, Order input)
    {
        try
        {
            return await context.CallActivityAsync((Steps steps) => steps.Buy(input), Patient);
        }
        catch (TaskFailedException e) when (e.FailureDetails.IsCausedBy<ShopException>())
        {
            return $"shop: {e.FailureDetails.ErrorMessage}";
        }
        catch (TaskFailedException e) when (e.FailureDetails.ErrorType is "Busy" or "Full")
        {
            return $"{e.FailureDetails.ErrorType}: {e.Message}";
        }
        catch (TimeoutException)
        {
            return "late";
        }
        catch (Exception e)
        {
            await context.CallActivityAsync((Steps steps) => steps.Note(e.Message));
            throw;
        }
    }
}
