using System.Collections.Immutable;
using System.CommandLine;
using DurableStates.Compiler;
using Microsoft.CodeAnalysis;

namespace DurableStates.Cli.Build;

/// <summary>What the commands that compile have in common.</summary>
internal static class Compiling
{
    /// <summary>Compiles, prints what is to be said, and goes on when there is no error.</summary>
    public static int Run(ParseResult parsed, CompilationOptions options, Streams streams, Func<Compiled, int> use)
    {
        Compilation compilation;
        try
        {
            compilation = SourceCompilation.Read(parsed, options);
        }
        catch (Exception e) when (e is IOException or ArgumentException or UnauthorizedAccessException)
        {
            streams.Error.WriteLine($"durable-states : error DS4001: {e.Message}");
            return ExitCodes.Usage;
        }

        var result = StateMachineCompiler.Compile(compilation, Path.GetFullPath(parsed.GetValue(options.Root) ?? "."));
        DiagnosticPrinter.Print(result.Diagnostics, streams.Out);
        return result.Succeeded ? use(new(compilation, result.StateMachines)) : ExitCodes.Failure;
    }

    internal sealed record Compiled(Compilation Compilation, ImmutableArray<CompiledStateMachine> StateMachines);
}
