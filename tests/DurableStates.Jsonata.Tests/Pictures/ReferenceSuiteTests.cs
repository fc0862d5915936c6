using DurableStates.Json;
using DurableStates.Jsonata.Pictures;

namespace DurableStates.Jsonata.Tests.Pictures;

public sealed class ReferenceSuiteTests
{
    [Theory]
    [InlineData("function-formatNumber", 42)]
    [InlineData("function-formatInteger", 65)]
    [InlineData("function-parseInteger", 61)]
    [InlineData("function-fromMillis", 70)]
    [InlineData("function-tomillis", 47)]
    [InlineData("function-formatBase", 7)]
    public void The_reference_suite_holds_without_an_evaluator(string group, int atLeast)
    {
        var groups = ConformanceFolder.Find("jsonata/groups");
        Assert.SkipWhen(groups is null, "The conformance data is not here; DURABLESTATES_CONFORMANCE names its folder.");

        var run = 0;
        var wrong = new List<string>();
        foreach (var file in Directory.GetFiles(Path.Combine(groups, group), "*.json").Order(StringComparer.Ordinal))
        {
            var content = JsonValue.Parse(File.ReadAllText(file));
            foreach (var test in content.IsArray ? content.Items : [content])
            {
                var expression = test["expr"].AsString();
                var expected = test["code"].TryGetString(out var code) ? code : test["result"].IsUndefined ? "undefined" : test["result"].ToJson();
                if (PictureCall.Run(expression, PictureRules.Latest) is { } actual)
                {
                    run++;
                    if (actual != expected)
                    {
                        wrong.Add($"{expression} is {actual}, not {expected}");
                    }
                }
            }
        }

        Assert.Empty(wrong);
        Assert.True(run >= atLeast, $"Only {run} cases were run.");
    }
}
