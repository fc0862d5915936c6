using System.Collections.Immutable;
using DurableStates.Frontend.Binding.Expressions;
using DurableStates.Frontend.Bound;
using DurableStates.Frontend.Diagnostics;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace DurableStates.Frontend.Binding.Calls;

/// <summary>Reads <c>TaskOptions</c>: retries are constants, timeouts may be computed.</summary>
internal static class OptionsBinder
{
    public static BoundTaskOptions Bind(IOperation? options, Binder binder)
    {
        if (options is null)
        {
            return BoundTaskOptions.None;
        }

        switch (OptionValues.Follow(options, binder))
        {
            case { ConstantValue: { HasValue: true, Value: null } } or IDefaultValueOperation:
                return BoundTaskOptions.None;
            case IObjectCreationOperation creation:
                return Initialised(BoundTaskOptions.None with { Retries = RetryArgument(creation, binder) }, creation.Initializer, binder);
            case IInvocationOperation { TargetMethod.Name: "FromRetryPolicy" } call:
                return BoundTaskOptions.None with { Retries = RetryPolicyBinder.Bind(call.Arguments[0].Value, binder) };
            case IWithOperation with:
                return Initialised(Bind(with.Operand, binder), with.Initializer, binder);
            default:
                binder.Diagnostics.Report(CallDiagnostics.OptionsNotConstant, options.Syntax, options.Syntax.ToString());
                return BoundTaskOptions.None;
        }
    }

    /// <summary>Seconds as Step Functions takes them: whole ones.</summary>
    public static BoundExpression? Seconds(IOperation? span, Binder binder) =>
        span is null || span.ConstantValue is { HasValue: true, Value: null } ? null : WholeSeconds(binder.Bind(span));

    public static BoundExpression WholeSeconds(BoundExpression seconds) => Folding.Number(seconds) is { } number
        ? new BoundLiteral(seconds.Syntax, seconds.Type, (int)Math.Min(Math.Max(Math.Ceiling(number), 0), int.MaxValue))
        : new BoundFunction(seconds.Syntax, seconds.Type, KnownFunction.Ceiling, [seconds]);

    private static ImmutableArray<BoundRetry> RetryArgument(IObjectCreationOperation creation, Binder binder) =>
        creation.Arguments.FirstOrDefault(argument => argument is { ArgumentKind: not ArgumentKind.DefaultValue, Parameter.Name: "Retry" }) is { } retry
            ? RetryPolicyBinder.Bind(retry.Value, binder)
            : [];

    private static BoundTaskOptions Initialised(BoundTaskOptions options, IObjectOrCollectionInitializerOperation? initializer, Binder binder)
    {
        foreach (var member in initializer?.Initializers.OfType<ISimpleAssignmentOperation>() ?? [])
        {
            options = (member.Target as IPropertyReferenceOperation)?.Property.Name switch
            {
                "Timeout" => options with { TimeoutSeconds = Seconds(member.Value, binder) },
                "Heartbeat" => options with { HeartbeatSeconds = Seconds(member.Value, binder) },
                "Retry" => options with { Retries = RetryPolicyBinder.Bind(member.Value, binder) },
                _ => options,
            };
        }

        return options;
    }
}
