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
    private const string OutsideOfPlane = "A text with characters outside of the basic plane is not cut by Step Functions; cut it in a Lambda function.";

    // What char.IsWhiteSpace says. The blanks of a regular expression are others: U+FEFF is one there, U+0085 is none.
    private const string Blanks = @"\t-\r \u0085\u00A0\u1680\u2000-\u200A\u2028\u2029\u202F\u205F\u3000";

    // Letters that become several, or others, in JavaScript, and stay what they are in .NET.
    private const string NotRaised = @"\u00DF\u0131\u0149\u01F0\u0390\u03B0\u0587\u1E96-\u1E9A\u1F50\u1F52\u1F54\u1F56\uFB00-\uFB17";
    private const string NotLowered = @"\u0130\u03A3";

    /// <summary>A text without the blanks, or other characters, around it. $trim would also join those inside.</summary>
    public static JsonataSyntax Trimmed(JsonataSyntax text, string? characters, bool atStart, bool atEnd)
    {
        var set = characters is null ? Blanks : string.Concat(characters.Select(character => $"\\u{(int)character:X4}"));
        string[] ends = [.. atStart ? [$"^[{set}]+"] : (string[])[], .. atEnd ? [$"[{set}]+$"] : (string[])[]];
        return Call("replace", text, new RegexLiteral(string.Join('|', ends), ""), Text(""));
    }

    /// <summary>Whether there is something else than blanks in a text.</summary>
    public static JsonataSyntax HasNonBlank(JsonataSyntax text) => Call("contains", text, new RegexLiteral($"[^{Blanks}]", ""));

    /// <summary>A text in capitals, letter by letter.</summary>
    public static JsonataSyntax Upper(JsonataSyntax text, VariableNames names) => EachRun("uppercase", NotRaised, text, names);

    /// <summary>A text in small letters, letter by letter: a sigma at the end of a word is no other than one inside it.</summary>
    public static JsonataSyntax Lower(JsonataSyntax text, VariableNames names) => Call("replace", EachRun("lowercase", NotLowered, text, names), Text("\u03A3"), Text("\u03C3"));

    /// <summary>The parts of a text between separators. Without one C# gives the text, and JSONata its characters.</summary>
    public static JsonataSyntax Split(JsonataSyntax text, JsonataSyntax separator, ExpressionEmitter emitter) => separator is StringLiteral { Value: var known }
        ? known.Length == 0 ? Array(text) : Call("split", text, separator)
        : emitter.Once(separator, by => Conditional(Binary(by, BinaryOperator.Equal, Text("")), Array(text), Call("split", text, by)));

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
            ? emitter.Once(width, characters => Conditional(Binary(characters, BinaryOperator.GreaterOrEqual, Number(0)), Filled(characters), Throw.Negative("totalWidth", characters)))
            : Filled(width);
    }

    /// <summary>A part of a text, or an error where it is not inside.</summary>
    public static JsonataSyntax Part(JsonataSyntax text, JsonataSyntax start, JsonataSyntax? length, bool isPlain, ExpressionEmitter emitter) => length is null && start is NumberLiteral { Value: var zero } && zero == 0
        ? text
        : emitter.Once(text, value => emitter.Once(start, from => length is null
            ? Checked(value, from, null, from, isPlain)
            : emitter.Once(length, count => Checked(value, from, count, Binary(from, BinaryOperator.Add, count), isPlain))));

    /// <summary>One character of a text, or an error where there is none.</summary>
    public static JsonataSyntax Character(JsonataSyntax text, JsonataSyntax index, bool isPlain, ExpressionEmitter emitter) => emitter.Once(text, value => emitter.Once(index, place => WholePlane(
        value,
        isPlain,
        Conditional(
            Binary(Binary(place, BinaryOperator.GreaterOrEqual, Number(0)), BinaryOperator.And, Binary(place, BinaryOperator.Less, Call("length", value))),
            Call("substring", value, place, Number(1)),
            Throw.Named("IndexOutOfRangeException", "Index was outside the bounds of the array.")))));

    /// <summary>The characters of a text.</summary>
    public static JsonataSyntax Characters(JsonataSyntax text, bool isPlain, ExpressionEmitter emitter) => emitter.Once(text, value => WholePlane(
        value, isPlain, Conditional(Binary(value, BinaryOperator.Equal, Text("")), Array(), List(Call("split", value, Text(""))))));

    /// <summary>Whether no value of the type has a character outside of the basic plane.</summary>
    public static bool IsPlain(BoundExpression text) => text switch
    {
        BoundLiteral { Value: string value } => !value.Any(char.IsSurrogate),
        BoundFunction { Function: KnownFunction.ToStringInvariant, Arguments: [var value] } => value.Type?.SpecialType is not SpecialType.System_String,
        BoundInterpolation interpolation => interpolation.Parts.All(part => IsPlain(part.Value)),
        BoundConditional conditional => IsPlain(conditional.WhenTrue) && IsPlain(conditional.WhenFalse),
        _ => text.Type is { SpecialType: not SpecialType.System_String and not SpecialType.None },
    };

    private static JsonataSyntax EachRun(string function, string but, JsonataSyntax text, VariableNames names)
    {
        var run = names.Fresh("run");
        return Call("replace", text, new RegexLiteral($"[^{but}]+", ""), Lambda([run], Call(function, Member(Variable(run), "match"))));
    }

    private static JsonataSyntax Surrogates(JsonataSyntax text) => Call("count", Call("match", Call("encodeUrlComponent", text), new RegexLiteral("%F[0-4]", "")));

    private static JsonataSyntax Checked(JsonataSyntax text, JsonataSyntax from, JsonataSyntax? count, JsonataSyntax to, bool isPlain)
    {
        // In C#'s order, which decides about the message.
        JsonataSyntax FitsIn(JsonataSyntax place) => Binary(place, BinaryOperator.LessOrEqual, Call("length", text));
        static JsonataSyntax Outside(string message) => Throw.Named("ArgumentOutOfRangeException", message);
        (IEnumerable<JsonataSyntax> Holds, JsonataSyntax Otherwise)[] checks =
        [
            (NotNegative(from), Throw.Negative("startIndex", from)),
            (from is NumberLiteral { Value: var start } && start.AsDouble() == 0 ? [] : [FitsIn(from)], Outside("startIndex cannot be larger than length of string. (Parameter 'startIndex')")),
            (count is null ? [] : NotNegative(count), Throw.Negative("length", count ?? Null)),
            (count is null ? [] : [FitsIn(to)], Outside("Index and length must refer to a location within the string. (Parameter 'length')")),
        ];
        var part = count is null ? Call("substring", text, from) : Call("substring", text, from, count);
        var inside = checks.Reverse().Aggregate(part, (then, check) =>
            check.Holds.Aggregate(then, (rest, holds) => Conditional(holds, rest, check.Otherwise)));
        return WholePlane(text, isPlain, inside);
    }

    private static JsonataSyntax WholePlane(JsonataSyntax text, bool isPlain, JsonataSyntax inside) => isPlain
        ? inside
        : Conditional(Binary(Surrogates(text), BinaryOperator.Equal, Number(0)), inside, Call("error", Text(OutsideOfPlane)));

    private static IEnumerable<JsonataSyntax> NotNegative(JsonataSyntax number) =>
        number is NumberLiteral literal && literal.Value.AsDouble() >= 0 ? [] : [Binary(number, BinaryOperator.GreaterOrEqual, Number(0))];
}
