using Amazon.Lambda.Annotations;

namespace Cases;

public sealed record In(string W);

public sealed class Steps
{
    [LambdaFunction(ResourceName = "Tell")]
    public void Tell(string x) => throw new NotSupportedException();

    [LambdaFunction(ResourceName = "Clean")]
    public void Clean(string x) => throw new NotSupportedException();
}

[StateMachine("finally-throws")]
public sealed class FinallyThrows : TaskOrchestrator<In, string>
{
    public override async Task<string> RunAsync(TaskOrchestrationContext context, In input)
    {
        var r = "start";
        try
        {
            try
            {
                await context.CallActivityAsync((Steps s) => s.Tell(input.W));
                r = "told";
                if (input.W == "throw")
                    throw new InvalidOperationException("mine");
                return r + "!";
            }
            finally
            {
                r += "+";
                await context.CallActivityAsync((Steps s) => s.Clean(r));
                r += "cleaned";
            }
        }
        catch (TaskFailedException e)
        {
            return $"{r} {e.FailureDetails.ErrorType}";
        }
        catch (InvalidOperationException e)
        {
            return $"{r} {e.Message}";
        }
    }
}
