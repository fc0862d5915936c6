using System.Collections.Immutable;
using DurableStates.Compiler.Linking;
using DurableStates.Compiler.Lowering;
using DurableStates.Compiler.Optimization;
using DurableStates.Compiler.Templates;
using DurableStates.Compiler.Validation;
using DurableStates.Frontend;
using DurableStates.Frontend.Bound;
using Microsoft.CodeAnalysis;

namespace DurableStates.Compiler;

/// <summary>Compiles orchestrators to state machines.</summary>
public static class StateMachineCompiler
{
    /// <summary>Compiles every orchestrator of a compilation: all of them, or none and the diagnostics that say why.</summary>
    /// <param name="compilation">The C#.</param>
    /// <param name="root">The folder that paths in source maps are relative to.</param>
    /// <param name="template">The template, in which calls by name are looked up as well; null when there is none, and a name that nothing bears is a warning.</param>
    /// <param name="isAlreadyCompiled">Whether the C# compiler has just accepted these sources: they are not searched for errors of C# again, which takes as long as compiling them did.</param>
    /// <param name="cancellationToken">Stops the work.</param>
    /// <returns>The machines in the order of their names, and every diagnostic.</returns>
    public static CompilationResult Compile(Compilation compilation, string root, ExistingTemplate? template = null, bool isAlreadyCompiled = false, CancellationToken cancellationToken = default)
    {
        return DeepStack.Run(() => CompileAll(compilation, root, template, isAlreadyCompiled, cancellationToken));
    }

    private static CompilationResult CompileAll(Compilation compilation, string root, ExistingTemplate? template, bool isAlreadyCompiled, CancellationToken cancellationToken)
    {
        var bound = OrchestratorFrontend.Bind(compilation, template?.Declarations(), isAlreadyCompiled, cancellationToken);
        if (!bound.Succeeded)
        {
            return new([], bound.Diagnostics);
        }

        var nullability = new Nullability(compilation);
        var machines = bound.Orchestrators.Select(orchestrator => Compile(orchestrator, nullability, root)).ToImmutableArray();
        var refusals = machines.SelectMany(new DefinitionCheck(compilation).Check)
            .Concat(template is null ? [] : TemplateCheck.Check(template, machines, compilation))
            .ToImmutableArray();
        return new(refusals.Any(refusal => refusal.Severity is DiagnosticSeverity.Error) ? [] : machines, bound.Diagnostics.AddRange(refusals));
    }

    private static CompiledStateMachine Compile(BoundOrchestrator orchestrator, Nullability nullability, string root)
    {
        var graph = Lowerer.Lower(orchestrator, nullability);
        Optimizer.Run(graph);
        var (machine, origins) = Linker.Link(orchestrator, graph);
        return new(orchestrator, machine, origins, root);
    }
}
