using DurableStates.Json;

namespace DurableStates.Jsonata.Tests;

/// <summary>Expressions with the results of jsonata-js 2.0.6.</summary>
public sealed class OracleTests
{
    [Fact]
    public void Every_shared_quirk_holds()
    {
        var failures = new List<string>();
        var quirks = JsonValue.Parse(File.ReadAllBytes(Path.Combine(Conformance.Jsonata(), "oracles", "quirks.json")));
        var bindings = quirks["bindings"];
        var rows = quirks["cases"];
        foreach (var row in rows.Items)
        {
            Compare(row["expr"].AsString(), row["2.0.6"], bindings, JsonataOptions.Version206, failures);
        }

        Assert.True(failures.Count == 0, $"{failures.Count} of {rows.Count} differ:\n{string.Join("\n", failures)}");
        Assert.NotEqual(0, rows.Count);
    }

    [Theory]
    [InlineData(JsonataDialect.StepFunctions)]
    [InlineData(JsonataDialect.Version206)]
    [InlineData(JsonataDialect.Latest)]
    public void Every_row_of_the_CSharp_mapping_holds(JsonataDialect dialect)
    {
        var failures = new List<string>();
        var table = JsonValue.Parse(File.ReadAllBytes(Path.Combine(Conformance.Jsonata(), "oracles", "csharp-mapping-rows.json")));
        var rows = table["rows"];
        foreach (var row in rows.Items)
        {
            Compare(row["expr"].AsString(), Expected(row["expect"]), table["bindings"], JsonataOptions.Version206 with { Dialect = dialect }, failures);
        }

        Assert.True(failures.Count == 0, $"{failures.Count} of {rows.Count} differ:\n{string.Join("\n", failures)}");
        Assert.NotEqual(0, rows.Count);
    }

    private static JsonValue Expected(JsonValue value) => value.TryGetString(out var text) && text == "undefined" ? JsonObject.Empty
        : value.TryGetString(out text) && text.StartsWith("ERR ", StringComparison.Ordinal) ? JsonValue.Object(("code", text[4..]))
        : JsonValue.Object(("result", value));

    // JavaScript's result of a function shows its inside; here it is a function and nothing else.
    private static JsonValue WithoutFunctions(JsonValue value)
    {
        if (value.Kind is JsonKind.Other || value["_jsonata_lambda"].IsBoolean)
        {
            return "a function";
        }

        return value.TryGetObject(out var members) ? JsonValue.Object([.. members.Select(member => (member.Key, WithoutFunctions(member.Value)))]) : value;
    }

    private static void Compare(string text, JsonValue wanted, JsonValue bindings, JsonataOptions options, List<string> failures)
    {
        var result = JsonataExpression.TryParse(text, options, out var expression, out var error)
            ? expression.Evaluate(default, new(bindings))
            : JsonataResult.Of(error);
        var isWanted = wanted["code"].IsString ? result.Error?.Code == wanted["code"].AsString()
            : wanted["nonFinite"].IsString ? result.Value.ToJson() == wanted["nonFinite"].ToJson()
            : result.Succeeded && WithoutFunctions(result.Value) == WithoutFunctions(wanted["result"]);
        if (!isWanted)
        {
            failures.Add($"{text}\n   {result} but should be {wanted}");
        }
    }
}
