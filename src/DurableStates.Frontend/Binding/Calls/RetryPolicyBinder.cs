using System.Collections.Immutable;
using DurableStates.Frontend.Binding.Expressions;
using DurableStates.Frontend.Binding.Failures;
using DurableStates.Frontend.Bound;
using DurableStates.Frontend.Diagnostics;
using DurableStates.Frontend.Symbols;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace DurableStates.Frontend.Binding.Calls;

/// <summary>Reads a <c>RetryPolicy</c> as retriers.</summary>
internal static class RetryPolicyBinder
{
    private const int LongestSeconds = 99_999_999;

    public static ImmutableArray<BoundRetry> Bind(IOperation policy, Binder binder)
    {
        switch (OptionValues.Follow(policy, binder))
        {
            case { ConstantValue: { HasValue: true, Value: null } }:
                return [];
            case IObjectCreationOperation { Type.Name: "TaskRetryOptions" } options:
                return Bind(options.Arguments[0].Value, binder);
            case IInvocationOperation { TargetMethod.Name: "FromRetryPolicy" } call:
                return Bind(call.Arguments[0].Value, binder);
            case IObjectCreationOperation { Type.Name: "RetryPolicy" } creation:
                return BindPolicy(creation, binder);
            default:
                binder.Diagnostics.Report(CallDiagnostics.OptionsNotConstant, policy.Syntax, policy.Syntax.ToString());
                return [];
        }
    }

    private static ImmutableArray<BoundRetry> BindPolicy(IObjectCreationOperation creation, Binder binder)
    {
        var attempts = (int)(Number(creation, "maxNumberOfAttempts", binder) ?? 1);
        var interval = WholeSeconds(creation, "firstRetryInterval", binder) ?? 1;
        var backoff = Number(creation, "backoffCoefficient", binder) ?? 1.0;
        var longest = WholeSeconds(creation, "maxRetryInterval", binder);
        if (Number(creation, "retryTimeout", binder) is { } retryTimeout)
        {
            attempts = Math.Min(attempts, AttemptsWithin(retryTimeout, interval, backoff, longest));
        }

        if (attempts <= 1)
        {
            return [];
        }

        var retry = new BoundRetry([ExceptionTypes.All], attempts - 1, interval, backoff, longest, FullJitter(creation, binder));
        return Member(creation, "HandleFailure") is { } predicate ? Restricted(retry, predicate, binder) : [retry];
    }

    private static int AttemptsWithin(double timeout, int interval, double backoff, int? longest)
    {
        const int enough = 1000;
        var attempts = 1;
        for (var (waited, next) = (0.0, (double)interval); attempts < enough; attempts++, next *= backoff)
        {
            waited += longest is { } limit ? Math.Min(next, limit) : next;
            if (waited > timeout)
            {
                break;
            }
        }

        return attempts;
    }

    private static bool FullJitter(IObjectCreationOperation creation, Binder binder)
    {
        switch (Member(creation, "FullJitter"))
        {
            case null:
                return false;
            case { ConstantValue: { HasValue: true, Value: bool isFull } }:
                return isFull;
            case var member:
                binder.Diagnostics.Report(CallDiagnostics.OptionsNotConstant, member.Syntax, member.Syntax.ToString());
                return false;
        }
    }

    private static IOperation? Member(IObjectCreationOperation creation, string name) =>
        creation.Initializer?.Initializers.OfType<ISimpleAssignmentOperation>()
            .FirstOrDefault(member => member.Target is IPropertyReferenceOperation { Property.Name: var property } && property == name)
            ?.Value;

    private static ImmutableArray<BoundRetry> Restricted(BoundRetry retry, IOperation predicate, Binder binder)
    {
        var lambda = predicate;
        while (lambda is IConversionOperation or IDelegateCreationOperation)
        {
            lambda = lambda is IConversionOperation conversion ? conversion.Operand : ((IDelegateCreationOperation)lambda).Target;
        }

        if (lambda is IAnonymousFunctionOperation function && DurableCalls.Body(function) is { } body)
        {
            var failure = function.Symbol.Parameters[0];
            if (body is IUnaryOperation { OperatorKind: UnaryOperatorKind.Not } not && FilterBinder.Read(not.Operand, failure, binder) is { } except)
            {
                return [retry with { ErrorNames = except, MaxAttempts = 0, FullJitter = false }, retry];
            }

            if (FilterBinder.Read(body, failure, binder) is { } names)
            {
                return [retry with { ErrorNames = names }];
            }
        }

        binder.Diagnostics.Report(CallDiagnostics.RetryPredicate, predicate.Syntax, predicate.Syntax.ToString());
        return [retry];
    }

    private static int? WholeSeconds(IObjectCreationOperation creation, string parameter, Binder binder)
    {
        var number = Number(creation, parameter, binder);
        if (number is < 1 or > LongestSeconds || (number is { } seconds && seconds != Math.Floor(seconds)))
        {
            var argument = Argument(creation, parameter);
            binder.Diagnostics.Report(CallDiagnostics.RetryInterval, argument?.Syntax ?? creation.Syntax, argument?.Syntax.ToString());
            return 1;
        }

        return (int?)number;
    }

    private static double? Number(IObjectCreationOperation creation, string parameter, Binder binder)
    {
        if (Argument(creation, parameter) is not { } argument || argument.ConstantValue is { HasValue: true, Value: null })
        {
            return null;
        }

        if (Folding.Number(binder.Bind(argument)) is { } number)
        {
            return number;
        }

        binder.Diagnostics.Report(CallDiagnostics.OptionsNotConstant, argument.Syntax, argument.Syntax.ToString());
        return null;
    }

    private static IOperation? Argument(IObjectCreationOperation creation, string parameter) =>
        creation.Arguments.FirstOrDefault(argument => argument.Parameter?.Name == parameter && argument.ArgumentKind is not ArgumentKind.DefaultValue)?.Value;
}
