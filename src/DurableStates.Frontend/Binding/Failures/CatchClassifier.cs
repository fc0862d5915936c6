using System.Collections.Immutable;
using DurableStates.Frontend.Bound;
using DurableStates.Frontend.Diagnostics;
using DurableStates.Frontend.Symbols;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace DurableStates.Frontend.Binding.Failures;

/// <summary>Which ASL errors a catch clause handles.</summary>
internal static class CatchClassifier
{
    private const string TaskFailedException = "DurableStates.TaskFailedException";

    public static IReadOnlyList<CaughtErrors> Classify(ICatchClauseOperation clause, ILocalSymbol? symbol, BoundBlock body, Binder binder)
    {
        var type = TypeOf(clause, binder);
        if (clause.Filter is not null && FilterBinder.Classify(clause.Filter, symbol, type, binder) is { } classified)
        {
            return classified;
        }

        var names = OfType(type, binder);
        if (names.IsEmpty && !(clause.Parent is ITryOperation attempt && ExpressionThrows.MayThrow(attempt.Body, type)) && !BoundStatements.All(body).OfType<BoundThrow>().Any(@throw => @throw.ExceptionType.IsOrDerivesFrom(type)))
        {
            binder.Diagnostics.Report(FailureDiagnostics.NeverThrown, TypeSyntax(clause), type.Name);
        }

        return [new CaughtErrors(type, names) { Conditions = clause.Filter is { } filter ? [filter] : [] }];
    }

    /// <summary>What a clause says it catches.</summary>
    public static ITypeSymbol TypeOf(ICatchClauseOperation clause, Binder binder) =>
        clause.ExceptionType is { SpecialType: not SpecialType.System_Object } declared ? declared : binder.Known.Exception ?? clause.ExceptionType;

    /// <summary>The names of what a body throws that is of a type or derived from it.</summary>
    public static ImmutableArray<string> ThrownErrors(BoundBlock body, ITypeSymbol type) =>
        [.. BoundStatements.All(body).OfType<BoundThrow>().Where(@throw => @throw.ExceptionType.IsOrDerivesFrom(type)).Select(@throw => @throw.Error).Distinct(StringComparer.Ordinal)];

    /// <summary>The errors of awaited calls that surface as an exception of this type.</summary>
    public static ImmutableArray<string> OfType(ITypeSymbol type, Binder binder)
    {
        if (type.SpecialType is SpecialType.System_Object || type.Is("System.Exception"))
        {
            return [ExceptionTypes.All];
        }

        if (type.Is(TaskFailedException))
        {
            return [ExceptionTypes.TaskFailed];
        }

        return binder.Known.Type("System.TimeoutException").IsOrDerivesFrom(type) ? [ExceptionTypes.Timeout, ExceptionTypes.HeartbeatTimeout] : [];
    }

    private static SyntaxNode TypeSyntax(ICatchClauseOperation clause) =>
        clause.Syntax is Microsoft.CodeAnalysis.CSharp.Syntax.CatchClauseSyntax { Declaration: { } declaration } ? declaration.Type : clause.Syntax;
}

/// <summary>What a clause catches: a type of exception, and the errors of awaited calls that surface as it.</summary>
/// <param name="Type">The type.</param>
/// <param name="ErrorNames">The errors.</param>
internal sealed record CaughtErrors(ITypeSymbol Type, ImmutableArray<string> ErrorNames)
{
    /// <summary>What its filter asks beside that.</summary>
    public ImmutableArray<IOperation> Conditions { get; init; } = [];
}
