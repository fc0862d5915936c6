using Amazon.Lambda.Annotations;

namespace Cases;

public sealed record In(int Mode);

public sealed class OuterException(string m) : Exception(m);

public sealed class InnerException2(string m) : Exception(m);

public sealed class Steps
{
    [LambdaFunction(ResourceName = "Tell")]
    public void Tell(string x) => throw new NotSupportedException();

    [LambdaFunction(ResourceName = "Get")]
    public int Get(string x) => throw new NotSupportedException();
}

[StateMachine("nested-finally")]
public sealed class NestedFinally : TaskOrchestrator<In, string>
{
    public override async Task<string> RunAsync(TaskOrchestrationContext context, In input)
    {
        var trail = "";
        for (var i = 0; i < 3; i++)
        {
            try
            {
                trail += $"[{i}";
                try
                {
                    if (i == 1 && input.Mode == 1)
                        continue;
                    if (i == 1 && input.Mode == 2)
                        break;
                    if (i == 1 && input.Mode == 3)
                        throw new InnerException2("deep");
                    if (i == 2 && input.Mode == 4)
                        return trail + "r";
                    var n = await context.CallActivityAsync((Steps s) => s.Get($"{i}"));
                    trail += n;
                    if (n < 0)
                        throw new OuterException($"neg {n}");
                }
                catch (InnerException2 e)
                {
                    trail += "!" + e.Message;
                    if (input.Mode == 3)
                        throw new OuterException("from " + e.Message);
                }
                finally
                {
                    trail += "f";
                    await context.CallActivityAsync((Steps s) => s.Tell("inner " + trail));
                }

                trail += "e";
            }
            catch (OuterException e)
            {
                trail += "?" + e.Message;
                if (e.Message == "neg -2")
                    throw;
            }
            finally
            {
                trail += "]";
                await context.CallActivityAsync((Steps s) => s.Tell("outer " + trail));
            }
        }

        return trail;
    }
}
