using System.Globalization;
using DurableStates.Frontend.Bound;
using DurableStates.Jsonata.Syntax;
using Microsoft.CodeAnalysis;
using static DurableStates.Jsonata.Syntax.JsonataBuild;

namespace DurableStates.Compiler.Emission;

/// <summary>Interpolated strings: values printed as C# prints them.</summary>
internal static class InterpolationEmitter
{
    /// <summary>A chain of "&amp;" nests once for each operand, and AWS's evaluator is shallow: a longer one is a join.</summary>
    public const int LongestChain = 12;

    public static JsonataSyntax Emit(BoundInterpolation interpolation, ExpressionEmitter emitter)
    {
        JsonataSyntax[] parts = [.. interpolation.Parts.Select(part => Print(part, emitter))];
        return parts switch
        {
            [] => Text(""),
            [StringLiteral only] => only,
            [var only] => interpolation.Parts[0] is { Value.Type.SpecialType: SpecialType.System_String, Alignment: 0 } ? only : Call("string", only),
            { Length: > LongestChain } => Call("join", Array([.. parts.Select((part, i) => IsText(interpolation.Parts[i]) ? part : Call("string", part))]), Text("")),
            _ => parts.Aggregate((left, right) => Binary(left, BinaryOperator.Concatenate, right)),
        };
    }

    private static bool IsText(BoundInterpolationPart part) => part.Value.Type?.SpecialType is SpecialType.System_String;

    private static JsonataSyntax Print(BoundInterpolationPart part, ExpressionEmitter emitter)
    {
        var printed = part.Value switch
        {
            BoundLiteral { Value: string text } => Text(text),
            _ when TemplateEmitter.MayBeNull(part.Value) => emitter.Once(part.Value, value =>
                Conditional(Binary(value, BinaryOperator.NotEqual, Null), Formatted(value, part), Text(""))),
            _ => Formatted(emitter.Emit(part.Value), part),
        };
        return part.Alignment == 0 ? printed : TextEmitter.Padded(
            Binary(printed, BinaryOperator.Concatenate, Text("")), Number(Math.Abs(part.Alignment)), onTheLeft: part.Alignment > 0, with: null, TextEmitter.IsPlain(part.Value), emitter);
    }

    private static JsonataSyntax Formatted(JsonataSyntax value, BoundInterpolationPart part) => part.Format switch
    {
        null when TypeOf(part) is SpecialType.System_Boolean => Conditional(value, Text("True"), Text("False")),
        null => value,
        ['D' or 'd', .. var digits] when TypeOf(part) is not SpecialType.System_DateTime => Call("formatInteger", value, Text(new string('0', Count(digits, 1)))),
        ['F' or 'f', .. var digits] => Call("formatNumber", value, Text("0" + Fraction(Count(digits, 2)))),
        ['N' or 'n', .. var digits] => Call("formatNumber", value, Text("#,##0" + Fraction(Count(digits, 2)))),
        var picture when TypeOf(part) is SpecialType.System_DateTime => InstantFormat.Emit(Call("toMillis", value), picture),
        var picture => Call("formatNumber", value, Text(picture)),
    };

    private static SpecialType TypeOf(BoundInterpolationPart part) => part.Value.Type switch
    {
        INamedTypeSymbol { OriginalDefinition.SpecialType: SpecialType.System_Nullable_T } nullable => nullable.TypeArguments[0].SpecialType,
        { } type => type.SpecialType,
        null => SpecialType.None,
    };

    private static int Count(string digits, int otherwise) => digits.Length == 0 ? otherwise : int.Parse(digits, CultureInfo.InvariantCulture);

    private static string Fraction(int digits) => digits == 0 ? "" : "." + new string('0', digits);
}
