using System.Collections.Immutable;
using System.Text.RegularExpressions;
using DurableStates.Frontend.Bound;
using DurableStates.Frontend.Diagnostics;
using DurableStates.Frontend.Json;
using DurableStates.Frontend.Symbols;
using DurableStates.Frontend.Values;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace DurableStates.Frontend.Binding.Expressions;

/// <summary>Binds interpolated strings and the concatenation of strings; only what JSONata prints as C# does.</summary>
internal static class InterpolationBinder
{
    private static readonly Regex IntegerFormat = new("^[Dd][0-9]{0,2}$", RegexOptions.CultureInvariant);

    public static BoundExpression Bind(IInterpolatedStringOperation text, Binder binder)
    {
        var parts = ImmutableArray.CreateBuilder<BoundInterpolationPart>();
        foreach (var part in text.Parts)
        {
            switch (part)
            {
                case IInterpolatedStringTextOperation { Text.ConstantValue.Value: string fixedText }:
                    parts.Add(Text(part, fixedText, text.Type));
                    break;
                case IInterpolationOperation value:
                    parts.Add(Value(value, binder));
                    break;
            }
        }

        return new BoundInterpolation(text.Syntax, text.Type, parts.ToImmutable());
    }

    public static BoundExpression Concat(IBinaryOperation sum, Binder binder) =>
        Concat(sum.Syntax, sum.Type, binder.Bind(Unboxed(sum.LeftOperand)), binder.Bind(Unboxed(sum.RightOperand)), sum, binder);

    public static BoundExpression Concat(SyntaxNode syntax, ITypeSymbol? type, BoundExpression left, BoundExpression right, IOperation operation, Binder binder) =>
        left is BoundLiteral { Value: string a } && right is BoundLiteral { Value: string b }
            ? new BoundLiteral(syntax, type, a + b)
            : new BoundInterpolation(syntax, type, [.. Parts(left, operation, binder), .. Parts(right, operation, binder)]);

    /// <summary>A value as text; the diagnostic says what to do when JSONata would print it otherwise.</summary>
    public static BoundInterpolationPart Printed(BoundExpression value, string? format, int alignment, IOperation operation, Binder binder)
    {
        var type = ValueTypes.Plain(value.Type);
        if (ValueTypes.IsInstant(type))
        {
            return new BoundInterpolationPart(TimeBinder.Format(operation, value, format, binder), null, alignment);
        }

        var isPrintable = type is null || ValueTypes.IsString(type) || type.SpecialType is SpecialType.System_Char || ValueTypes.IsBool(type) || ValueTypes.IsEnum(type)
            || ValueTypes.IsGuid(type) || JsonNames.IsAwsConstant(type) || ValueTypes.IsInteger(type);
        if (!isPrintable || (format is not null && !(ValueTypes.IsInteger(type) && IntegerFormat.IsMatch(format))))
        {
            binder.Diagnostics.Report(
                ValueDiagnostics.Printing,
                operation.Syntax,
                format is null ? type?.ShortName() : $"{type?.ShortName()} with format '{format}'",
                "print its members or whole numbers, or format it in a Lambda function");
        }

        return new BoundInterpolationPart(value, format, alignment);
    }

    private static IEnumerable<BoundInterpolationPart> Parts(BoundExpression operand, IOperation operation, Binder binder) =>
        operand is BoundInterpolation inner ? inner.Parts : [Printed(operand, null, 0, operation, binder)];

    private static BoundInterpolationPart Value(IInterpolationOperation part, Binder binder)
    {
        var alignment = part.Alignment?.ConstantValue.Value as int? ?? 0;
        var value = binder.Bind(Unboxed(part.Expression));
        var format = part.FormatString is ILiteralOperation { ConstantValue.Value: string text } ? text : null;
        return value is BoundLiteral { Value: string } ? new BoundInterpolationPart(value, null, alignment) : Printed(value, format, alignment, part, binder);
    }

    private static BoundInterpolationPart Text(IOperation part, string text, ITypeSymbol? type) => new(new BoundLiteral(part.Syntax, type, text), null, 0);

    // Concatenation boxes its operands.
    private static IOperation Unboxed(IOperation operand) =>
        operand is IConversionOperation { IsImplicit: true, Type.SpecialType: SpecialType.System_Object } conversion ? conversion.Operand : operand;
}
