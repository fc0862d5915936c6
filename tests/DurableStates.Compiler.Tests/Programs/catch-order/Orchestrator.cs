using Amazon.Lambda.Annotations;

namespace Cases;

public class AppException(string m) : Exception(m);

public sealed class RetryLater(string m, int secs) : AppException(m)
{
    public int Secs { get; } = secs;
}

public sealed class Fatal(string m) : AppException(m);

public sealed record In(int Mode);

public sealed class Steps
{
    [LambdaFunction(ResourceName = "Num")]
    public int Num(string x) => throw new NotSupportedException();
}

[StateMachine("catch-order")]
public sealed class CatchOrder : TaskOrchestrator<In, object>
{
    public override async Task<object> RunAsync(TaskOrchestrationContext context, In input)
    {
        var log = new List<string>();
        var tries = 0;
        while (true)
        {
            try
            {
                tries++;
                try
                {
                    var n = await context.CallActivityAsync((Steps s) => s.Num("m"));
                    if (n == 1)
                        throw new RetryLater("soon", 5);
                    if (n == 2)
                        throw new Fatal("dead");
                    if (n == 3)
                        throw new AppException("app");
                    if (n == 4)
                        throw new InvalidOperationException("inv");
                    log.Add("ok");
                    break;
                }
                catch (Fatal f)
                {
                    log.Add("fatal " + f.Message);
                    throw new AppException("wrapped " + f.Message);
                }
            }
            catch (RetryLater r)
            {
                log.Add("retry " + r.Message);
                if (tries > 2)
                    throw;
            }
            catch (AppException a)
            {
                log.Add("app " + a.Message);
                if (input.Mode == 1)
                {
                    throw;
                }
            }
            catch (TaskFailedException t) when (t.FailureDetails.IsCausedBy<Fatal>())
            {
                log.Add("remote fatal " + t.FailureDetails.ErrorMessage);
            }
            catch (Exception e)
            {
                log.Add("other " + e.Message);
                if (tries > 5)
                    return new
                    {
                        log,
                        tries,
                        e.Message
                    };
            }
        }

        return new
        {
            log,
            tries
        };
    }
}
