using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace DurableStates.Frontend.Binding;

/// <summary>Ways through Roslyn's operations.</summary>
internal static class OperationTree
{
    /// <summary>What the operation is a part of, from the inside outwards.</summary>
    public static IEnumerable<IOperation> Ancestors(this IOperation operation)
    {
        for (var current = operation.Parent; current is not null; current = current.Parent)
        {
            yield return current;
        }
    }

    /// <summary>What the operation is a part of in the end: the method that it stands in, or an initialiser.</summary>
    public static IOperation Root(this IOperation operation) => operation.Ancestors().LastOrDefault() ?? operation;

    /// <summary>Whether it is a function inside a method.</summary>
    public static bool IsFunction(this IOperation operation) => operation is ILocalFunctionOperation or IAnonymousFunctionOperation;

    /// <summary>Whether the symbol is declared inside the operation.</summary>
    public static bool IsDeclaredIn(this ISymbol symbol, IOperation scope) =>
        symbol.DeclaringSyntaxReferences.Any(declaration => declaration.SyntaxTree == scope.Syntax.SyntaxTree && scope.Syntax.Span.Contains(declaration.Span));
}
