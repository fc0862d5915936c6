using System.Collections.Immutable;
using DurableStates.Frontend.Diagnostics;
using DurableStates.Frontend.Symbols;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace DurableStates.Frontend.Binding.Failures;

/// <summary>Reads the questions that can be asked of a failure as error names: in a filter of a catch clause and in a retry's predicate.</summary>
internal static class FilterBinder
{
    public static ImmutableArray<string> NamesOf(IOperation filter, ISymbol? failure, ITypeSymbol caught, Binder binder)
    {
        var names = Read(filter, failure, binder, typeTests: caught.Is("System.Exception"));
        if (names is not { } found || !(caught.Is("System.Exception") || caught.Is("DurableStates.TaskFailedException")))
        {
            binder.Diagnostics.Report(FailureDiagnostics.Filter, filter.Syntax, filter.Syntax.ToString());
            return [];
        }

        return [.. found.Distinct(StringComparer.Ordinal)];
    }

    /// <summary>The names, or null when something else is asked.</summary>
    public static ImmutableArray<string>? Read(IOperation condition, ISymbol? failure, Binder binder, bool typeTests = false)
    {
        switch (Unwrap(condition))
        {
            case IBinaryOperation { OperatorKind: BinaryOperatorKind.ConditionalOr } or:
                return Both(Read(or.LeftOperand, failure, binder, typeTests), Read(or.RightOperand, failure, binder, typeTests));
            case IBinaryOperation { OperatorKind: BinaryOperatorKind.Equals } equals when IsErrorType(equals.LeftOperand, failure):
                return Text(equals.RightOperand);
            case IBinaryOperation { OperatorKind: BinaryOperatorKind.Equals } equals when IsErrorType(equals.RightOperand, failure):
                return Text(equals.LeftOperand);
            case IInvocationOperation { TargetMethod: { Name: "IsCausedBy", TypeArguments: [var type] } } call when IsDetails(call.Instance, failure):
                return NamesOf(type, call.Syntax, binder);
            case IIsPatternOperation pattern when IsErrorType(pattern.Value, failure):
                return Texts(pattern.Pattern);
            case IIsPatternOperation pattern when typeTests && IsFailure(pattern.Value, failure):
                return Types(pattern.Pattern, binder);
            case IIsTypeOperation { IsNegated: false } test when typeTests && IsFailure(test.ValueOperand, failure):
                return OfType(test.TypeOperand, binder);
            default:
                return null;
        }
    }

    private static ImmutableArray<string> NamesOf(ITypeSymbol type, SyntaxNode syntax, Binder binder)
    {
        if (binder.Known.Exceptions.Ambiguity(type) is var (meant, other))
        {
            binder.Diagnostics.Report(FailureDiagnostics.AmbiguousName, syntax, meant.ToDisplayString(), other.ToDisplayString());
        }

        return binder.Known.Exceptions.NamesOf(type);
    }

    private static ImmutableArray<string>? Texts(IPatternOperation pattern) => pattern switch
    {
        IConstantPatternOperation constant => Text(constant.Value),
        IBinaryPatternOperation { OperatorKind: BinaryOperatorKind.Or } or => Both(Texts(or.LeftPattern), Texts(or.RightPattern)),
        _ => null,
    };

    private static ImmutableArray<string>? Types(IPatternOperation pattern, Binder binder) => pattern switch
    {
        ITypePatternOperation type => OfType(type.MatchedType, binder),
        IBinaryPatternOperation { OperatorKind: BinaryOperatorKind.Or } or => Both(Types(or.LeftPattern, binder), Types(or.RightPattern, binder)),
        _ => null,
    };

    private static ImmutableArray<string>? OfType(ITypeSymbol type, Binder binder) =>
        CatchClassifier.OfType(type, binder) is { IsEmpty: false } names ? names : null;

    private static ImmutableArray<string>? Text(IOperation value) =>
        Unwrap(value).ConstantValue is { HasValue: true, Value: string text } ? [text] : null;

    private static ImmutableArray<string>? Both(ImmutableArray<string>? left, ImmutableArray<string>? right) =>
        left is { } first && right is { } second ? first.AddRange(second) : null;

    private static bool IsErrorType(IOperation operation, ISymbol? failure) =>
        Unwrap(operation) is IPropertyReferenceOperation { Property.Name: "ErrorType" } property && IsDetails(property.Instance, failure);

    // e.FailureDetails in a filter; in a predicate the parameter is the details themselves.
    private static bool IsDetails(IOperation? operation, ISymbol? failure) => operation switch
    {
        IPropertyReferenceOperation { Property.Name: "FailureDetails" } property => IsFailure(property.Instance, failure),
        IParameterReferenceOperation parameter => SymbolEqualityComparer.Default.Equals(parameter.Parameter, failure),
        _ => false,
    };

    private static bool IsFailure(IOperation? operation, ISymbol? failure) =>
        operation is ILocalReferenceOperation local && SymbolEqualityComparer.Default.Equals(local.Local, failure);

    private static IOperation Unwrap(IOperation operation) => operation switch
    {
        IConversionOperation { IsImplicit: true } conversion => Unwrap(conversion.Operand),
        IParenthesizedOperation parenthesized => Unwrap(parenthesized.Operand),
        _ => operation,
    };
}
