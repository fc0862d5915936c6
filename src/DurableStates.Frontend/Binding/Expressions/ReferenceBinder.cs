using DurableStates.Frontend.Bound;
using DurableStates.Frontend.Diagnostics;
using DurableStates.Frontend.Symbols;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace DurableStates.Frontend.Binding.Expressions;

/// <summary>Binds locals, parameters and <c>this</c>.</summary>
internal static class ReferenceBinder
{
    public static BoundExpression BindLocal(ILocalReferenceOperation local, Binder binder)
    {
        if (binder.ValueOf(local.Local) is { } value)
        {
            return EvaluationOrder.Read(local, local.Local, At(value, local.Syntax), binder);
        }

        if (binder.Failures.FirstOrDefault(failure => SymbolEqualityComparer.Default.Equals(failure.Symbol, local.Local)) is not null)
        {
            binder.Diagnostics.Report(FailureDiagnostics.FailureMember, local.Syntax, local.Local.Name);
            return Binder.Missing(local);
        }

        return binder.Unsupported(local, $"variable of type '{local.Local.Type.ShortName()}'", "use it only where the context takes it");
    }

    public static BoundExpression BindParameter(IParameterReferenceOperation parameter, Binder binder) =>
        binder.ValueOf(parameter.Parameter) is { } value
            ? EvaluationOrder.Read(parameter, parameter.Parameter, At(value, parameter.Syntax), binder)
            : binder.Unsupported(parameter, $"parameter of type '{parameter.Parameter.Type.ShortName()}'", "use it only where the context takes it");

    public static BoundExpression BindThis(IInstanceReferenceOperation self, Binder binder) =>
        binder.This is { } value ? At(value, self.Syntax) : binder.Unsupported(self, "use of the orchestrator itself", "keep what is needed in locals");

    // A value that stands in several places names the place where it is read.
    private static BoundExpression At(BoundExpression value, SyntaxNode syntax) => value with { Syntax = syntax };
}
