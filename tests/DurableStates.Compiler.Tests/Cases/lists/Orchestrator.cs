using Amazon.Lambda.Annotations;

namespace Cases;

public sealed record Item(string Name, int Count, List<string> Tags);

public sealed record Basket(List<Item> Items);

public sealed record Report(List<string> Names, int Total, string? First, bool Any, bool All, List<List<string>> Tags, List<int> Numbers, int Last);

public sealed class Steps
{
    [LambdaFunction(ResourceName = "Look")]
    public int Look(string name) => throw new NotSupportedException();
}

[StateMachine("lists")]
public sealed class Lists : TaskOrchestrator<Basket, Report>
{
    public override async Task<Report> RunAsync(TaskOrchestrationContext context, Basket input)
    {
        var names = new List<string>();
        var numbers = new List<int> { 1 };
        foreach (var item in input.Items.Where(item => item.Count > 0))
        {
            var number = await context.CallActivityAsync((Steps steps) => steps.Look(item.Name));
            if (number < 0)
            {
                continue;
            }

            names.Add(item.Name.ToUpperInvariant());
            numbers.Add(number);
        }

        var tags = new List<List<string>>();
        foreach (var item in input.Items)
        {
            tags.Add(item.Tags);
        }

        return new Report(
            names,
            input.Items.Sum(item => item.Count),
            input.Items.Where(item => item.Count > 100).Select(item => item.Name).FirstOrDefault(),
            input.Items.Any(item => item.Tags.Contains("red")),
            input.Items.All(item => item.Count >= 0),
            tags,
            [.. numbers.OrderByDescending(n => n).Take(2), 0],
            numbers[^1]);
    }
}
