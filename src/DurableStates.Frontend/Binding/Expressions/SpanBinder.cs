using DurableStates.Frontend.Bound;
using DurableStates.Frontend.Values;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace DurableStates.Frontend.Binding.Expressions;

/// <summary>
/// Spans are numbers of seconds, in whole milliseconds as JSON has them: what is computed of them is rounded to these, as a sum of doubles is not what a
/// sum of ticks is. A span that has parts of a millisecond is not kept, but may be waited for, compared, and added to an instant.
/// </summary>
internal static class SpanBinder
{
    private const double TicksPerSecond = TimeSpan.TicksPerSecond;

    /// <summary>The ticks of each unit, as the names of members say it.</summary>
    public static readonly Dictionary<string, double> TicksOf = new(StringComparer.Ordinal)
    {
        ["Days"] = TimeSpan.TicksPerDay,
        ["Hours"] = TimeSpan.TicksPerHour,
        ["Minutes"] = TimeSpan.TicksPerMinute,
        ["Seconds"] = TimeSpan.TicksPerSecond,
        ["Milliseconds"] = TimeSpan.TicksPerMillisecond,
    };

    /// <summary><c>span.TotalHours</c> and its like; null when the property is another.</summary>
    public static BoundExpression? Total(IPropertyReferenceOperation property, IOperation instance, Binder binder)
    {
        var name = property.Property.Name;
        if (!name.StartsWith("Total", StringComparison.Ordinal) || !TicksOf.TryGetValue(name.Substring("Total".Length), out var ticks))
        {
            return null;
        }

        var seconds = binder.Bind(instance);
        if (ticks == TicksPerSecond)
        {
            return Times(seconds, 1, property.Type);
        }

        var milliseconds = Rounded(Times(seconds, 1000, property.Type));
        return ticks is TimeSpan.TicksPerMillisecond ? milliseconds : Over(Times(milliseconds, TimeSpan.TicksPerMillisecond, property.Type), ticks, property.Type);
    }

    /// <summary><c>TimeSpan.FromHours(x)</c> and its like; null when the method is another.</summary>
    public static BoundExpression? From(IInvocationOperation call, Binder binder)
    {
        var name = call.TargetMethod.Name;
        if (!name.StartsWith("From", StringComparison.Ordinal) || !TicksOf.TryGetValue(name.Substring("From".Length), out var ticks)
            || call.Arguments.Count(argument => argument.ArgumentKind is not ArgumentKind.DefaultValue) != 1)
        {
            return null;
        }

        var argument = call.Arguments[0].Value is IConversionOperation { IsImplicit: true } conversion && ValueTypes.IsInteger(conversion.Operand.Type) ? conversion.Operand : call.Arguments[0].Value;
        var value = binder.Bind(argument);
        if (Folding.Number(value) is { } number)
        {
            return Parts(call, new BoundLiteral(call.Syntax, call.Type, Math.Truncate(number * ticks) / TicksPerSecond), binder);
        }

        return !ValueTypes.IsInteger(value.Type)
            ? Parts(call, Over(new BoundFunction(call.Syntax, call.Type, KnownFunction.Truncate, [Times(value, ticks, call.Type)]), TicksPerSecond, call.Type), binder)
            : ticks < TicksPerSecond ? Over(value, TicksPerSecond / ticks, call.Type)
            : Times(value, ticks / TicksPerSecond, call.Type);
    }

    /// <summary>An operator that has a span on its left or right and no instant; null when it is none of a span's.</summary>
    public static BoundExpression? Arithmetic(IOperation operation, BinaryOperatorKind kind, BoundExpression left, BoundExpression right, Binder binder)
    {
        var (isLeft, isRight) = (ValueTypes.IsSpan(left.Type), ValueTypes.IsSpan(right.Type));
        BoundExpression Make(BoundBinaryOperator @operator, BoundExpression first, BoundExpression second) => Operators.Make(operation.Syntax, operation.Type, @operator, first, second);
        return kind switch
        {
            BinaryOperatorKind.Add when isLeft && isRight => Whole(Make(BoundBinaryOperator.Add, left, right)),
            BinaryOperatorKind.Subtract when isLeft && isRight => Whole(Make(BoundBinaryOperator.Subtract, left, right)),
            BinaryOperatorKind.Multiply when IsInteger(Factor(operation, isRight: isLeft)) => Whole(Make(BoundBinaryOperator.Multiply, left, right)),
            BinaryOperatorKind.Multiply => Parts(operation, Over(Rounded(Make(BoundBinaryOperator.Multiply, isLeft ? Ticks(left) : left, isLeft ? right : Ticks(right))), TicksPerSecond, operation.Type), binder),
            BinaryOperatorKind.Divide when isLeft && isRight => Make(BoundBinaryOperator.Divide, Rounded(Times(left, 1000, operation.Type)), Rounded(Times(right, 1000, operation.Type))),
            BinaryOperatorKind.Divide when isLeft => Parts(operation, Over(Rounded(Make(BoundBinaryOperator.Divide, Ticks(left), right)), TicksPerSecond, operation.Type), binder),
            _ => null,
        };
    }

    private static bool IsInteger(IOperation? factor) => factor switch
    {
        { ConstantValue: { HasValue: true, Value: double number } } => number == Math.Truncate(number),
        IConversionOperation { IsImplicit: true } conversion => IsInteger(conversion.Operand),
        _ => ValueTypes.IsInteger(factor?.Type),
    };

    private static IOperation? Factor(IOperation operation, bool isRight) => operation switch
    {
        IBinaryOperation binary => isRight ? binary.RightOperand : binary.LeftOperand,
        ICompoundAssignmentOperation compound => compound.Value,
        _ => null,
    };

    private static BoundExpression Ticks(BoundExpression seconds) => Rounded(Times(seconds, TicksPerSecond, seconds.Type));

    private static BoundExpression Whole(BoundExpression seconds) => Over(Rounded(Times(seconds, 1000, seconds.Type)), 1000, seconds.Type);

    private static BoundExpression Rounded(BoundExpression value) => Folding.Number(value) is { } number
        ? new BoundLiteral(value.Syntax, value.Type, Math.Round(number))
        : new BoundFunction(value.Syntax, value.Type, KnownFunction.Round, [value]);

    private static BoundExpression Times(BoundExpression value, double factor, ITypeSymbol? type) =>
        Operators.Make(value.Syntax, type, BoundBinaryOperator.Multiply, value, new BoundLiteral(value.Syntax, null, factor));

    private static BoundExpression Over(BoundExpression value, double divisor, ITypeSymbol? type) =>
        Operators.Make(value.Syntax, type, BoundBinaryOperator.Divide, value, new BoundLiteral(value.Syntax, null, divisor));

    private static BoundExpression Parts(IOperation operation, BoundExpression seconds, Binder binder) =>
        Folding.Number(seconds) is { } number && number == Math.Round(number * 1000) / 1000 || IsUsedAtOnce(operation)
            ? seconds
            : binder.Unsupported(operation, "span with parts of a millisecond", "wait for it, compare it or add it to an instant in place, and keep the number that it is made of");

    private static bool IsUsedAtOnce(IOperation operation) => operation.Parent switch
    {
        IConversionOperation or IParenthesizedOperation or IConditionalOperation => IsUsedAtOnce(operation.Parent),
        IArgumentOperation { Parent: IInvocationOperation call } => call.TargetMethod.Name is "CreateTimer" or "WaitForCallbackAsync" || ValueTypes.IsInstant(call.Instance?.Type),
        IBinaryOperation binary => ValueTypes.IsBool(binary.Type) || ValueTypes.IsInstant(binary.Type),
        _ => false,
    };
}
