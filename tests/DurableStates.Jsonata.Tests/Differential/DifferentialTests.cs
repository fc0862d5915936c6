using System.Runtime.CompilerServices;
using DurableStates.Json;

namespace DurableStates.Jsonata.Tests.Differential;

/// <summary>Generated expressions with what jsonata-js 2.0.6 makes of them; see generate.mjs and docs/jsonata.md.</summary>
public sealed class DifferentialTests
{
    internal static readonly JsonValue Context = JsonValue.Parse(File.ReadAllBytes(Path.Combine(Folder(), "context.json")));

    // The larger set may be the latest version's.
    private static JsonataOptions Options =>
        Environment.GetEnvironmentVariable("DURABLESTATES_DIFFERENTIAL_DIALECT") == "latest" ? JsonataOptions.Latest : JsonataOptions.Version206;

    [Fact]
    public void Generated_expressions_give_what_the_reference_gives()
    {
        // A larger set, made for the occasion, can be compared as well.
        var extra = Environment.GetEnvironmentVariable("DURABLESTATES_DIFFERENTIAL");
        var files = string.IsNullOrEmpty(extra) ? Directory.GetFiles(Folder(), "*.jsonl") : extra.Split(';');
        var failures = new List<string>();
        var count = 0;
        foreach (var line in files.Order(StringComparer.Ordinal).SelectMany(File.ReadLines))
        {
            count++;
            var expected = JsonValue.Parse(line);
            if (Difference(expected) is { } difference)
            {
                failures.Add(difference);
            }
        }

        Assert.True(failures.Count == 0, $"{failures.Count} of {count} differ:\n{string.Join("\n", failures.Take(400))}");
        Assert.True(count >= 3000);
    }

    private static string? Difference(JsonValue expected)
    {
        var text = expected["e"].AsString();
        var result = JsonataExpression.TryParse(text, Options, out var expression, out var error)
            ? expression.Evaluate(Context["input"], new(Context["bindings"]))
            : JsonataResult.Of(error);
        var actual = result.Error is { } failure ? $"{failure.Code}: {failure.Message} @{failure.Position}"
            : result.Value.IsUndefined ? "nothing"
            : result.Value.ToJson();
        var wanted = expected["c"].IsString ? $"{expected["c"].AsString()}: {expected["m"].AsString()} @{Position(expected)}"
            : expected["u"].IsNumber ? "nothing"
            : expected["r"].AsString();
        return actual == wanted || KnownDifferences.Explains(expected, result) ? null : $"{text}\n   ours   {actual}\n   wanted {wanted}";
    }

    private static string Position(JsonValue expected) => expected["p"].IsNumber ? expected["p"].ToJson() : "";

    internal static string DataFolder { get; } = Folder();

    private static string Folder([CallerFilePath] string file = "") => Path.GetDirectoryName(file) ?? "";
}
