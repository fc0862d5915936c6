using System.Globalization;
using DurableStates.Compiler.Harness;
using DurableStates.Json;

namespace DurableStates.Compiler.Generated;

/// <summary>
/// Random expressions, evaluated natively and as JSONata. <c>DURABLESTATES_VALUES</c> says how many times ten, <c>DURABLESTATES_VALUE</c> where to begin.
/// </summary>
public sealed class GeneratedValueTests
{
    private const int Together = 10;

    [Fact]
    public async Task Every_value_is_that_of_the_code()
    {
        var cancellationToken = TestContext.Current.CancellationToken;
        var (first, count) = (Number("DURABLESTATES_VALUE", 0), Number("DURABLESTATES_VALUES", 60));
        var differences = new List<string>();
        for (var seed = first; seed < first + count; seed++)
        {
            var random = new Random(seed);
            var generator = new ValueGenerator(random);
            string[] values = [.. Enumerable.Range(0, Together).Select(_ => generator.Any())];
            JsonValue[] inputs = [.. Enumerable.Range(0, 5).Select(_ => generator.Input())];
            if (await DifferenceAsync(values, inputs, cancellationToken) is not null)
            {
                foreach (var value in values)
                {
                    if (await DifferenceAsync([value], inputs, cancellationToken) is { } difference)
                    {
                        differences.Add($"Value {seed}: {value}\n{difference}");
                    }
                }
            }
        }

        Assert.True(differences.Count == 0, string.Join("\n\n", differences));
    }

    private static async Task<string?> DifferenceAsync(string[] values, JsonValue[] inputs, CancellationToken cancellationToken)
    {
        var source = ValueGenerator.Source(values);
        var orchestrator = CaseCompiler.Orchestrator(source, "Generated.cs", out var errors);
        var compiled = CaseCompiler.Compile(source);
        if (orchestrator is null || !compiled.Succeeded)
        {
            return $"{errors}\n{string.Join('\n', compiled.Diagnostics)}";
        }

        foreach (var input in inputs)
        {
            var run = new CaseRun(JsonValue.Object(("input", input), ("answers", JsonValue.Object())));
            // The one thing that is refused when it happens: cutting a text with characters outside of the basic plane.
            var native = Outcome(await NativeRunner.RunAsync(orchestrator, run, cancellationToken));
            var ended = await EngineRunner.RunAsync(compiled.StateMachines[0].Definition, run, cancellationToken);
            var machine = Outcome(ended);
            if (native != machine && ended.Cause?.Contains("outside of the basic plane", StringComparison.Ordinal) is not true)
            {
                return $"{input}\nnative:   {native}\ncompiled: {machine} {ended.Cause}\n{compiled.StateMachines[0].Definition}";
            }
        }

        return null;
    }

    private static string Outcome(RunOutcome outcome) => outcome.Output ?? $"{outcome.Error}: {outcome.Cause}";

    private static int Number(string variable, int otherwise) =>
        int.TryParse(Environment.GetEnvironmentVariable(variable), CultureInfo.InvariantCulture, out var number) ? number : otherwise;
}
