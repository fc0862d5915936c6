using DurableStates.Frontend.Symbols;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace DurableStates.Frontend.Binding.Calls;

/// <summary>What leaves no trace in a state machine: logging, whose place the history takes, and cancellation tokens.</summary>
internal static class Erased
{
    public static bool IsErased(ITypeSymbol? type) =>
        type is { Name: "ILogger" or "ILoggerFactory" } && type.ContainingNamespace.ToDisplayString() == "Microsoft.Extensions.Logging"
        || type.Is("System.Threading.CancellationToken")
        || type.Is("System.Threading.CancellationTokenSource");

    public static bool IsErased(IInvocationOperation call) =>
        call.TargetMethod.ContainingNamespace?.ToDisplayString() == "Microsoft.Extensions.Logging"
        || IsErased(call.Instance?.Type);
}
