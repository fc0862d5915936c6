using DurableStates.Frontend.Symbols;
using Microsoft.CodeAnalysis;

namespace DurableStates.Frontend.Binding.Calls;

/// <summary>How Amazon.Lambda.Annotations names a function.</summary>
internal static class FunctionNames
{
    public const string FunctionAttribute = "Amazon.Lambda.Annotations.LambdaFunctionAttribute";

    /// <summary>The resource in the template: what the attribute says, or letters and digits of the generated class's name.</summary>
    public static string ResourceOf(IMethodSymbol function) =>
        function.Attribute(FunctionAttribute) is { } attribute
            ? attribute.Named("ResourceName") as string ?? new string([.. GeneratedType(function).Where(IsLetterOrDigit)])
            : function.Name;

    /// <summary>The handler that the generator writes: <c>Assembly::Namespace.Type_Method_Generated::Method</c>.</summary>
    public static string HandlerOf(IMethodSymbol function) =>
        $"{function.ContainingAssembly.Name}::{GeneratedType(function)}::{function.Name}";

    private static string GeneratedType(IMethodSymbol function) => $"{function.ContainingType.NameInFull()}_{function.Name}_Generated";

    private static bool IsLetterOrDigit(char letter) => letter is >= 'a' and <= 'z' or >= 'A' and <= 'Z' or >= '0' and <= '9';
}
