using Microsoft.CodeAnalysis;

namespace DurableStates.Frontend.Binding.Calls;

/// <summary>Tasks and what they give.</summary>
internal static class TaskTypes
{
    public static bool IsTask(ITypeSymbol? type) =>
        type is { Name: "Task" or "ValueTask" } && type.ContainingNamespace.ToDisplayString() == "System.Threading.Tasks";

    /// <summary>The type that a method gives once awaited; null when it gives nothing.</summary>
    public static ITypeSymbol? ResultOf(ITypeSymbol type) =>
        IsTask(type)
            ? type is INamedTypeSymbol { TypeArguments: [var result] } ? result : null
            : type.SpecialType is SpecialType.System_Void ? null : type;
}
