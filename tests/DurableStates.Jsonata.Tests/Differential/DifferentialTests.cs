using DurableStates.Json;

namespace DurableStates.Jsonata.Tests.Differential;

/// <summary>Generated expressions with what jsonata-js 2.0.6 makes of them; see compare.sh, generate.mjs and docs/jsonata.md.</summary>
public sealed class DifferentialTests
{
    [Theory]
    [InlineData(JsonataDialect.Version206)]
    [InlineData(JsonataDialect.StepFunctions)]
    public void Generated_expressions_give_what_the_reference_gives(JsonataDialect dialect)
    {
        // A larger set, made for the occasion, can be compared as well, or one of the latest version.
        var extra = Environment.GetEnvironmentVariable("DURABLESTATES_DIFFERENTIAL");
        var options = dialect is JsonataDialect.StepFunctions ? JsonataOptions.StepFunctions
            : Environment.GetEnvironmentVariable("DURABLESTATES_DIFFERENTIAL_DIALECT") == "latest" ? JsonataOptions.Latest
            : JsonataOptions.Version206;
        var files = string.IsNullOrEmpty(extra) ? Directory.GetFiles(Comparison.Folder, "*.jsonl") : extra.Split(';');
        var failures = new List<string>();
        var count = 0;
        foreach (var line in files.Order(StringComparer.Ordinal).SelectMany(File.ReadLines).Select(line => JsonValue.Parse(line)))
        {
            if (dialect is JsonataDialect.StepFunctions && !line["k"].IsString)
            {
                // The oldest recordings are of 2.0.6 alone.
                continue;
            }

            count++;
            if (Comparison.Difference(line, options) is { } difference)
            {
                failures.Add(difference);
            }
        }

        Assert.True(failures.Count == 0, $"{failures.Count} of {count} differ:\n{string.Join("\n", failures.Take(400))}");
        Assert.True(count >= 3000, $"Only {count} expressions were there to compare.");
    }
}
