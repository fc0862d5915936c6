using Amazon.Lambda.Annotations;

namespace Cases;

public sealed record Work(List<string> Names);

public sealed class BadNameException(string message) : Exception(message);

public sealed class Steps
{
    [LambdaFunction(ResourceName = "Use")]
    public string Use(string name) => throw new NotSupportedException();

    [LambdaFunction(ResourceName = "Close")]
    public void Close(string name) => throw new NotSupportedException();

    [LambdaFunction(ResourceName = "Report")]
    public bool Report(string problem) => throw new NotSupportedException();
}

[StateMachine("finally-ways")]
public sealed class FinallyWays : TaskOrchestrator<Work, string>
{
    public override async Task<string> RunAsync(TaskOrchestrationContext context, Work input)
    {
        var log = "";
        try
        {
            foreach (var name in input.Names)
            {
                try
                {
                    try
                    {
                        if (name == "stop")
                        {
                            break;
                        }

                        if (name == "skip")
                        {
                            continue;
                        }

                        if (name == "bad")
                        {
                            throw new BadNameException($"no {name} names");
                        }

                        log += await context.CallActivityAsync((Steps steps) => steps.Use(name));
                    }
                    finally
                    {
                        log += $"({name}";
                        await context.CallActivityAsync((Steps steps) => steps.Close(name));
                    }
                }
                catch (BadNameException e)
                {
                    log += "!";
                    if (await context.CallActivityAsync((Steps steps) => steps.Report(e.Message)))
                    {
                        throw;
                    }
                }
                finally
                {
                    log += ")";
                }
            }

            return log + " done";
        }
        catch (BadNameException e)
        {
            return $"{log} {e.Message}";
        }
        catch (TaskFailedException e) when (e.FailureDetails.ErrorType == "BusyException")
        {
            return log + " busy";
        }
    }
}
