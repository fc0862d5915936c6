using DurableStates.Frontend.Bound;
using DurableStates.Frontend.Diagnostics;
using DurableStates.Frontend.Symbols;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace DurableStates.Frontend.Binding.Failures;

/// <summary>Binds the members of a caught failure.</summary>
internal static class FailureMemberBinder
{
    public static BoundExpression? TryBind(IPropertyReferenceOperation property, Binder binder)
    {
        if (property.Property.ContainingType.Is("DurableStates.TaskFailureDetails"))
        {
            return Of(property, property.Instance is IPropertyReferenceOperation details ? FailureOf(details.Instance, binder) : null, Detail(property.Property.Name), binder);
        }

        return property.Property.ContainingType.IsOrDerivesFrom(binder.Known.Exception)
            ? Of(property, FailureOf(property.Instance, binder), property.Property.Name == "Message" ? FailureMember.Message : null, binder)
            : null;
    }

    private static FailureMember? Detail(string name) => name switch
    {
        "ErrorType" => FailureMember.ErrorType,
        "ErrorMessage" => FailureMember.ErrorMessage,
        "Cause" => FailureMember.Cause,
        _ => null,
    };

    private static BoundExpression Of(IPropertyReferenceOperation property, CaughtFailure? failure, FailureMember? member, Binder binder)
    {
        if (failure is not null && member is { } known)
        {
            failure.IsRead = true;
            return new BoundFailureMember(property.Syntax, property.Type, failure.Variable, known);
        }

        binder.Diagnostics.Report(FailureDiagnostics.FailureMember, property.Syntax, property.Property.Name);
        return Binder.Missing(property);
    }

    private static CaughtFailure? FailureOf(IOperation? instance, Binder binder) =>
        instance is ILocalReferenceOperation local
            ? binder.Failures.FirstOrDefault(failure => SymbolEqualityComparer.Default.Equals(failure.Symbol, local.Local))
            : null;
}
