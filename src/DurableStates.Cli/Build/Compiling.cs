using System.Collections.Immutable;
using System.CommandLine;
using DurableStates.Compiler;
using DurableStates.Compiler.Templates;
using Microsoft.CodeAnalysis;

namespace DurableStates.Cli.Build;

/// <summary>What the commands that compile have in common.</summary>
internal static class Compiling
{
    /// <summary>Compiles, prints what is to be said, and goes on when there is no error. The template, when there is one, declares functions besides those of the code.</summary>
    public static int Run(ParseResult parsed, CompilationOptions options, Streams streams, ExistingTemplate? template, Func<Compiled, int> use)
    {
        Compilation compilation;
        try
        {
            compilation = SourceCompilation.Read(parsed, options);
        }
        catch (Exception exception) when (exception is IOException or ArgumentException or UnauthorizedAccessException)
        {
            throw new CommandException(exception.Message, exception);
        }

        var result = StateMachineCompiler.Compile(compilation, RootOf(parsed.GetValue(options.Root) ?? "."), template, parsed.GetValue(options.AlreadyCompiled));
        DiagnosticPrinter.Print(result.Diagnostics, streams.Out);
        return result.Succeeded ? use(new(compilation, result.StateMachines)) : ExitCodes.Failure;
    }

    private static string RootOf(string path) => string.IsNullOrWhiteSpace(path) || path.Contains('\0', StringComparison.Ordinal)
        ? throw new CommandException("The path of --root is empty or none; give the path of a folder.")
        : Path.GetFullPath(path);

    internal sealed record Compiled(Compilation Compilation, ImmutableArray<CompiledStateMachine> StateMachines);
}
