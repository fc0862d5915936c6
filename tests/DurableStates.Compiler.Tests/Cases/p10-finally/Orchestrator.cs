using Amazon.Lambda.Annotations;

namespace Cases;

public sealed record Work(string Name);

public sealed class Steps
{
    [LambdaFunction(ResourceName = "Do")]
    public string Do(Work work) => throw new NotSupportedException();

    [LambdaFunction(ResourceName = "Repair")]
    public string Repair(string error) => throw new NotSupportedException();

    [LambdaFunction(ResourceName = "Release")]
    public void Release(Work work) => throw new NotSupportedException();
}

[StateMachine("finally")]
public sealed class Finally : TaskOrchestrator<Work, string>
{
    public override async Task<string> RunAsync(TaskOrchestrationContext context, Work input)
    {
        string result;
        try
        {
            result = await context.CallActivityAsync((Steps steps) => steps.Do(input));
        }
        catch (TaskFailedException failure)
        {
            result = await context.CallActivityAsync((Steps steps) => steps.Repair(failure.FailureDetails.ErrorType));
        }
        finally
        {
            await context.CallActivityAsync((Steps steps) => steps.Release(input));
        }

        return result;
    }
}
