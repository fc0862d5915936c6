using DurableStates.Compiler.Expressions;
using DurableStates.Frontend.Bound;
using DurableStates.Jsonata.Syntax;
using static DurableStates.Jsonata.Syntax.JsonataBuild;

namespace DurableStates.Compiler.Emission;

/// <summary>Bits of integers of 32 bits or less, which JSONata does not know: they are asked for one by one, by powers of two.</summary>
internal static class BitEmitter
{
    private const long Bits = 32;
    private const long All = 1L << 32;

    /// <summary>The nearest integer, of two the one away from zero. A half is added to nothing: the largest number below one half would become one.</summary>
    public static JsonataSyntax RoundAway(JsonataSyntax number, ExpressionEmitter emitter) => emitter.Once(number, value => emitter.Once(BinaryEmitter.Truncated(value, emitter), whole => Conditional(
        Binary(Call("abs", Binary(value, BinaryOperator.Subtract, whole)), BinaryOperator.GreaterOrEqual, Number(0.5)),
        Conditional(Binary(value, BinaryOperator.Less, Number(0)), Binary(whole, BinaryOperator.Subtract, Number(1)), Binary(whole, BinaryOperator.Add, Number(1))),
        whole)));

    /// <summary>And, or, or either of two integers.</summary>
    public static JsonataSyntax Combined(BoundFunction function, JsonataSyntax left, JsonataSyntax right, ExpressionEmitter emitter, VariableNames names)
    {
        var (bit, place) = (names.Fresh("bit"), names.Fresh("place"));
        return emitter.Once(Unsigned(left, emitter), one => emitter.Once(Unsigned(right, emitter), other =>
        {
            JsonataSyntax IsSet(JsonataSyntax number) => Binary(
                Binary(Call("floor", Binary(number, BinaryOperator.Divide, Variable(place))), BinaryOperator.Remainder, Number(2)), BinaryOperator.Equal, Number(1));
            var op = function.Function switch
            {
                KnownFunction.BitAnd => BinaryOperator.And,
                KnownFunction.BitOr => BinaryOperator.Or,
                _ => BinaryOperator.NotEqual,
            };
            var each = Lambda([bit], Block(Assign(place, Call("power", Number(2), Variable(bit))), Conditional(Binary(IsSet(one), op, IsSet(other)), Variable(place), Number(0))));
            return Signed(Call("sum", Call("map", Range(Number(0), Number(Bits - 1)), each)), function, emitter);
        }));
    }

    /// <summary>An integer shifted by as many places as the lower five bits of a number say.</summary>
    public static JsonataSyntax Shifted(BoundFunction function, JsonataSyntax number, JsonataSyntax places, ExpressionEmitter emitter)
    {
        var count = places is NumberLiteral literal
            ? Number((long)literal.Value.AsDouble() & (Bits - 1))
            : emitter.Once(Binary(places, BinaryOperator.Remainder, Number(Bits)), rest => Conditional(Binary(rest, BinaryOperator.Less, Number(0)), Binary(rest, BinaryOperator.Add, Number(Bits)), rest));
        var power = Call("power", Number(2), count);
        return function.Function is KnownFunction.ShiftRight
            ? Call("floor", Binary(number, BinaryOperator.Divide, power))
            : IntegerEmitter.Wrapped(Binary(number, BinaryOperator.Multiply, power), IntegerRange.Exact, function.Type, emitter);
    }

    private static JsonataSyntax Unsigned(JsonataSyntax number, ExpressionEmitter emitter) => number is NumberLiteral literal
        ? Number(literal.Value.AsDouble() is var value && value < 0 ? value + All : value)
        : emitter.Once(number, value => Conditional(Binary(value, BinaryOperator.Less, Number(0)), Binary(value, BinaryOperator.Add, Number(All)), value));

    private static JsonataSyntax Signed(JsonataSyntax number, BoundFunction function, ExpressionEmitter emitter) => IntegerEmitter.Wrapped(number, new(0, All - 1), function.Type, emitter);
}
