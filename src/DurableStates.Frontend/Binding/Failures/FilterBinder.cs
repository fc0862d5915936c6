using System.Collections.Immutable;
using DurableStates.Aws;
using DurableStates.Frontend.Diagnostics;
using DurableStates.Frontend.Symbols;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace DurableStates.Frontend.Binding.Failures;

/// <summary>Reads the questions that can be asked of a failure as error names: in a filter of a catch clause and in a retry's predicate.</summary>
internal static class FilterBinder
{
    /// <summary>What a filter asks for by type or by name, and first; null when it asks for something else.</summary>
    public static IReadOnlyList<CaughtErrors>? Classify(IOperation filter, ISymbol? failure, ITypeSymbol caught, Binder binder)
    {
        if (Unwrap(filter) is IBinaryOperation { OperatorKind: BinaryOperatorKind.ConditionalAnd } and)
        {
            return Classify(and.LeftOperand, failure, caught, binder) is { } first
                ? [.. first.Select(asked => asked with { Conditions = asked.Conditions.Add(and.RightOperand) })]
                : null;
        }

        if (caught.Is("System.Exception") && TypesAsked(filter, failure) is { } types && types.All(type => !CatchClassifier.OfType(type, binder).IsEmpty))
        {
            return [.. types.Select(type => new CaughtErrors(type, CatchClassifier.OfType(type, binder)))];
        }

        return caught.Is("DurableStates.TaskFailedException") && Read(filter, failure, binder) is { } names
            ? [new CaughtErrors(caught, [.. names.Distinct(StringComparer.Ordinal)])]
            : null;
    }

    /// <summary>The names, or null when something else is asked.</summary>
    public static ImmutableArray<string>? Read(IOperation condition, ISymbol? failure, Binder binder)
    {
        switch (Unwrap(condition))
        {
            case IBinaryOperation { OperatorKind: BinaryOperatorKind.ConditionalOr } or:
                return Both(Read(or.LeftOperand, failure, binder), Read(or.RightOperand, failure, binder));
            case IBinaryOperation { OperatorKind: BinaryOperatorKind.Equals } equals when IsErrorType(equals.LeftOperand, failure):
                return Text(equals.RightOperand, binder);
            case IBinaryOperation { OperatorKind: BinaryOperatorKind.Equals } equals when IsErrorType(equals.RightOperand, failure):
                return Text(equals.LeftOperand, binder);
            case IInvocationOperation { TargetMethod: { Name: "IsCausedBy", TypeArguments: [var type] } } call when IsDetails(call.Instance, failure):
                return NamesOf(type, call.Syntax, binder);
            case IIsPatternOperation pattern when IsErrorType(pattern.Value, failure):
                return Texts(pattern.Pattern, binder);
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

    private static ImmutableArray<string>? Texts(IPatternOperation pattern, Binder binder) => pattern switch
    {
        IConstantPatternOperation constant => Text(constant.Value, binder),
        IBinaryPatternOperation { OperatorKind: BinaryOperatorKind.Or } or => Both(Texts(or.LeftPattern, binder), Texts(or.RightPattern, binder)),
        _ => null,
    };

    /// <summary>The types of <c>e is A</c>, <c>e is A or B</c> and <c>e is A || e is B</c>; null when something else is asked.</summary>
    private static ImmutableArray<ITypeSymbol>? TypesAsked(IOperation condition, ISymbol? failure) => Unwrap(condition) switch
    {
        IBinaryOperation { OperatorKind: BinaryOperatorKind.ConditionalOr } or => Both(TypesAsked(or.LeftOperand, failure), TypesAsked(or.RightOperand, failure)),
        IIsPatternOperation pattern when IsFailure(pattern.Value, failure) => Types(pattern.Pattern),
        IIsTypeOperation { IsNegated: false } test when IsFailure(test.ValueOperand, failure) => [test.TypeOperand],
        _ => null,
    };

    private static ImmutableArray<ITypeSymbol>? Types(IPatternOperation pattern) => pattern switch
    {
        ITypePatternOperation type => [type.MatchedType],
        IBinaryPatternOperation { OperatorKind: BinaryOperatorKind.Or } or => Both(Types(or.LeftPattern), Types(or.RightPattern)),
        _ => null,
    };

    // The names of errors stand in a definition as they are; no expression can write them otherwise.
    private static ImmutableArray<string>? Text(IOperation value, Binder binder)
    {
        if (Unwrap(value).ConstantValue is not { HasValue: true, Value: string text })
        {
            return null;
        }

        if (DeploymentText.IsReplaced(text))
        {
            binder.Diagnostics.Report(CallDiagnostics.DeploymentName, value.Syntax, text);
        }

        return [text];
    }

    private static ImmutableArray<T>? Both<T>(ImmutableArray<T>? left, ImmutableArray<T>? right) =>
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
