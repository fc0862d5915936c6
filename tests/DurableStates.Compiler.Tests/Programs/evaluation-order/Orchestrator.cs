using Amazon.Lambda.Annotations;

namespace Cases;

public sealed record In(int N, List<string> L);

public sealed record P(int A, string B, int C)
{
    public int Total => A + C;
}

public sealed class Steps
{
    [LambdaFunction(ResourceName = "Num")]
    public int Num(string x) => throw new NotSupportedException();
}

[StateMachine("evaluation-order")]
public sealed class EvaluationOrder : TaskOrchestrator<In, object>
{
    public override async Task<object> RunAsync(TaskOrchestrationContext context, In input)
    {
        var n = input.N;
        int Up(int by)
        {
            n += by;
            return n;
        }

        async Task<int> Ask(string q)
        {
            n *= 2;
            var r = await context.CallActivityAsync((Steps s) => s.Num(q + n));
            n -= 1;
            return r + n;
        }

        var p = new P(n, "b" + Up(1), n) with
        {
            C = Up(2) + n
        };
        var q = n + await Ask("x") + n;
        var list = new List<int>
        {
            n,
            Up(1),
            n,
            await Ask("y"),
            n
        };
        list.Add(n + Up(5) - n);
        var s = $"{n}/{Up(1)}/{await Ask("z")}/{n}";
        var t = Up(1) > n ? "gt" : Up(1) == n ? "eq" : "lt";
        n += Up(3) + n;
        if (Up(1) > 0 && await Ask("w") > 0 || Up(100) > 0)
        {
            n++;
        }

        var arr = new[]
        {
            n-- - --n,
            n++ + ++n
        };
        n = n++ + n;
        return new
        {
            p,
            q,
            list,
            s,
            t,
            n,
            arr,
            p.Total,
        };
    }
}
