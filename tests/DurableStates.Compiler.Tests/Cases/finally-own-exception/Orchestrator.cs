using Amazon.Lambda.Annotations;

namespace Cases;

public sealed record Order(string Id);

public sealed class Steps
{
    [LambdaFunction(ResourceName = "Reserve")]
    public int Reserve(Order order) => throw new NotSupportedException();

    [LambdaFunction(ResourceName = "Release")]
    public void Release(Order order) => throw new NotSupportedException();
}

public sealed class EmptyException(string message) : Exception(message);

[StateMachine("finally-own-exception")]
public sealed class FinallyOwnException : TaskOrchestrator<Order, string>
{
    public override async Task<string> RunAsync(TaskOrchestrationContext context, Order input)
    {
        try
        {
            try
            {
                if (await context.CallActivityAsync((Steps steps) => steps.Reserve(input)) == 0)
                {
                    throw new EmptyException($"Nothing for {input.Id}");
                }
            }
            finally
            {
                await context.CallActivityAsync((Steps steps) => steps.Release(input));
            }

            return "reserved";
        }
        catch (EmptyException e)
        {
            return e.Message;
        }
    }
}
