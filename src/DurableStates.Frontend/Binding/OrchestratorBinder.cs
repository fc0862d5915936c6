using DurableStates.Frontend.Bound;
using DurableStates.Frontend.Diagnostics;
using DurableStates.Frontend.Discovery;
using DurableStates.Frontend.Symbols;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace DurableStates.Frontend.Binding;

/// <summary>Binds the body of an orchestrator's RunAsync.</summary>
internal static class OrchestratorBinder
{
    /// <returns>The bound orchestrator, or null when it has errors.</returns>
    public static BoundOrchestrator? Bind(OrchestratorCandidate candidate, KnownSymbols known, DiagnosticBag diagnostics, CancellationToken cancellationToken)
    {
        var errors = diagnostics.Errors;
        var binder = new Binder(known, diagnostics, cancellationToken);
        var parameter = candidate.Run.Parameters[1];
        var input = binder.Declare(parameter, parameter.Type, BoundVariableKind.Input);
        binder.Input = input;

        var model = SemanticModels.Of(known.Compilation, candidate.RunSyntax.SyntaxTree);
        if (model.GetOperation(candidate.RunSyntax, cancellationToken) is not IMethodBodyOperation method)
        {
            return null;
        }

        var body = binder.Block(candidate.RunSyntax, () =>
        {
            CopyInputIfChanged(parameter, input, method, binder);
            binder.BindStatement(method.BlockBody ?? method.ExpressionBody ?? throw new InvalidOperationException("A method without a body."));
        });
        Aliasing.Check(method, diagnostics);
        StateNameComments.Check(candidate.RunSyntax, diagnostics);
        return diagnostics.Errors == errors
            ? new BoundOrchestrator(candidate.Syntax, candidate.Type, candidate.Name, input, body, candidate.Options, candidate.Triggers)
            : null;
    }

    // The input itself stays as the execution got it; an orchestrator that assigns to it works on a copy.
    private static void CopyInputIfChanged(IParameterSymbol parameter, BoundVariable input, IOperation method, Binder binder)
    {
        if (Mutations.Of(parameter, method) is [var mutation, ..])
        {
            var original = new BoundVariableReference(mutation.Syntax, input);
            var copy = binder.Declare(parameter, parameter.Type, BoundVariableKind.Local);
            binder.Emit(new BoundAssign(mutation.Syntax, copy, original));
        }
    }
}
