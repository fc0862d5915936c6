using DurableStates.Compiler.Harness;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

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

    /// <summary>Compares one program.</summary>
    public static async Task<(Verdict Verdict, string Text)> CompareAsync(EverydayProgram program, CancellationToken cancellationToken) =>
        (await CompareAsync([program], cancellationToken))[0];

    /// <summary>Compares many programs, which costs several times less than comparing each: they share what the references and the types declare, and one assembly.</summary>
    public static async Task<(Verdict Verdict, string Text)[]> CompareAsync(IReadOnlyList<EverydayProgram> programs, CancellationToken cancellationToken)
    {
        var verdicts = new (Verdict Verdict, string Text)[programs.Count];
        var compilation = CaseCompiler.Compilation(programs.Select((program, i) => (program.Alone(i), Path(i))).Prepend((EverydayProgram.Shared, "Types.cs")));
        var left = Enumerable.Range(0, programs.Count).ToHashSet();
        var assembly = CaseCompiler.Assembled(compilation, out var errors);
        while (assembly is null && errors.Count > 0)
        {
            compilation = Without(compilation, errors, Verdict.NotCSharp, verdicts, left);
            assembly = left.Count == 0 ? null : CaseCompiler.Assembled(compilation, out errors);
            if (left.Count == 0)
            {
                return verdicts;
            }
        }

        CompilationResult compiled;
        try
        {
            compiled = CaseCompiler.CompileAccepted(compilation);
            if (!compiled.Succeeded)
            {
                compilation = Without(compilation, compiled.Diagnostics, Verdict.Refused, verdicts, left);
                compiled = CaseCompiler.CompileAccepted(compilation);
                Assert.True(compiled.Succeeded, string.Join('\n', compiled.Diagnostics));
            }
        }
        catch (Exception exception) when (IsFault(exception) && programs.Count > 1)
        {
            // One of them does it: each says so of itself.
            foreach (var number in left)
            {
                verdicts[number] = await CompareAsync(programs[number], cancellationToken);
            }

            return verdicts;
        }
        catch (Exception exception) when (IsFault(exception))
        {
            return [(Verdict.Differs, exception.ToString())];
        }

        var machines = compiled.StateMachines.ToDictionary(machine => machine.Name, machine => machine.Definition, StringComparer.Ordinal);
        foreach (var number in left)
        {
            var orchestrator = Activator.CreateInstance(assembly!.GetType($"Cases.Program{number}.Generated", throwOnError: true)!)!;
            verdicts[number] = await CompareAsync(programs[number], orchestrator, machines[EverydayProgram.Name(number)], cancellationToken);
        }

        return verdicts;
    }

    private static string Path(int number) => $"Program{number}.cs";

    // The compilation without the sources that something is the matter with; at least one of them goes.
    private static CSharpCompilation Without(CSharpCompilation compilation, IEnumerable<Diagnostic> diagnostics, Verdict verdict, (Verdict Verdict, string Text)[] verdicts, HashSet<int> left)
    {
        var byTree = diagnostics.Where(diagnostic => diagnostic.Severity is DiagnosticSeverity.Error).ToLookup(diagnostic => diagnostic.Location.SourceTree);
        var before = left.Count;
        foreach (var tree in compilation.SyntaxTrees.Where(byTree.Contains).ToArray())
        {
            var name = System.IO.Path.GetFileNameWithoutExtension(tree.FilePath);
            if (name.StartsWith("Program", StringComparison.Ordinal))
            {
                var number = int.Parse(name["Program".Length..], System.Globalization.CultureInfo.InvariantCulture);
                verdicts[number] = (verdict, string.Join('\n', byTree[tree]));
                left.Remove(number);
                compilation = compilation.RemoveSyntaxTrees(tree);
            }
        }

        Assert.True(left.Count < before, string.Join('\n', diagnostics));
        return compilation;
    }

    private static async Task<(Verdict Verdict, string Text)> CompareAsync(EverydayProgram program, object orchestrator, string definition, CancellationToken cancellationToken)
    {
        try
        {
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
        catch (Exception exception) when (IsFault(exception))
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

    private static bool IsFault(Exception exception) =>
        exception is InvalidOperationException or ArgumentException or NullReferenceException or KeyNotFoundException or System.Diagnostics.UnreachableException or IndexOutOfRangeException;

    private static bool IsUnnamed(RunOutcome native, RunOutcome machine) => machine.Error == "States.QueryEvaluationError" && native.Error is not null
        && native.Calls.SequenceEqual(machine.Calls) && machine.Cause?.EndsWith($"D3137: {native.Error}: {native.Cause}", StringComparison.Ordinal) is true;

    // Limits that the pages of the language name: an error says them, and nothing goes on.
    private static bool IsSaid(RunOutcome machine) => machine.Error is not null && machine.Cause is { } cause
        && (cause.Contains("outside of the basic plane", StringComparison.Ordinal) || cause.Contains("Stack overflow error", StringComparison.Ordinal));
}
