using DurableStates.Frontend.Bound;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace DurableStates.Frontend.Binding.Inlining;

/// <summary>
/// Puts the lambda, or the method, that a helper was given in the place where the helper calls it:
/// <c>await WaitUntil(context, async () =&gt; (await Get()).State == "READY")</c>.
/// </summary>
internal static class DelegateInliner
{
    /// <summary>The function that an argument is; null when it is made elsewhere and not known here.</summary>
    public static GivenFunction? FunctionOf(IOperation argument, Binder binder) => argument switch
    {
        IConversionOperation conversion => FunctionOf(conversion.Operand, binder),
        IDelegateCreationOperation creation => FunctionOf(creation.Target, binder),
        IParameterReferenceOperation parameter => binder.Delegates.TryGetValue(parameter.Parameter, out var given) ? given : null,
        IAnonymousFunctionOperation or IMethodReferenceOperation => new GivenFunction(argument, binder.This),
        _ => null,
    };

    /// <summary>Whether a call is one of a function that the helper was given.</summary>
    public static bool IsGiven(IInvocationOperation call, Binder binder) => Given(call, binder) is not null;

    /// <summary>What the call gives, once its function's body stands in its place; null when it is no call of a function that was given.</summary>
    public static BoundExpression? TryInline(IInvocationOperation call, Binder binder)
    {
        if (Given(call, binder) is not { } given)
        {
            return null;
        }

        var values = call.Arguments.OrderBy(argument => argument.Parameter?.Ordinal ?? 0).Select(argument => argument.Value).ToList();
        var outer = binder.This;
        binder.This = given.This;
        var result = given.Function switch
        {
            IAnonymousFunctionOperation lambda => HelperInliner.InlineBody(lambda.Symbol, lambda.Body, given.This, Pairs(lambda.Symbol, values), call, binder),
            IMethodReferenceOperation reference => HelperInliner.Inline(reference.Method, reference.Instance, Pairs(reference.Method, values), call, binder),
            _ => throw new InvalidOperationException($"{given.Function.Kind} is no function."),
        };
        binder.This = outer;
        return result;
    }

    private static GivenFunction? Given(IInvocationOperation call, Binder binder) =>
        call is { TargetMethod.MethodKind: MethodKind.DelegateInvoke, Instance: IParameterReferenceOperation parameter }
        && binder.Delegates.TryGetValue(parameter.Parameter, out var given)
            ? given
            : null;

    private static IEnumerable<(IParameterSymbol Parameter, IOperation Value)> Pairs(IMethodSymbol function, List<IOperation> values) =>
        function.Parameters.Zip(values, (parameter, value) => (parameter, value));
}

/// <summary>A function that a helper was given.</summary>
/// <param name="function">The lambda or the method.</param>
/// <param name="self">What <c>this</c> is where it was written.</param>
internal sealed class GivenFunction(IOperation function, BoundExpression? self)
{
    public IOperation Function { get; } = function;

    public BoundExpression? This { get; } = self;
}
