using DurableStates.Frontend.Bound;
using DurableStates.Jsonata.Syntax;
using Microsoft.CodeAnalysis;
using static DurableStates.Jsonata.Syntax.JsonataBuild;

namespace DurableStates.Compiler.Emission;

/// <summary>
/// Lengths of texts and places in them. C# counts UTF-16 units, JSONata counts characters: one outside of the basic plane is two units. In its
/// URL encoding it is the one that begins with F0 to F4.
/// </summary>
internal static class TextEmitter
{
    private const string OutOfRange = "Index and length must refer to a location within the string.";
    private const string OutsideOfPlane = "A text with characters outside of the basic plane is not cut by Step Functions; cut it in a Lambda function.";

    /// <summary>The number of UTF-16 units.</summary>
    public static JsonataSyntax Length(JsonataSyntax text, bool isPlain, ExpressionEmitter emitter) => text is StringLiteral literal
        ? Number(literal.Value.Length)
        : isPlain ? Call("length", text) : emitter.Once(text, value => Binary(Call("length", value), BinaryOperator.Add, Surrogates(value)));

    /// <summary>A text filled up to a number of UTF-16 units.</summary>
    public static JsonataSyntax Padded(JsonataSyntax text, JsonataSyntax width, bool onTheLeft, JsonataSyntax? with, bool isPlain, ExpressionEmitter emitter)
    {
        JsonataSyntax Pad(JsonataSyntax value, JsonataSyntax characters)
        {
            var signed = !onTheLeft ? characters : characters is NumberLiteral number ? Number(-number.Value.AsDouble()) : Negate(characters);
            return with is null ? Call("pad", value, signed) : Call("pad", value, signed, with);
        }

        JsonataSyntax Filled(JsonataSyntax characters) =>
            isPlain ? Pad(text, characters) : emitter.Once(text, value => Pad(value, Binary(characters, BinaryOperator.Subtract, Surrogates(value))));

        return NotNegative(width).Any()
            ? emitter.Once(width, characters => Conditional(Binary(characters, BinaryOperator.GreaterOrEqual, Number(0)), Filled(characters), Call("error", Text("Non-negative number required."))))
            : Filled(width);
    }

    /// <summary>A part of a text, or an error where it is not inside.</summary>
    public static JsonataSyntax Part(JsonataSyntax text, JsonataSyntax start, JsonataSyntax? length, bool isPlain, ExpressionEmitter emitter) => length is null && start is NumberLiteral { Value: var zero } && zero == 0
        ? text
        : emitter.Once(text, value => emitter.Once(start, from => length is null
            ? Checked(value, from, null, from, isPlain)
            : emitter.Once(length, count => Checked(value, from, count, Binary(from, BinaryOperator.Add, count), isPlain))));

    /// <summary>Whether no value of the type has a character outside of the basic plane.</summary>
    public static bool IsPlain(BoundExpression text) => text switch
    {
        BoundLiteral { Value: string value } => !value.Any(char.IsSurrogate),
        BoundFunction { Function: KnownFunction.ToStringInvariant, Arguments: [var value] } => value.Type?.SpecialType is not SpecialType.System_String,
        BoundInterpolation interpolation => interpolation.Parts.All(part => IsPlain(part.Value)),
        BoundConditional conditional => IsPlain(conditional.WhenTrue) && IsPlain(conditional.WhenFalse),
        _ => text.Type is { SpecialType: not SpecialType.System_String and not SpecialType.None },
    };

    private static JsonataSyntax Surrogates(JsonataSyntax text) => Call("count", Call("match", Call("encodeUrlComponent", text), new RegexLiteral("%F[0-4]", "")));

    private static JsonataSyntax Checked(JsonataSyntax text, JsonataSyntax from, JsonataSyntax? count, JsonataSyntax to, bool isPlain)
    {
        JsonataSyntax[] checks =
        [
            .. NotNegative(from),
            .. count is null ? [] : NotNegative(count),
            Binary(to, BinaryOperator.LessOrEqual, Call("length", text)),
        ];
        var part = count is null ? Call("substring", text, from) : Call("substring", text, from, count);
        var inside = Conditional(checks.Aggregate((left, right) => Binary(left, BinaryOperator.And, right)), part, Call("error", Text(OutOfRange)));
        return isPlain
            ? inside
            : Conditional(Binary(Surrogates(text), BinaryOperator.Equal, Number(0)), inside, Call("error", Text(OutsideOfPlane)));
    }

    private static IEnumerable<JsonataSyntax> NotNegative(JsonataSyntax number) =>
        number is NumberLiteral literal && literal.Value.AsDouble() >= 0 ? [] : [Binary(number, BinaryOperator.GreaterOrEqual, Number(0))];
}
