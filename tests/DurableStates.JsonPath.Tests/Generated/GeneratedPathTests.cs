using DurableStates.Json;
using DurableStates.JsonPath.Paths;

namespace DurableStates.JsonPath.Tests.Generated;

/// <summary>Fifteen hundred generated paths over one document do what release 2.9.0 of the library did with them, run once.</summary>
public sealed class GeneratedPathTests
{
    [Fact]
    public void Generated_paths_select_fail_and_are_refused_as_in_the_library()
    {
        var folder = Path.Combine(AppContext.BaseDirectory, "Generated");
        var document = JsonValue.Parse(File.ReadAllText(Path.Combine(folder, "document.json")));
        var wrong = new List<string>();
        foreach (var line in File.ReadLines(Path.Combine(folder, "paths.jsonl")))
        {
            var expected = JsonValue.Parse(line);
            var actual = Run(expected["path"].AsString(), document);
            if (!Same(actual, expected))
            {
                wrong.Add($"{actual}, not {expected}");
            }
        }

        Assert.True(wrong.Count == 0, string.Join(Environment.NewLine, wrong));
    }

    private static JsonValue Run(string text, JsonValue document)
    {
        var steps = PathParser.Parse(text, 1, out var error);
        if (error is not null)
        {
            return JsonValue.Object(("path", text), ("definite", JsonValue.Null), ("refused", error.Message));
        }

        var path = new CompiledPath(steps);
        return JsonValue.Object(
            ("path", text), ("definite", path.IsDefinite), ("strict", Walk(path, document, PathMode.Strict)), ("lenient", Walk(path, document, PathMode.Lenient)));
    }

    private static JsonValue Walk(CompiledPath path, JsonValue document, PathMode mode)
    {
        var value = path.Walk(document, document, mode, out var reason);
        return reason is not null ? JsonValue.Object(("error", reason)) : JsonValue.Object(("result", value.IsUndefined ? JsonValue.Null : value));
    }

    // The words of a refusal are compared where a path is refused as a whole; inside a failure the library names its own classes.
    private static bool Same(JsonValue actual, JsonValue expected) =>
        actual["definite"] == expected["definite"]
        && actual["refused"].IsUndefined == expected["refused"].IsUndefined
        && Comparable(actual["strict"]) == Comparable(expected["strict"])
        && Comparable(actual["lenient"]) == Comparable(expected["lenient"]);

    private static JsonValue Comparable(JsonValue outcome) => outcome["error"].TryGetString(out var message) ? message.Split(" found '")[0].Split(". Current context")[0] : outcome;
}
