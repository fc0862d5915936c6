using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

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

    /// <summary>Whether a thread would be held until a task is done: <c>task.Result</c>, <c>task.Wait()</c>, <c>task.GetAwaiter().GetResult()</c>.</summary>
    public static bool IsBlocking(IOperation operation) => operation switch
    {
        IPropertyReferenceOperation { Property.Name: "Result", Instance.Type: { } task } => IsTask(task),
        IInvocationOperation { TargetMethod.Name: "Wait" or "RunSynchronously", Instance.Type: { } task } => IsTask(task),
        IInvocationOperation { TargetMethod.Name: "GetResult", Instance: IInvocationOperation { TargetMethod.Name: "GetAwaiter" } } => true,
        _ => false,
    };

    /// <summary>The task that such an operation is about.</summary>
    public static IOperation TaskOf(IOperation operation) => operation switch
    {
        IPropertyReferenceOperation { Instance: { } task } => Unwrap(task),
        IInvocationOperation { TargetMethod.Name: "GetResult" or "GetAwaiter" or "Wait" or "RunSynchronously", Instance: { } task } => TaskOf(task),
        _ => Unwrap(operation),
    };

    /// <summary>The task under conversions, and under <c>ConfigureAwait</c> where that changes nothing: it does when failures are suppressed.</summary>
    public static IOperation Unwrap(IOperation task) => task switch
    {
        IConversionOperation conversion => Unwrap(conversion.Operand),
        IInvocationOperation { TargetMethod.Name: "ConfigureAwait", Instance: { } inner, Arguments: [{ Value: var options }] } when KeepsFailures(options) => Unwrap(inner),
        _ => task,
    };

    private static bool KeepsFailures(IOperation options) =>
        options.Type is { SpecialType: SpecialType.System_Boolean }
        || options.ConstantValue is { HasValue: true, Value: int flags } && (flags & SuppressThrowing) == 0;

    // ConfigureAwaitOptions.SuppressThrowing.
    private const int SuppressThrowing = 2;
}
