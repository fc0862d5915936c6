using DurableStates.Frontend.Symbols;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace DurableStates.Frontend.Binding;

/// <summary>Queries that LINQ evaluates where they are read, as often as they are read, with what the variables around them hold by then.</summary>
internal static class Deferred
{
    /// <summary>Whether a local stands for a query that it makes a difference to evaluate where it is read, instead of where it is declared.</summary>
    public static bool IsRead(IVariableDeclaratorOperation declarator, IOperation value)
    {
        if (QueryOf(value) is not { } query)
        {
            return false;
        }

        var method = declarator.Root();
        return Mutations.Of(declarator.Symbol, method).Count == 0
            && (Captured(query).Any(symbol => Mutations.Of(symbol, method).Count > 0) || query.Descendants().OfType<IAnonymousFunctionOperation>().Any(lambda => MayFail(lambda.Body)));
    }

    /// <summary>The first variable that a query reads and something in the scope changes; null when there is none.</summary>
    public static ISymbol? ChangedIn(IOperation scope, IOperation collection)
    {
        var query = collection is ILocalReferenceOperation local ? InitializerOf(local) : collection;
        return query is not null && QueryOf(query) is { } deferred
            ? Captured(deferred).FirstOrDefault(symbol => Mutations.Of(symbol, scope).Count > 0 && !IsDeclaredIn(symbol, scope))
            : null;
    }

    private static IOperation? QueryOf(IOperation value) => value switch
    {
        IConversionOperation conversion => QueryOf(conversion.Operand),
        IInvocationOperation { TargetMethod.ContainingType.Name: "Enumerable", Type.Name: "IEnumerable" or "IOrderedEnumerable" } query => query,
        _ => null,
    };

    private static IOperation? InitializerOf(ILocalReferenceOperation local) => local.Root().Descendants().OfType<IVariableDeclaratorOperation>()
        .FirstOrDefault(declarator => SymbolEqualityComparer.Default.Equals(declarator.Symbol, local.Local))?.Initializer?.Value;

    // The variables from outside that the query's functions read.
    private static IEnumerable<ISymbol> Captured(IOperation query) => query.Descendants().OfType<IAnonymousFunctionOperation>()
        .SelectMany(lambda => lambda.Body.Descendants().Select(Symbol).OfType<ISymbol>().Where(symbol => !IsDeclaredIn(symbol, lambda)))
        .Distinct(SymbolEqualityComparer.Default)
        .OfType<ISymbol>();

    private static ISymbol? Symbol(IOperation operation) => operation switch
    {
        ILocalReferenceOperation local => local.Local,
        IParameterReferenceOperation parameter => parameter.Parameter,
        _ => null,
    };

    private static bool IsDeclaredIn(ISymbol symbol, IOperation scope) =>
        symbol.DeclaringSyntaxReferences.Any(declaration => declaration.SyntaxTree == scope.Syntax.SyntaxTree && scope.Syntax.Span.Contains(declaration.Span));

    // Calls, elements and quotients: what C# may throw in.
    private static bool MayFail(IOperation body) => body.Descendants().Any(operation => operation is IInvocationOperation { TargetMethod.ContainingType: var type } && type.NameInFull() != "System.Linq.Enumerable"
        || operation is IArrayElementReferenceOperation or IPropertyReferenceOperation { Property.IsIndexer: true } or IBinaryOperation { OperatorKind: BinaryOperatorKind.Divide or BinaryOperatorKind.Remainder });
}
