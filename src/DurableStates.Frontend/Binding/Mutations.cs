using System.Runtime.CompilerServices;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace DurableStates.Frontend.Binding;

/// <summary>Where a local or parameter, or the object that it holds, is changed.</summary>
internal static class Mutations
{
    private static readonly HashSet<string> ListChanges = new(StringComparer.Ordinal) { "Add", "AddRange", "Insert", "Remove", "RemoveAt", "Clear", "Sort", "TryAdd", "Reverse", "RemoveAll", "RemoveRange", "InsertRange" };

    // Asked of one scope for each of its symbols; an operation is the same object whenever its model is asked for it.
    private static readonly ConditionalWeakTable<IOperation, Dictionary<ISymbol, List<IOperation>>> BySymbol = new();

    public static IReadOnlyList<IOperation> Of(ISymbol symbol, IOperation scope) =>
        BySymbol.GetValue(scope, Find).TryGetValue(symbol, out var found) ? found : [];

    /// <summary>Changes of the object that a symbol holds, not of what the symbol holds.</summary>
    public static IEnumerable<IOperation> InsideOf(ISymbol symbol, IOperation scope) =>
        Of(symbol, scope).Where(operation => operation is IInvocationOperation || TargetOf(operation) is not (ILocalReferenceOperation or IParameterReferenceOperation or IDeclarationExpressionOperation));

    private static Dictionary<ISymbol, List<IOperation>> Find(IOperation scope)
    {
        var found = new Dictionary<ISymbol, List<IOperation>>(SymbolEqualityComparer.Default);
        foreach (var operation in scope.DescendantsAndSelf())
        {
            if (TargetOf(operation) is { } target && RootOf(target) is { } symbol)
            {
                if (!found.TryGetValue(symbol, out var changes))
                {
                    found.Add(symbol, changes = []);
                }

                changes.Add(operation);
            }
        }

        return found;
    }

    /// <summary>Whether a variable that the value reads is changed anywhere in the method around it.</summary>
    public static bool AnyRead(IOperation value)
    {
        var method = value.Root();
        return value.DescendantsAndSelf()
            .Select(operation => operation is ILocalReferenceOperation or IParameterReferenceOperation ? RootOf(operation) : null)
            .Any(symbol => symbol is not null && Of(symbol, method).Any());
    }

    /// <summary>What an operation changes; null when it changes nothing.</summary>
    public static IOperation? TargetOf(IOperation operation) => operation switch
    {
        IAssignmentOperation { Parent: IObjectOrCollectionInitializerOperation } => null,
        IAssignmentOperation assignment => assignment.Target,
        ILocalReferenceOperation or IParameterReferenceOperation or IPropertyReferenceOperation when IsTakenInto(operation) => operation,
        IIncrementOrDecrementOperation increment => increment.Target,
        IArgumentOperation { Parameter.RefKind: RefKind.Out or RefKind.Ref, Value: not IDiscardOperation } argument => argument.Value,
        IInvocationOperation { Instance: { } instance } call when IsListChange(call.TargetMethod) && call.Parent is not IObjectOrCollectionInitializerOperation => instance,
        _ => null,
    };

    // An element of what a value is deconstructed into.
    private static bool IsTakenInto(IOperation operation)
    {
        var current = operation;
        while (current.Parent is ITupleOperation tuple)
        {
            current = tuple;
        }

        return current != operation && current.Parent is IDeconstructionAssignmentOperation deconstruction && deconstruction.Target == current;
    }

    public static bool IsListChange(IMethodSymbol method) =>
        ListChanges.Contains(method.Name) && method.ContainingNamespace.ToDisplayString() == "System.Collections.Generic";

    /// <summary>The local or parameter at the root of <c>x.A.B</c> or <c>x[i].B</c>.</summary>
    public static ISymbol? RootOf(IOperation? operation) => operation switch
    {
        ILocalReferenceOperation local => local.Local,
        IParameterReferenceOperation parameter => parameter.Parameter,
        IPropertyReferenceOperation property => RootOf(property.Instance),
        IArrayElementReferenceOperation element => RootOf(element.ArrayReference),
        IFieldReferenceOperation { Field.ContainingType.IsTupleType: true } element => RootOf(element.Instance),
        IConversionOperation conversion => RootOf(conversion.Operand),
        IDeclarationExpressionOperation declaration => RootOf(declaration.Expression),
        _ => null,
    };
}
