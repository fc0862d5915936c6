using DurableStates.Json;

namespace DurableStates.JsonPath.Tests;

/// <summary>Intrinsic functions in payload templates give what AWS gave.</summary>
public sealed class RecordedIntrinsicTests
{
    // The recorder put these in the place of the names.
    private const string ExecutionName = "<ExecArnPart_0idx>";

    private static readonly JsonValue StateMachine = JsonValue.Object(
        ("Id", "arn:<partition>:states:<region>:111111111111:stateMachine:<ArnPart_0idx>"), ("Name", "<ArnPart_0idx>"));

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
            if (test["queryLanguage"] != "JSONPath" || state["Parameters"].IsUndefined || IsRandom(test["expected"]["output"]))
            {
                continue;
            }

            var input = test["input"].TryGetString(out var text) ? JsonValue.Parse(text) : JsonValue.Parse("{}");
            var context = JsonValue.Object(("Execution", JsonValue.Object(("Input", input), ("Name", ExecutionName))), ("StateMachine", StateMachine));
            Assert.True(PayloadTemplate.TryParse(state["Parameters"], out var template, out var errors), $"{file}: {string.Join(", ", errors)}");
            var result = template.Evaluate(new PathScope(input, context));
            var actual = state["ResultPath"].TryGetString(out var place) && ReferencePath.TryParse(place, out var path, out _)
                ? path.Write(input, result.Value)
                : result;
            if (state["OutputPath"].TryGetString(out var selection) && JsonPathExpression.TryParse(selection, out var output, out _))
            {
                actual = output.Read(new PathScope(actual.Value));
            }

            run++;
            if (actual.Failure is not null || !Same(actual.Value, test["expected"]["output"]))
            {
                wrong.Add($"{Path.GetFileName(file)}: {actual.Value} {actual.Failure?.Cause}, not {test["expected"]["output"]}");
            }
        }

        Assert.Empty(wrong);
        Assert.NotEqual(0, run);
    }

    private static bool IsRandom(JsonValue output) => output["FunctionResult"] == "RandomNumberGenerated" || output["FunctionResult"] == "generated-uuid";

    private static bool Same(JsonValue actual, JsonValue expected) =>
        actual == expected || (expected.TryGetString(out var text) && JsonValue.TryParse(text, out var parsed, out _) && parsed == actual);
}
