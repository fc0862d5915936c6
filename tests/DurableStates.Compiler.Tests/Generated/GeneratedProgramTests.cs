using System.Globalization;
using DurableStates.Compiler.Harness;

namespace DurableStates.Compiler.Generated;

/// <summary>
/// Random programs, run natively and compiled. <c>DURABLESTATES_PROGRAMS</c> says how many, <c>DURABLESTATES_PROGRAM</c> which one to begin with.
/// </summary>
public sealed class GeneratedProgramTests
{
    private const int Batches = 4;
    private const int MostTried = 200;

    // Refused, as it should be: a list that is returned and changed by a finally, a clause for what only dead code throws.
    private static readonly string[] Refused = ["DS1037", "DS1050"];

    private static int Count => Number("DURABLESTATES_PROGRAMS", 120);

    private static int First => Number("DURABLESTATES_PROGRAM", 0);

    public static TheoryData<int> Batch => [.. Enumerable.Range(0, Batches)];

    [Theory]
    [MemberData(nameof(Batch))]
    public async Task Compiled_and_native_agree(int batch)
    {
        var cancellationToken = TestContext.Current.CancellationToken;
        for (var seed = First + batch; seed < First + Count; seed += Batches)
        {
            var program = ProgramGenerator.Of(seed);
            if (await DifferenceAsync(program, cancellationToken) is not null)
            {
                var smallest = await ShrunkAsync(program, cancellationToken);
                Assert.Fail($"Program {seed}:\n{smallest.Source}\n{await DifferenceAsync(smallest, cancellationToken)}");
            }
        }
    }

    // What is left when nothing can be taken away any more, or enough was tried.
    private static async Task<GeneratedProgram> ShrunkAsync(GeneratedProgram program, CancellationToken cancellationToken)
    {
        var left = MostTried;
        for (var isSmaller = true; isSmaller;)
        {
            isSmaller = false;
            foreach (var smaller in program.Smaller().TakeWhile(_ => left-- > 0))
            {
                if (await DifferenceAsync(smaller, cancellationToken) is { IsAboutCode: false })
                {
                    (program, isSmaller) = (smaller, true);
                    break;
                }
            }
        }

        return program;
    }

    private static async Task<Difference?> DifferenceAsync(GeneratedProgram program, CancellationToken cancellationToken)
    {
        var orchestrator = CaseCompiler.Orchestrator(program.Source, "Generated.cs", out var errors);
        var compiled = CaseCompiler.Compile(program.Source);
        if (compiled.Diagnostics.Any(diagnostic => Refused.Contains(diagnostic.Id)))
        {
            return null;
        }

        if (orchestrator is null || !compiled.Succeeded)
        {
            return new($"{errors}\n{string.Join('\n', compiled.Diagnostics)}", IsAboutCode: true);
        }

        var definition = compiled.StateMachines[0].Definition;
        foreach (var run in program.Runs.Select(run => (Document: run, Run: new CaseRun(run))))
        {
            var native = (await NativeRunner.RunAsync(orchestrator, run.Run, cancellationToken)).Describe();
            var machine = (await EngineRunner.RunAsync(definition, run.Run, cancellationToken)).Describe();
            if (native != machine)
            {
                return new($"{run.Document}\n\nnative:\n{native}\n\ncompiled:\n{machine}\n\n{definition}", IsAboutCode: false);
            }
        }

        return null;
    }

    private static int Number(string variable, int otherwise) =>
        int.TryParse(Environment.GetEnvironmentVariable(variable), CultureInfo.InvariantCulture, out var number) ? number : otherwise;

    /// <summary>What is different, or what is wrong with the program itself.</summary>
    private sealed record Difference(string Text, bool IsAboutCode)
    {
        public override string ToString() => Text;
    }
}
