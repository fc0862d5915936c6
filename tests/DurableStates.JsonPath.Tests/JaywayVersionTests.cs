using DurableStates.Json;

namespace DurableStates.JsonPath.Tests;

/// <summary>Every path that was run with several releases of the library does in each dialect what its release did.</summary>
public sealed class JaywayVersionTests
{
    [Theory]
    [InlineData("2.0.0", JsonPathDialect.StepFunctions)]
    [InlineData("2.9.0", JsonPathDialect.Jayway29)]
    public void A_dialect_answers_as_its_release(string release, JsonPathDialect dialect)
    {
        var folder = ConformanceFolder.Require("jsonpath");
        var document = JsonValue.Parse(File.ReadAllText(Path.Combine(folder, "document.json")));
        var lines = File.ReadAllLines(Path.Combine(folder, "jsonpath-jayway-versions.jsonl"));
        var wrong = new List<string>();
        foreach (var line in lines.Select(line => JsonValue.Parse(line)))
        {
            var path = line["path"].AsString();
            var expected = line[release];
            var actual = Run(path, document, dialect);
            if (!IsLeftOut(path, dialect) && Normal(actual, path) != Normal(expected, path))
            {
                wrong.Add($"{path} is {actual}, not {expected}");
            }
        }

        Assert.True(wrong.Count == 0, string.Join(Environment.NewLine, wrong));
        Assert.NotEmpty(lines);
    }

    // Functions that take paths or texts are not offered; recording one of them changed the list that index(-1) was then asked of.
    private static bool IsLeftOut(string path, JsonPathDialect dialect) =>
        dialect is JsonPathDialect.Jayway29
        && (path.Contains("concat(", StringComparison.Ordinal) || path.Contains("append(", StringComparison.Ordinal) || path.EndsWith("index(-1)", StringComparison.Ordinal));

    // The library reads a path without a root from the root, which no field of a state may.
    private static JsonValue Run(string path, JsonValue document, JsonPathDialect dialect)
    {
        var rooted = path.StartsWith('$') ? path : "$." + path;
        if (!JsonPathExpression.TryParse(rooted, dialect, out var expression, out var refusal))
        {
            return JsonValue.Object(("error", refusal.Message));
        }

        var result = expression.Read(new PathScope(document));
        return result.Failure is { } failure
            ? JsonValue.Object(("error", failure.Cause[$"Invalid path '{rooted}' : ".Length..]))
            : JsonValue.Object(("kind", expression.IsDefinite ? "def" : "indef"), ("result", result.Value));
    }

    // The words of a path that could not be followed are compared, not those of a path that is refused, or that meets an error of Java itself. The recorded
    // documents had no order of members, so what a wildcard selects has none either.
    private static JsonValue Normal(JsonValue outcome, string path)
    {
        if (!outcome["error"].TryGetString(out var error))
        {
            return path.Contains('*', StringComparison.Ordinal) || path.Contains("..", StringComparison.Ordinal) || path.EndsWith("keys()", StringComparison.Ordinal)
                ? JsonValue.Object(("kind", outcome["kind"]), ("result", JsonValue.Array([.. outcome["result"].Items.ToArray().Select(Sorted).OrderBy(item => item.ToJson(), StringComparer.Ordinal)])))
                : outcome;
        }

        var words = error.Replace("PathNotFoundException: ", "", StringComparison.Ordinal);
        return JsonValue.Object(("error", words.Contains("path $[", StringComparison.Ordinal) || words.StartsWith("No results", StringComparison.Ordinal)
            ? words.Split(" but found ")[0]
            : true));
    }

    private static JsonValue Sorted(JsonValue value) =>
        value.TryGetObject(out var members) ? JsonValue.Object([.. members.OrderBy(member => member.Key, StringComparer.Ordinal).Select(member => (member.Key, Sorted(member.Value)))])
        : value.TryGetArray(out var items) ? JsonValue.Array([.. items.Select(Sorted)])
        : value;
}
