using DurableStates.Frontend.Bound;
using DurableStates.Frontend.Symbols;
using DurableStates.Frontend.Values;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace DurableStates.Frontend.Binding.Expressions;

/// <summary><c>StringComparison.OrdinalIgnoreCase</c>: .NET compares the invariant capitals of both, character by character.</summary>
internal static class CaselessText
{
    public static BoundExpression? TryBind(IInvocationOperation call, List<IOperation> arguments, Binder binder)
    {
        List<IOperation> operands = [.. call.Instance is { } instance ? new[] { instance } : [], .. arguments];
        if (operands.Count != 2 || !operands.TrueForAll(operand => ValueTypes.IsString(operand.Type) || operand.Type?.SpecialType is SpecialType.System_Char))
        {
            return null;
        }

        var left = binder.Bind(operands[0]);
        var right = binder.Bind(operands[1]);
        return call.TargetMethod.Name switch
        {
            "Equals" => Named(left, one => Named(right, other => Equal(call, one, other, binder))),
            "Contains" => Of(KnownFunction.StringContains),
            "StartsWith" => Of(KnownFunction.StartsWith),
            "EndsWith" => Of(KnownFunction.EndsWith),
            "IndexOf" => Of(KnownFunction.IndexOf),
            _ => null,
        };

        BoundFunction Of(KnownFunction function) => new(call.Syntax, call.Type, function, [Upper(call, left), Upper(call, right)]);
    }

    // Nothing equals nothing, and no text.
    private static BoundExpression Equal(IInvocationOperation call, BoundExpression left, BoundExpression right, Binder binder)
    {
        var equal = Operators.Equal(call.Syntax, Upper(call, left), Upper(call, right), binder);
        BoundExpression IsNull(BoundExpression value) => Operators.NullTest(call.Syntax, value, isNot: false, binder);
        return !left.Type.MayBeNull() && !right.Type.MayBeNull()
            ? equal
            : new BoundConditional(call.Syntax, call.Type, Operators.Or(call.Syntax, IsNull(left), IsNull(right)), Operators.And(call.Syntax, IsNull(left), IsNull(right)), equal);
    }

    private static BoundExpression Upper(IInvocationOperation call, BoundExpression text) => new BoundFunction(call.Syntax, text.Type, KnownFunction.ToUpperInvariant, [text]);

    private static BoundExpression Named(BoundExpression value, Func<BoundExpression, BoundExpression> use)
    {
        if (Cheap.Is(value))
        {
            return use(value);
        }

        var variable = new BoundVariable("text", value.Type, BoundVariableKind.Parameter);
        var result = use(new BoundVariableReference(value.Syntax, variable));
        return new BoundLet(result.Syntax, result.Type, variable, value, result);
    }
}
