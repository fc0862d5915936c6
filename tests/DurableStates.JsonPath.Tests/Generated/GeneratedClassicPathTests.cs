using DurableStates.Json;

namespace DurableStates.JsonPath.Tests.Generated;

/// <summary>Generated paths over seven documents do what release 2.0.0 of the library did with them, run once.</summary>
public sealed class GeneratedClassicPathTests
{
    [Fact]
    public void Generated_paths_select_fail_and_are_refused_as_in_the_library()
    {
        var folder = Path.Combine(AppContext.BaseDirectory, "Generated");
        var documents = File.ReadLines(Path.Combine(folder, "classic-documents.jsonl")).Select(line => JsonValue.Parse(line)).ToList();
        var wrong = new List<string>();
        foreach (var expected in File.ReadLines(Path.Combine(folder, "classic-paths.jsonl")).Select(line => JsonValue.Parse(line)))
        {
            var actual = Run(expected, documents[(int)expected["document"].AsInt64()]);
            if (actual != expected)
            {
                wrong.Add($"{actual}, not {expected}");
            }
        }

        Assert.True(wrong.Count == 0, string.Join(Environment.NewLine, wrong));
    }

    private static JsonValue Run(JsonValue expected, JsonValue document)
    {
        var text = expected["path"].AsString();
        var row = JsonValue.Object(("path", text), ("document", expected["document"]));
        if (!JsonPathExpression.TryParse(text, out var path, out _))
        {
            return row.With("outcome", "refused");
        }

        row = row.With("definite", path.IsDefinite);
        var result = path.Read(new PathScope(document));

        // Where Java itself failed, in a conversion say, only that there is a failure is compared.
        return result.Failure is not { } failure ? row.With("result", result.Value)
            : row.With("error", expected["error"].IsNull ? JsonValue.Null : failure.Cause[$"Invalid path '{text}' : ".Length..]);
    }
}
