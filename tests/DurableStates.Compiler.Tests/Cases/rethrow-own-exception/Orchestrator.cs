using Amazon.Lambda.Annotations;

namespace Cases;

public sealed record Order(int Amount);

public sealed class TooMuchException(string message) : Exception(message);

public sealed class TooLittleException(string message) : Exception(message);

public sealed class Steps
{
    [LambdaFunction(ResourceName = "Charge")]
    public string Charge(int amount) => throw new NotSupportedException();

    [LambdaFunction(ResourceName = "Report")]
    public void Report(string problem) => throw new NotSupportedException();
}

// A call that fails under the name of an exception is not that exception.
[StateMachine("rethrow-own-exception")]
public sealed class RethrowOwnException : TaskOrchestrator<Order, string>
{
    public override async Task<string> RunAsync(TaskOrchestrationContext context, Order input)
    {
        try
        {
            try
            {
                if (input.Amount > 100)
                {
                    throw new TooMuchException($"{input.Amount} is too much.");
                }

                if (input.Amount < 1)
                {
                    throw new TooLittleException($"{input.Amount} is too little.");
                }

                return await context.CallActivityAsync((Steps steps) => steps.Charge(input.Amount));
            }
            catch (Exception problem)
            {
                await context.CallActivityAsync((Steps steps) => steps.Report(problem.Message));
                throw;
            }
        }
        catch (TooLittleException problem)
        {
            return "thrown: " + problem.Message;
        }
        catch (TaskFailedException failure) when (failure.FailureDetails.ErrorType is "TooMuchException" or "TooLittleException")
        {
            return "named: " + failure.FailureDetails.ErrorType;
        }
    }
}
