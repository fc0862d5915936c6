using DurableStates.Json;

namespace DurableStates.Jsonata.Tests;

/// <summary>The reference suite of JSONata, all of it, in the three dialects.</summary>
public sealed class SuiteTests
{
    // What an uncoded bound is called in the suite.
    private const string BoundExceeded = "U1001";

    [Fact]
    public void Every_case_holds_in_the_latest_version() => Run(JsonataOptions.Latest, excluded: []);

    [Fact]
    public void Every_case_that_2_0_6_has_holds_in_it() => Run(JsonataOptions.Version206, NotIn206());

    [Fact]
    public void Every_case_that_Step_Functions_has_holds_in_its_dialect()
    {
        // Step Functions has no $eval; all else that it lacks is a bound.
        var excluded = NotIn206();
        foreach (var (name, content) in Conformance.SuiteCases())
        {
            if (content["expr"].AsString().Contains("$eval(", StringComparison.Ordinal))
            {
                excluded.Add(name);
            }
        }

        // Within its own bounds, too, but for two ranges of ten million that it refuses.
        var options = JsonataOptions.StepFunctions with { MaxTime = Timeout.InfiniteTimeSpan, MaxValueSize = 1L << 32 };
        Run(options, excluded);
    }

    private static HashSet<string> NotIn206() =>
        [.. File.ReadLines(Path.Combine(Conformance.Jsonata(), "oracles", "not-in-2.0.6.txt")).Select(line => line.Trim().Split(' ')[0].Replace(".json", "", StringComparison.Ordinal)).Where(line => line.Length > 0 && line[0] != '#')];

    private static void Run(JsonataOptions options, HashSet<string> excluded)
    {
        var failures = new List<string>();
        var count = 0;
        foreach (var (name, content) in Conformance.SuiteCases())
        {
            if (excluded.Contains(name))
            {
                continue;
            }

            count++;
            if (Differs(content, options) is { } difference)
            {
                failures.Add($"{name}: {content["expr"]}\n   {difference}");
            }
        }

        Assert.True(failures.Count == 0, $"{failures.Count} of {count} differ:\n{string.Join("\n", failures)}");
        Assert.NotEqual(0, count);
    }

    private static string? Differs(JsonValue content, JsonataOptions options)
    {
        var wantedCode = content["code"].IsString ? content["code"].AsString() : content["error"]["code"].IsString ? content["error"]["code"].AsString() : null;
        if (content["timelimit"].TryGetInt64(out var millis))
        {
            options = options with { MaxTime = TimeSpan.FromMilliseconds(Math.Max(millis, wantedCode == BoundExceeded ? 500 : 20_000)), MaxDepth = (int)content["depth"].AsInt64() };
        }

        if (!JsonataExpression.TryParse(content["expr"].AsString(), options, out var expression, out var error))
        {
            return error.Code == wantedCode ? null : $"parse: {error}";
        }

        var result = expression.Evaluate(Input(content), new(content["bindings"]));
        if (result.Error is { } failure)
        {
            var isWanted = (failure.Code ?? BoundExceeded) == wantedCode || (content["error"].IsObject && content["error"]["message"] == failure.Message);
            return isWanted ? null : $"error: {failure}";
        }

        if (wantedCode is not null || content["error"].IsObject)
        {
            return $"no error {wantedCode} but {result}";
        }

        var wanted = content["undefinedResult"].IsBoolean ? default : content["result"];
        return Same(result.Value, wanted, content["unordered"].IsBoolean) ? null : $"{result} but should be {wanted}";
    }

    private static bool Same(JsonValue actual, JsonValue wanted, bool isUnordered) => isUnordered && wanted.IsArray && actual.Count == wanted.Count
        ? actual.Items.ToArray().OrderBy(item => item.ToJson(), StringComparer.Ordinal).SequenceEqual(wanted.Items.ToArray().OrderBy(item => item.ToJson(), StringComparer.Ordinal))
        : actual == wanted;

    private static JsonValue Input(JsonValue content) => content["dataset"].TryGetString(out var name)
        ? Datasets.GetOrAdd(name, file => JsonValue.Parse(File.ReadAllBytes(Path.Combine(Conformance.Jsonata(), "datasets", file + ".json"))))
        : content["data"];

    private static System.Collections.Concurrent.ConcurrentDictionary<string, JsonValue> Datasets { get; } = new();
}
