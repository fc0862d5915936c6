using DurableStates.Json;

namespace DurableStates.JsonPath.Tests;

/// <summary>Intrinsic functions in payload templates give what AWS gave.</summary>
public sealed class RecordedIntrinsicTests
{
    [Fact]
    public void Intrinsic_functions_give_what_was_recorded()
    {
        var folder = ConformanceFolder.Require("step-functions/cases");
        var run = 0;
        var wrong = new List<string>();
        foreach (var file in Directory.GetFiles(folder, "intrinsic_functions.*.json").Order(StringComparer.Ordinal))
        {
            var test = JsonValue.Parse(File.ReadAllText(file));
            var definition = test["definition"];
            var state = definition["States"][definition["StartAt"].AsString()];
            if (test["queryLanguage"] != "JSONPath" || state["Parameters"].IsUndefined || test["nondeterministic"].Count > 0 || test["placeholders"]["whole"].Count > 0)
            {
                continue;
            }

            var input = test["input"].TryGetString(out var text) ? JsonValue.Parse(text) : JsonValue.Parse("{}");
            var context = JsonValue.Object(("Execution", JsonValue.Object(("Input", input))));
            Assert.True(PayloadTemplate.TryParse(state["Parameters"], out var template, out var errors), $"{file}: {string.Join(", ", errors)}");
            var result = template.Evaluate(new PathScope(input, context));
            var actual = state["ResultPath"].TryGetString(out var place) && ReferencePath.TryParse(place, out var path, out _)
                ? path.Write(input, result.Value)
                : result;
            run++;
            if (actual.Failure is not null || !Same(actual.Value, test["expected"]["output"]))
            {
                wrong.Add($"{Path.GetFileName(file)}: {actual.Value} {actual.Failure?.Cause}, not {test["expected"]["output"]}");
            }
        }

        Assert.Empty(wrong);
        Assert.True(run >= 75, $"Only {run} cases were run.");
    }

    private static bool Same(JsonValue actual, JsonValue expected) =>
        actual == expected || (expected.TryGetString(out var text) && JsonValue.TryParse(text, out var parsed, out _) && parsed == actual);
}
