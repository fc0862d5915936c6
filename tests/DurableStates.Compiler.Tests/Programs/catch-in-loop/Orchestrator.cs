using Amazon.Lambda.Annotations;

namespace Cases;

public sealed record In(List<string> Ids);

public sealed class Steps
{
    [LambdaFunction(ResourceName = "Say")]
    public string Say(string x) => throw new NotSupportedException();

    [LambdaFunction(ResourceName = "Num")]
    public int Num(string x) => throw new NotSupportedException();

    [LambdaFunction(ResourceName = "Tell")]
    public void Tell(object x) => throw new NotSupportedException();
}

[StateMachine("catch-in-loop")]
public sealed class CatchInLoop : TaskOrchestrator<In, object>
{
    public override async Task<object> RunAsync(TaskOrchestrationContext context, In input)
    {
        var ok = 0;
        var errors = new List<string>();
        var lastGood = "none";
        foreach (var id in input.Ids)
        {
            var stage = "start";
            try
            {
                var a = await context.CallActivityAsync((Steps s) => s.Say(id));
                stage = "said " + a;
                if (a == "skip")
                    continue;
                if (a == "stop")
                    break;
                var b = await context.CallActivityAsync((Steps s) => s.Num(a));
                stage = "numbered " + b;
                if (b < 0)
                    throw new InvalidOperationException($"{id} is {b}");
                ok += b;
                lastGood = id;
            }
            catch (InvalidOperationException e)
            {
                errors.Add($"{stage}: {e.Message}");
            }
            catch (TaskFailedException e)
            {
                errors.Add($"{stage}: task {e.FailureDetails.ErrorType} {e.Message}");
                if (errors.Count >= 3)
                    return new
                    {
                        ok,
                        errors,
                        lastGood,
                        early = true
                    };
            }
            finally
            {
                await context.CallActivityAsync((Steps s) => s.Tell(stage));
            }
        }

        return new
        {
            ok,
            errors,
            lastGood,
            early = false
        };
    }
}
