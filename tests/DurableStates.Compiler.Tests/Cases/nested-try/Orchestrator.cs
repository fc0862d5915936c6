using Amazon.Lambda.Annotations;

namespace Cases;

public sealed record Work(string Name);

public sealed class Steps
{
    [LambdaFunction(ResourceName = "Open")]
    public string Open(Work work) => throw new NotSupportedException();

    [LambdaFunction(ResourceName = "Use")]
    public string Use(string handle) => throw new NotSupportedException();

    [LambdaFunction(ResourceName = "Close")]
    public void Close(string handle) => throw new NotSupportedException();
}

[StateMachine("nested-try")]
public sealed class NestedTry : TaskOrchestrator<Work, string>
{
    public override async Task<string> RunAsync(TaskOrchestrationContext context, Work input)
    {
        try
        {
            var handle = await context.CallActivityAsync((Steps steps) => steps.Open(input));
            try
            {
                return await context.CallActivityAsync((Steps steps) => steps.Use(handle));
            }
            finally
            {
                await context.CallActivityAsync((Steps steps) => steps.Close(handle));
            }
        }
        catch (TaskFailedException failure) when (failure.FailureDetails.ErrorType == "LockedException")
        {
            return "locked";
        }
    }
}
