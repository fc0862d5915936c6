using DurableStates.Frontend.Symbols;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace DurableStates.Frontend.Binding;

/// <summary>Which values are queries, what a local that holds one is given, and what the functions of a query read.</summary>
internal static class DeferredSymbols
{
    public static bool IsDeferred(ITypeSymbol? type) => type is { Name: "IEnumerable" or "IOrderedEnumerable" };

    public static bool IsQuery(IInvocationOperation call) => call.TargetMethod.ContainingType.NameInFull() is "System.Linq.Enumerable" && IsDeferred(call.Type);

    /// <summary>Everything that a local is given in its method.</summary>
    public static IEnumerable<IOperation> ValuesOf(ILocalReferenceOperation local) => local.Root().Descendants().Select(operation => operation switch
    {
        IVariableDeclaratorOperation declarator when Is(declarator.Symbol, local) => declarator.Initializer?.Value,
        ISimpleAssignmentOperation { Target: ILocalReferenceOperation target } assignment when Is(target.Local, local) => assignment.Value,
        ICoalesceAssignmentOperation { Target: ILocalReferenceOperation target } assignment when Is(target.Local, local) => assignment.Value,
        _ => null,
    }).OfType<IOperation>().Where(value => !value.Syntax.Span.Contains(local.Syntax.Span));

    /// <summary>The variables from outside that a function reads, itself or through the local functions that it calls.</summary>
    public static IEnumerable<ISymbol> ReadBy(IOperation function)
    {
        var read = new HashSet<ISymbol>(SymbolEqualityComparer.Default);
        Read(function, read, new(SymbolEqualityComparer.Default));
        return read;
    }

    private static void Read(IOperation function, HashSet<ISymbol> read, HashSet<ISymbol> seen)
    {
        foreach (var operation in function.DescendantsAndSelf())
        {
            if (SymbolOf(operation) is { } symbol && !symbol.IsDeclaredIn(function))
            {
                read.Add(symbol);
            }

            var called = operation switch
            {
                IInvocationOperation { TargetMethod: { MethodKind: MethodKind.LocalFunction } method } => method,
                IMethodReferenceOperation { Method: { MethodKind: MethodKind.LocalFunction } method } => method,
                _ => null,
            };
            if (called is not null && seen.Add(called) && function.Root().Descendants().OfType<ILocalFunctionOperation>().FirstOrDefault(local => SymbolEqualityComparer.Default.Equals(local.Symbol, called)) is { } body)
            {
                Read(body, read, seen);
            }
        }
    }

    private static bool Is(ILocalSymbol symbol, ILocalReferenceOperation local) => SymbolEqualityComparer.Default.Equals(symbol, local.Local);

    private static ISymbol? SymbolOf(IOperation operation) => operation switch
    {
        ILocalReferenceOperation local => local.Local,
        IParameterReferenceOperation parameter => parameter.Parameter,
        _ => null,
    };
}
