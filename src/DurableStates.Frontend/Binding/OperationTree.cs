using Microsoft.CodeAnalysis;

namespace DurableStates.Frontend.Binding;

/// <summary>Ways through Roslyn's operations.</summary>
internal static class OperationTree
{
    /// <summary>What the operation is a part of in the end: the method that it stands in, or an initialiser.</summary>
    public static IOperation Root(this IOperation operation)
    {
        var current = operation;
        while (current.Parent is { } parent)
        {
            current = parent;
        }

        return current;
    }
}
