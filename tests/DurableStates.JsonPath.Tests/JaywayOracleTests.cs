using DurableStates.Json;
using DurableStates.JsonPath.Paths;

namespace DurableStates.JsonPath.Tests;

/// <summary>Every recorded path does what release 2.9.0 of the library does, functions and relative paths included.</summary>
public sealed class JaywayOracleTests
{
    [Fact]
    public void Strict_paths_select_and_fail_as_recorded() => Compare("jsonpath-jayway.jsonl", Strict);

    [Fact]
    public void Lenient_paths_select_as_recorded() => Compare("jsonpath-jayway-suppress-exceptions.jsonl", Lenient);

    private static void Compare(string file, Func<CompiledPath, JsonValue, string> describe)
    {
        var folder = ConformanceFolder.Require("jsonpath");
        var document = JsonValue.Parse(File.ReadAllText(Path.Combine(folder, "jsonpath-doc.json")));
        var wrong = new List<string>();
        var lines = File.ReadAllLines(Path.Combine(folder, file));
        foreach (var line in lines)
        {
            var expected = JsonValue.Parse(line);
            var text = expected["path"].AsString();
            var wanted = $"{expected["kind"].AsString()} {(expected["error"].TryGetString(out var error) ? Message(error) : expected["result"].ToJson())}";
            var actual = Parse(text, out var path, out var syntaxError) ? describe(path, document) : $"? {syntaxError}";
            if (actual != wanted)
            {
                wrong.Add($"{text} is {actual}, not {wanted}");
            }
        }

        Assert.Empty(wrong);
        Assert.NotEmpty(lines);
    }

    private static string Strict(CompiledPath path, JsonValue document)
    {
        var value = path.Read(document, out var reason);
        return $"{Kind(path)} {reason ?? value.ToJson()}";
    }

    private static string Lenient(CompiledPath path, JsonValue document)
    {
        var value = path.Walk(document, document, PathMode.Lenient, out var reason);
        return $"{Kind(path)} {reason ?? value.ToJson()}";
    }

    // The library reads a path without a root from the root.
    private static bool Parse(string text, out CompiledPath path, out string? error)
    {
        var rooted = text[0] is '$' or '@' ? text : "$." + text;
        path = new CompiledPath(PathParser.Parse(rooted, 1, out var syntaxError));
        error = syntaxError?.Message;
        return syntaxError is null;
    }

    private static string Kind(CompiledPath path) => path.IsDefinite ? "def" : "indef";

    private static string Message(string error) =>
        error[(error.IndexOf(": ", StringComparison.Ordinal) + 2)..]
            .Replace("com.jayway.jsonpath.internal.DefaultsImpl$1", "com.jayway.jsonpath.spi.json.JacksonJsonProvider", StringComparison.Ordinal);
}
