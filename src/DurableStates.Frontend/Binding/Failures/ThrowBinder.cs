using DurableStates.Frontend.Bound;
using DurableStates.Frontend.Diagnostics;
using DurableStates.Frontend.Symbols;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace DurableStates.Frontend.Binding.Failures;

/// <summary>Binds <c>throw</c>, as a statement and as an expression.</summary>
internal static class ThrowBinder
{
    public static void Bind(IThrowOperation @throw, Binder binder)
    {
        if (binder.InLambda)
        {
            binder.Diagnostics.Report(LanguageDiagnostics.InLambda, @throw.Syntax, "throw");
            return;
        }

        switch (Unwrap(@throw.Exception))
        {
            case null when binder.Failures.Count > 0:
                Rethrow(@throw, binder.Failures.Peek(), binder);
                break;
            case ILocalReferenceOperation local when binder.Failures.FirstOrDefault(failure => SymbolEqualityComparer.Default.Equals(failure.Symbol, local.Local)) is { } failure:
                Rethrow(@throw, failure, binder);
                break;
            case IObjectCreationOperation { Type: { } type } creation:
                var message = ExceptionMessages.Of(creation, binder);
                binder.Emit(new BoundThrow(@throw.Syntax, type, ExceptionTypes.NameOf(type), message));
                break;
            case var other:
                binder.Diagnostics.Report(FailureDiagnostics.ThrownValue, other?.Syntax ?? @throw.Syntax, (other?.Syntax ?? @throw.Syntax).ToString());
                break;
        }
    }

    private static void Rethrow(IThrowOperation @throw, CaughtFailure failure, Binder binder)
    {
        failure.IsRead = true;
        binder.Emit(new BoundRethrow(@throw.Syntax, failure.Variable));
    }

    private static IOperation? Unwrap(IOperation? operation) => operation is IConversionOperation conversion ? Unwrap(conversion.Operand) : operation;
}
