using DurableStates.Compiler.Harness;

namespace DurableStates.Compiler.Everyday;

/// <summary>What became of a program.</summary>
internal enum Verdict
{
    /// <summary>Both runs of it agree.</summary>
    Agrees,

    /// <summary>The compiler says that it cannot compile it.</summary>
    Refused,

    /// <summary>It is no C#: the generator made a mistake.</summary>
    NotCSharp,

    /// <summary>It fails as the code does, but nests too deep to say with which exception.</summary>
    Unnamed,

    /// <summary>The machine does something else than the code.</summary>
    Differs,
}

/// <summary>Runs a program natively and compiled, and compares result, error and calls.</summary>
internal static class EverydayComparison
{
    private const int MostTried = 400;

    public static async Task<(Verdict Verdict, string Text)> CompareAsync(EverydayProgram program, CancellationToken cancellationToken)
    {
        var orchestrator = CaseCompiler.Orchestrator(program.Source, "Generated.cs", out var errors);
        if (orchestrator is null)
        {
            return (Verdict.NotCSharp, errors);
        }

        try
        {
            var compiled = CaseCompiler.Compile(program.Source);
            if (!compiled.Succeeded)
            {
                return (Verdict.Refused, string.Join('\n', compiled.Diagnostics));
            }

            var definition = compiled.StateMachines[0].Definition;
            var verdict = Verdict.Agrees;
            foreach (var document in program.Runs)
            {
                var run = new CaseRun(document);
                var native = await NativeRunner.RunAsync(orchestrator, run, cancellationToken);
                var machine = await EngineRunner.RunAsync(definition, run, cancellationToken);
                if (IsUnnamed(native, machine))
                {
                    verdict = Verdict.Unnamed;
                }
                else if (native.Describe() != machine.Describe() && !IsSaid(machine))
                {
                    return (Verdict.Differs, $"{document}\n\nnative:\n{native.Describe()}\n\ncompiled:\n{machine.Describe()}\n\n{definition}");
                }
            }

            return (verdict, "");
        }
        catch (Exception exception) when (exception is InvalidOperationException or ArgumentException or NullReferenceException or KeyNotFoundException or System.Diagnostics.UnreachableException or IndexOutOfRangeException)
        {
            return (Verdict.Differs, exception.ToString());
        }
    }

    /// <summary>What is left of a program that differs when nothing can be taken away any more, or enough was tried.</summary>
    public static async Task<EverydayProgram> ShrunkAsync(EverydayProgram program, CancellationToken cancellationToken)
    {
        var left = MostTried;
        for (var isSmaller = true; isSmaller;)
        {
            isSmaller = false;
            foreach (var smaller in program.Smaller().TakeWhile(_ => left-- > 0))
            {
                if ((await CompareAsync(smaller, cancellationToken)).Verdict is Verdict.Differs)
                {
                    (program, isSmaller) = (smaller, true);
                    break;
                }
            }
        }

        return program;
    }

    private static bool IsUnnamed(RunOutcome native, RunOutcome machine) => machine.Error == "States.QueryEvaluationError" && native.Error is not null
        && native.Calls.SequenceEqual(machine.Calls) && machine.Cause?.EndsWith($"D3137: {native.Error}: {native.Cause}", StringComparison.Ordinal) is true;

    // Limits that the pages of the language name: an error says them, and nothing goes on.
    private static bool IsSaid(RunOutcome machine) => machine.Error is not null && machine.Cause is { } cause
        && (cause.Contains("outside of the basic plane", StringComparison.Ordinal) || cause.Contains("Stack overflow error", StringComparison.Ordinal));
}
