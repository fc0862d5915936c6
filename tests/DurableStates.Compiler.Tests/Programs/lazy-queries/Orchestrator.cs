using Amazon.Lambda.Annotations;

namespace Cases;

public sealed record Item(string Id, int Qty);

public sealed record In(List<Item> Items, int Min);

public sealed class Steps
{
    [LambdaFunction(ResourceName = "Num")]
    public int Num(string x) => throw new NotSupportedException();

    [LambdaFunction(ResourceName = "Tell")]
    public void Tell(object x) => throw new NotSupportedException();
}

[StateMachine("lazy-queries")]
public sealed class LazyQueries : TaskOrchestrator<In, object>
{
    public override async Task<object> RunAsync(TaskOrchestrationContext context, In input)
    {
        var min = input.Min;
        var q = input.Items.Where(i => i.Qty >= min);
        var before = q.Count();
        min += 2;
        var ids = q.Select(i => i.Id);
        var list = ids.ToList();
        min = await context.CallActivityAsync((Steps s) => s.Num("m"));
        var after = ids.ToList();
        var seen = new List<string>();
        foreach (var id in ids)
        {
            seen.Add(id + min);
            await context.CallActivityAsync((Steps s) => s.Tell(id));
        }

        var any = q.Any(i => i.Qty == min);
        var first = q.FirstOrDefault();
        min = 0;
        return new
        {
            before,
            list,
            after,
            seen,
            any,
            first,
            C = q.Count(),
            S = q.Sum(i => i.Qty),
            J = string.Join("+", ids),
        };
    }
}
