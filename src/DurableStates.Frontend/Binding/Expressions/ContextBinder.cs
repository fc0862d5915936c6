using DurableStates.Frontend.Bound;
using DurableStates.Frontend.Diagnostics;
using DurableStates.Frontend.Symbols;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace DurableStates.Frontend.Binding.Expressions;

/// <summary>Binds what the context knows without waiting, and the clock and identifiers of .NET, which mean the same here.</summary>
internal static class ContextBinder
{
    public static BoundExpression? TryBind(IPropertyReferenceOperation property, Binder binder)
    {
        if (property.Property is { Name: "UtcNow", IsStatic: true } && (property.Property.ContainingType.SpecialType is SpecialType.System_DateTime || property.Property.ContainingType.Is("System.DateTimeOffset")))
        {
            return Volatile(property, KnownFunction.UtcNow, "now", binder);
        }

        if (!property.Property.ContainingType.IsOrDerivesFrom(binder.Known.Context))
        {
            return null;
        }

        return property.Property.Name switch
        {
            "CurrentUtcDateTime" => Volatile(property, KnownFunction.UtcNow, "now", binder),
            "InstanceId" => new BoundContextValue(property.Syntax, property.Type, ContextValue.InstanceId),
            "Name" => new BoundContextValue(property.Syntax, binder.Known.Compilation.GetSpecialType(SpecialType.System_String), ContextValue.StateMachineName),
            "IsReplaying" => new BoundLiteral(property.Syntax, property.Type, false),
            "RetryCount" => RetryCount(property, binder),
            _ => binder.Unsupported(property, $"use of '{property.Property.Name}'", "pass it in the input"),
        };
    }

    public static BoundExpression? TryBind(IInvocationOperation call, Binder binder)
    {
        if (call.TargetMethod is { Name: "NewGuid", IsStatic: true } && call.TargetMethod.ContainingType.Is("System.Guid"))
        {
            return Volatile(call, KnownFunction.NewGuid, "id", binder);
        }

        if (!call.TargetMethod.ContainingType.IsOrDerivesFrom(binder.Known.Context))
        {
            return null;
        }

        return call.TargetMethod.Name switch
        {
            "NewGuid" => Volatile(call, KnownFunction.NewGuid, "id", binder),
            "GetInput" when binder.Input is { } input => new BoundVariableReference(call.Syntax, input),
            _ => null,
        };
    }

    // Each evaluation has a value of its own, so it gets a variable of its own.
    private static BoundExpression Volatile(IOperation operation, KnownFunction function, string name, Binder binder)
    {
        if (binder.InLambda)
        {
            binder.Diagnostics.Report(LanguageDiagnostics.InLambda, operation.Syntax, "new value for each element");
            return Binder.Missing(operation);
        }

        return binder.Keep(new BoundFunction(operation.Syntax, operation.Type, function, []), name);
    }

    private static BoundExpression RetryCount(IPropertyReferenceOperation property, Binder binder)
    {
        if (binder.InCall)
        {
            return new BoundContextValue(property.Syntax, property.Type, ContextValue.RetryCount);
        }

        binder.Diagnostics.Report(CallDiagnostics.RetryCountOutside, property.Syntax);
        return Binder.Missing(property);
    }
}
