using Amazon.Lambda.Annotations;

namespace Cases;

public sealed record Line(string Article, int Count, List<string> Tags);

public sealed record Order(List<Line> Lines, bool Strict);

public sealed record Report(
    List<string> Articles, List<string> Many, List<string> Labels, List<List<string>> Tags, List<string> AllTags, List<string> Mixed, List<Line> Kept, List<int> Some, List<int> Others);

public sealed class Steps
{
    [LambdaFunction(ResourceName = "Load")]
    public Order Load(string id) => throw new NotSupportedException();
}

[StateMachine("list-expressions")]
public sealed class ListExpressions : TaskOrchestrator<string, Report>
{
    public override async Task<Report> RunAsync(TaskOrchestrationContext context, string input)
    {
        var order = await context.CallActivityAsync((Steps steps) => steps.Load(input));

        var articles = new List<string> { "first" };
        foreach (var line in order.Lines)
        {
            articles.Add(line.Article);
        }

        var many = new List<string>();
        foreach (var line in order.Lines)
        {
            if (line.Count < 2)
            {
                continue;
            }

            if (order.Strict && line.Count > 10)
            {
                continue;
            }

            many.Add(line.Article.ToUpperInvariant());
        }

        var labels = new List<string>();
        foreach (var line in order.Lines)
        {
            var label = $"{line.Count} of {line.Article}";
            labels.Add($"{label}, {label}");
        }

        var tags = new List<List<string>>();
        var allTags = new List<string>();
        foreach (var line in order.Lines)
        {
            tags.Add(line.Tags);
            foreach (var tag in line.Tags)
            {
                if (tag != "")
                {
                    allTags.Add($"{line.Article} is {tag}");
                }
            }
        }

        var mixed = new List<string>();
        foreach (var line in order.Lines)
        {
            if (line.Count == 0)
            {
                mixed.Add("none");
            }
            else if (line.Count > 100)
            {
                mixed.AddRange(line.Tags);
            }

            mixed.Add(line.Article);
        }

        var kept = new List<Line>();
        foreach (var line in order.Lines)
        {
            if (line.Count > 0)
            {
                kept.Add(line);
            }
        }

        var some = new List<int>();
        var others = new List<int>();
        foreach (var line in order.Lines)
        {
            if (line.Count > 5)
            {
                some.Add(line.Count);
            }
            else
            {
                others.Add(line.Count);
            }
        }

        return new Report(articles, many, labels, tags, allTags, mixed, kept, some, others);
    }
}
