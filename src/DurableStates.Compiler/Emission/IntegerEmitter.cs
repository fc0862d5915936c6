using DurableStates.Compiler.Expressions;
using DurableStates.Frontend.Bound;
using DurableStates.Jsonata.Syntax;
using Microsoft.CodeAnalysis;
using static DurableStates.Jsonata.Syntax.JsonataBuild;

namespace DurableStates.Compiler.Emission;

/// <summary>
/// Sums, differences and products of C#'s integers, which wrap around where JSONata's numbers go on. Since they all do so modulo the same
/// number, that is done once, on the outside, and only where it can happen.
/// </summary>
internal static class IntegerEmitter
{
    private const long Half = 1 << 16;

    /// <summary>Whether this is arithmetic of integers that wrap around.</summary>
    public static bool Handles(BoundExpression expression) => IntegerRange.Wraps(expression.Type) && expression is
        BoundBinary { Operator: BoundBinaryOperator.Add or BoundBinaryOperator.Subtract or BoundBinaryOperator.Multiply } or BoundUnary { Operator: BoundUnaryOperator.Negate };

    public static JsonataSyntax Emit(BoundExpression expression, ExpressionEmitter emitter, IntegerRanges ranges)
    {
        var (value, range) = Unwrapped(expression, emitter, ranges);
        return Wrapped(value, range, expression.Type, emitter);
    }

    /// <summary>A number as one of an integer type, as C#'s conversions have it.</summary>
    public static JsonataSyntax Wrapped(JsonataSyntax number, IntegerRange range, ITypeSymbol? type, ExpressionEmitter emitter)
    {
        var fit = IntegerRange.Of(type);
        if (fit.Contains(range))
        {
            return number;
        }

        var (tooHigh, tooLow) = (range.High > fit.High, range.Low < fit.Low);
        if (range.High <= fit.High + fit.Count && range.Low >= fit.Low - fit.Count)
        {
            return emitter.Once(number, value =>
            {
                var high = Conditional(Binary(value, BinaryOperator.Greater, Number(fit.High)), Binary(value, BinaryOperator.Subtract, Number(fit.Count)), value);
                var otherwise = tooHigh ? high : value;
                return tooLow ? Conditional(Binary(value, BinaryOperator.Less, Number(fit.Low)), Binary(value, BinaryOperator.Add, Number(fit.Count)), otherwise) : high;
            });
        }

        // The remainder has the sign of what is divided.
        var fromLow = fit.Low == 0 ? number : Binary(number, BinaryOperator.Add, Number(-fit.Low));
        var wrapped = emitter.Once(Binary(fromLow, BinaryOperator.Remainder, Number(fit.Count)), rest =>
            Conditional(Binary(rest, BinaryOperator.Less, Number(0)), Binary(rest, BinaryOperator.Add, Number(fit.Count)), rest));
        return fit.Low == 0 ? wrapped : Binary(wrapped, BinaryOperator.Subtract, Number(-fit.Low));
    }

    /// <summary>A number that C# checks to be one of an integer type, as its sums are.</summary>
    public static JsonataSyntax Checked(JsonataSyntax number, ITypeSymbol? type, ExpressionEmitter emitter, string message = "Arithmetic operation resulted in an overflow.") => !IntegerRange.Wraps(type)
        ? number
        : emitter.Once(number, value => Conditional(
            Binary(Binary(value, BinaryOperator.GreaterOrEqual, Number(IntegerRange.Of(type).Low)), BinaryOperator.And, Binary(value, BinaryOperator.LessOrEqual, Number(IntegerRange.Of(type).High))),
            value,
            Throw.Named("OverflowException", message)));

    /// <summary>What <c>int.Parse</c> makes of a text: digits with a sign, in blanks. JSONata's own function takes other numbers, and no leading zeros.</summary>
    public static JsonataSyntax Parsed(JsonataSyntax text, ExpressionEmitter emitter) => emitter.Once(text, value => Parsed(
        value,
        Throw.Named("OverflowException", "Value was either too large or too small for an Int32."),
        Throw.Named("FormatException", "The input string '", value, "' was not in a correct format."),
        emitter));

    /// <summary>What <c>int.TryParse</c> finds in a text; null where that is no integer.</summary>
    public static JsonataSyntax TriedToParse(BoundExpression text, ExpressionEmitter emitter) => emitter.Once(text, value =>
        TemplateEmitter.MayBeNull(text) ? Conditional(Binary(value, BinaryOperator.NotEqual, Null), Parsed(value, Null, Null, emitter), Null) : Parsed(value, Null, Null, emitter));

    private static JsonataSyntax Parsed(JsonataSyntax value, JsonataSyntax tooLarge, JsonataSyntax noNumber, ExpressionEmitter emitter)
    {
        var digits = Call("replace", Call("replace", value, new RegexLiteral(@"[+\t-\r ]", ""), Text("")), new RegexLiteral("^(-?)0+([0-9])", ""), Text("$1$2"));
        var number = emitter.Once(Call("number", digits), whole => Conditional(
            Binary(Binary(whole, BinaryOperator.GreaterOrEqual, Number(int.MinValue)), BinaryOperator.And, Binary(whole, BinaryOperator.LessOrEqual, Number(int.MaxValue))), whole, tooLarge));
        return Conditional(Call("contains", value, new RegexLiteral(@"^[\t-\r ]*[-+]?[0-9]+[\t-\r ]*$", "")), number, noNumber);
    }

    private static (JsonataSyntax Value, IntegerRange Range) Unwrapped(BoundExpression expression, ExpressionEmitter emitter, IntegerRanges ranges)
    {
        if (!Handles(expression))
        {
            return (emitter.Emit(expression), ranges.Fitting(expression));
        }

        if (expression is BoundUnary negate)
        {
            var (operand, its) = Unwrapped(negate.Operand, emitter, ranges);
            return (Negate(operand), new IntegerRange(0, 0) - its);
        }

        var binary = (BoundBinary)expression;
        var (left, right) = (Unwrapped(binary.Left, emitter, ranges), Unwrapped(binary.Right, emitter, ranges));
        if (!IntegerRange.Exact.Contains(Range(binary.Operator, left.Range, right.Range)))
        {
            left = (Wrapped(left.Value, left.Range, expression.Type, emitter), ranges.Fitting(binary.Left));
            right = (Wrapped(right.Value, right.Range, expression.Type, emitter), ranges.Fitting(binary.Right));
        }

        var range = Range(binary.Operator, left.Range, right.Range);
        return IntegerRange.Exact.Contains(range)
            ? (Binary(left.Value, OperatorOf(binary.Operator), right.Value), range)
            : (LargeProduct(left.Value, right.Value, emitter), IntegerRange.Exact);
    }

    private static IntegerRange Range(BoundBinaryOperator op, IntegerRange left, IntegerRange right) => op switch
    {
        BoundBinaryOperator.Add => left + right,
        BoundBinaryOperator.Subtract => left - right,
        _ => left * right,
    };

    private static BinaryOperator OperatorOf(BoundBinaryOperator op) => op switch
    {
        BoundBinaryOperator.Add => BinaryOperator.Add,
        BoundBinaryOperator.Subtract => BinaryOperator.Subtract,
        _ => BinaryOperator.Multiply,
    };

    // A product of 64 bits would lose the lower ones: the upper half of one factor is multiplied alone, and of that the upper bits do not count.
    private static JsonataSyntax LargeProduct(JsonataSyntax left, JsonataSyntax right, ExpressionEmitter emitter) =>
        emitter.Once(left, one => emitter.Once(right, other => emitter.Once(Call("floor", Binary(one, BinaryOperator.Divide, Number(Half))), upper =>
        {
            var upperPart = Binary(Binary(Binary(upper, BinaryOperator.Multiply, other), BinaryOperator.Remainder, Number(Half * Half)), BinaryOperator.Multiply, Number(Half));
            var lowerPart = Binary(Binary(one, BinaryOperator.Subtract, Binary(upper, BinaryOperator.Multiply, Number(Half))), BinaryOperator.Multiply, other);
            return Binary(upperPart, BinaryOperator.Add, lowerPart);
        })));
}
