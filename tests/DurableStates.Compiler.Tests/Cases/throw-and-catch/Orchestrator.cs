using Amazon.Lambda.Annotations;

namespace Cases;

public sealed record Order(int Amount);

public sealed class TooMuchException(string message) : Exception(message);

public sealed class Steps
{
    [LambdaFunction(ResourceName = "Charge")]
    public string Charge(int amount) => throw new NotSupportedException();

    [LambdaFunction(ResourceName = "Report")]
    public void Report(string problem) => throw new NotSupportedException();
}

[StateMachine("throw-and-catch")]
public sealed class ThrowAndCatch : TaskOrchestrator<Order, string>
{
    public override async Task<string> RunAsync(TaskOrchestrationContext context, Order input)
    {
        try
        {
            if (input.Amount > 100)
            {
                throw new TooMuchException($"{input.Amount} is too much.");
            }

            return await context.CallActivityAsync((Steps steps) => steps.Charge(input.Amount));
        }
        catch (Exception problem)
        {
            await context.CallActivityAsync((Steps steps) => steps.Report(problem.Message));
            throw;
        }
    }
}
