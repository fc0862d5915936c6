using DurableStates.Frontend.Binding.Inlining;
using DurableStates.Frontend.Bound;
using DurableStates.Frontend.Json;
using DurableStates.Frontend.Symbols;
using DurableStates.Frontend.Values;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace DurableStates.Frontend.Binding.Expressions;

/// <summary>Binds operators with two operands.</summary>
internal static class BinaryBinder
{
    public static BoundExpression Bind(IBinaryOperation binary, Binder binder)
    {
        if (binary.OperatorKind is BinaryOperatorKind.ConditionalAnd or BinaryOperatorKind.ConditionalOr)
        {
            return ConditionalBinder.ShortCircuit(binary, binder);
        }

        if (binary.OperatorMethod is { } method && !IsKnown(method) && HelperInliner.CanInline(method) && method.DeclaringSyntaxReferences[0].GetSyntax() is not Microsoft.CodeAnalysis.CSharp.Syntax.RecordDeclarationSyntax)
        {
            return OperatorInliner.Inline(method, [binary.LeftOperand, binary.RightOperand], binary, binder);
        }

        if (binary.OperatorKind is BinaryOperatorKind.Add && ValueTypes.IsString(binary.Type))
        {
            return InterpolationBinder.Concat(binary, binder);
        }

        var (one, other) = AsTexts(binary);
        var left = binder.Bind(one);
        var right = binder.Bind(other);
        return Operators.Binary(binary.Syntax, binary.OperatorKind, binary.Type, left, right, binary, binder);
    }

    // C# compares two characters by their numbers; they are equal when their texts are.
    private static (IOperation Left, IOperation Right) AsTexts(IBinaryOperation binary) =>
        binary is
        {
            OperatorKind: BinaryOperatorKind.Equals or BinaryOperatorKind.NotEquals,
            LeftOperand: IConversionOperation { Operand: { Type.SpecialType: SpecialType.System_Char } left },
            RightOperand: IConversionOperation { Operand: { Type.SpecialType: SpecialType.System_Char } right },
        }
            ? (left, right)
            : (binary.LeftOperand, binary.RightOperand);

    private static bool IsKnown(IMethodSymbol method) =>
        JsonNames.IsAwsConstant(method.ContainingType) || method.ContainingType.Name == "ConstantClass" || method.ContainingType.NameInFull().StartsWith("System.", StringComparison.Ordinal);
}
