using System.Runtime.CompilerServices;
using DurableStates.Json;

namespace DurableStates.Jsonata.Tests.Differential;

/// <summary>Evaluates recorded expressions and says where the result is not the recorded one.</summary>
internal static class Comparison
{
    public static readonly string Folder = FolderOf();

    private static readonly JsonValue Context = JsonValue.Parse(File.ReadAllBytes(Path.Combine(Folder, "context.json")));

    public static JsonValue Input => Context["input"];

    /// <summary>What is bound: nothing, much, names of built-in functions, or all of these as the oldest recordings have it.</summary>
    public static JsonValue Bindings(string kind) => Context["bindings"][kind];

    /// <summary>The difference of one recorded line in a dialect, or null.</summary>
    public static string? Difference(JsonValue line, JsonataOptions options)
    {
        var text = line["e"].AsString();
        var kind = line["k"].TryGetString(out var named) ? named : "all";
        var expected = options.Dialect is JsonataDialect.StepFunctions && line["a"].IsObject ? line["a"] : line;
        var result = JsonataExpression.TryParse(text, options, out var expression, out var error)
            ? expression.Evaluate(Input, new(Bindings(kind)))
            : JsonataResult.Of(error);
        var actual = result.Error is { } failure ? $"{failure.Code}: {failure.Message} @{failure.Position}"
            : result.Value.IsUndefined ? "nothing"
            : result.Value.ToJson();
        var wanted = expected["c"].IsString ? $"{expected["c"].AsString()}: {expected["m"].AsString()} @{Position(expected)}"
            : expected["u"].IsNumber ? "nothing"
            : expected["r"].AsString();
        return actual == wanted || KnownDifferences.Explains(text, expected, result, options.Dialect)
            ? null
            : $"{options.Dialect}, {kind}: {text}\n   ours   {actual}\n   wanted {wanted}";
    }

    private static string Position(JsonValue expected) => expected["p"].IsNumber ? expected["p"].ToJson() : "";

    private static string FolderOf([CallerFilePath] string file = "") => Path.GetDirectoryName(file) ?? "";
}
