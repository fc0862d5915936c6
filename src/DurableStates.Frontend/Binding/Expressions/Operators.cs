using DurableStates.Frontend.Bound;
using DurableStates.Frontend.Diagnostics;
using DurableStates.Frontend.Json;
using DurableStates.Frontend.Symbols;
using DurableStates.Frontend.Values;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace DurableStates.Frontend.Binding.Expressions;

/// <summary>Decides what an operator means for the types that it is applied to.</summary>
internal static class Operators
{
    private static readonly Dictionary<BinaryOperatorKind, BoundBinaryOperator> Comparisons = new()
    {
        [BinaryOperatorKind.Equals] = BoundBinaryOperator.Equal,
        [BinaryOperatorKind.NotEquals] = BoundBinaryOperator.NotEqual,
        [BinaryOperatorKind.LessThan] = BoundBinaryOperator.Less,
        [BinaryOperatorKind.LessThanOrEqual] = BoundBinaryOperator.LessOrEqual,
        [BinaryOperatorKind.GreaterThan] = BoundBinaryOperator.Greater,
        [BinaryOperatorKind.GreaterThanOrEqual] = BoundBinaryOperator.GreaterOrEqual,
    };

    private static readonly Dictionary<BinaryOperatorKind, BoundBinaryOperator> Arithmetic = new()
    {
        [BinaryOperatorKind.Add] = BoundBinaryOperator.Add,
        [BinaryOperatorKind.Subtract] = BoundBinaryOperator.Subtract,
        [BinaryOperatorKind.Multiply] = BoundBinaryOperator.Multiply,
        [BinaryOperatorKind.Divide] = BoundBinaryOperator.Divide,
        [BinaryOperatorKind.Remainder] = BoundBinaryOperator.Remainder,
    };

    public static BoundExpression Binary(
        SyntaxNode syntax, BinaryOperatorKind kind, ITypeSymbol? type, BoundExpression left, BoundExpression right, IOperation operation, Binder binder)
    {
        if (Comparisons.TryGetValue(kind, out var comparison))
        {
            return Compare(syntax, comparison, left, right, operation, binder);
        }

        if ((Lifting.IsNullable(left) || Lifting.IsNullable(right)) && (Arithmetic.ContainsKey(kind) || BitOperators.Is(kind) || ValueTypes.IsBool(type)) && !ValueTypes.IsString(type))
        {
            return ValueTypes.IsBool(type)
                ? binder.Unsupported(operation, "logic on 'bool?'", "say what null counts as with '??'")
                : Lifting.Lift(syntax, type, left, right, (one, two) => Binary(syntax, kind, ValueTypes.Plain(type), one, two, operation, binder), binder);
        }

        if (kind is BinaryOperatorKind.And or BinaryOperatorKind.Or && ValueTypes.IsBool(type))
        {
            BoundExpression Logic(BoundExpression second) => kind is BinaryOperatorKind.And ? And(syntax, left, second) : Or(syntax, left, second);
            return Cheap.Is(right) ? Logic(right) : Named(syntax, right, Logic);
        }

        if (kind is BinaryOperatorKind.ExclusiveOr && ValueTypes.IsBool(type))
        {
            return new BoundBinary(syntax, type, BoundBinaryOperator.NotEqual, left, right);
        }

        if (BitOperators.TryBind(syntax, kind, type, left, right) is { } bits)
        {
            return bits;
        }

        if (kind is BinaryOperatorKind.Add && ValueTypes.IsString(type))
        {
            return InterpolationBinder.Concat(syntax, type, left, right, operation, binder);
        }

        if (ValueTypes.IsInstant(left.Type) || ValueTypes.IsSpan(left.Type) || ValueTypes.IsSpan(right.Type))
        {
            return TimeBinder.Arithmetic(operation, kind, left, right, binder);
        }

        if (!Arithmetic.TryGetValue(kind, out var arithmetic) || !ValueTypes.IsNumber(type))
        {
            return binder.Unsupported(operation, $"'{kind}' operator on '{type?.ShortName()}'", "compute it in a Lambda function");
        }

        if (!ValueTypes.HasExactArithmetic(type) || type is { OriginalDefinition.SpecialType: SpecialType.System_Nullable_T })
        {
            binder.Diagnostics.Report(ValueDiagnostics.NumberRange, syntax, type?.ShortName());
            return Binder.Missing(operation);
        }

        if (IsChecked(operation) && ValueTypes.IsInteger(type))
        {
            return binder.Unsupported(operation, "'checked' arithmetic", "test the range before");
        }

        var known = arithmetic is BoundBinaryOperator.Divide && ValueTypes.IsInteger(type) ? BoundBinaryOperator.DivideInteger : arithmetic;
        return Make(syntax, type, known, left, right);
    }

    // Evaluates an operand in any case, where JSONata would stop before it.
    private static BoundLet Named(SyntaxNode syntax, BoundExpression operand, Func<BoundExpression, BoundExpression> use)
    {
        var variable = new BoundVariable("operand", operand.Type, BoundVariableKind.Parameter);
        var result = use(new BoundVariableReference(operand.Syntax, variable));
        return new BoundLet(syntax, result.Type, variable, operand, result);
    }

    /// <summary>An arithmetic operation, computed now when both operands are literals.</summary>
    public static BoundExpression Make(SyntaxNode syntax, ITypeSymbol? type, BoundBinaryOperator @operator, BoundExpression left, BoundExpression right) =>
        Folding.Fold(@operator, left, right) is { } value ? new BoundLiteral(syntax, type, value) : new BoundBinary(syntax, type, @operator, left, right);

    public static BoundExpression Equal(SyntaxNode syntax, BoundExpression left, BoundExpression right, Binder binder) =>
        left is BoundLiteral { Value: null } ? NullTest(syntax, right, isNot: false, binder)
        : right is BoundLiteral { Value: null } ? NullTest(syntax, left, isNot: false, binder)
        : new BoundBinary(syntax, Bool(binder), BoundBinaryOperator.Equal, left, right);

    public static BoundExpression NullTest(SyntaxNode syntax, BoundExpression value, bool isNot, Binder binder) =>
        value is BoundLiteral literal
            ? new BoundLiteral(syntax, Bool(binder), literal.Value is null != isNot)
            : new BoundNullTest(syntax, Bool(binder), value, isNot);

    public static BoundExpression Not(SyntaxNode syntax, BoundExpression operand) => operand switch
    {
        BoundLiteral { Value: bool value } literal => literal with { Syntax = syntax, Value = !value },
        BoundNullTest test => test with { Syntax = syntax, IsNot = !test.IsNot },
        BoundUnary { Operator: BoundUnaryOperator.Not } not => not.Operand,
        _ => new BoundUnary(syntax, operand.Type, BoundUnaryOperator.Not, operand),
    };

    public static BoundExpression And(SyntaxNode syntax, BoundExpression left, BoundExpression right) => (left, right) switch
    {
        (BoundLiteral { Value: bool value }, _) => value ? right : left,
        (_, BoundLiteral { Value: true }) => left,
        _ => new BoundBinary(syntax, left.Type, BoundBinaryOperator.And, left, right),
    };

    public static BoundExpression Or(SyntaxNode syntax, BoundExpression left, BoundExpression right) => (left, right) switch
    {
        (BoundLiteral { Value: bool value }, _) => value ? left : right,
        (_, BoundLiteral { Value: false }) => left,
        _ => new BoundBinary(syntax, left.Type, BoundBinaryOperator.Or, left, right),
    };

    private static bool IsChecked(IOperation operation) => operation switch
    {
        IBinaryOperation binary => binary.IsChecked,
        ICompoundAssignmentOperation compound => compound.IsChecked,
        IIncrementOrDecrementOperation step => step.IsChecked,
        _ => false,
    };

    private static BoundExpression Compare(
        SyntaxNode syntax, BoundBinaryOperator comparison, BoundExpression left, BoundExpression right, IOperation operation, Binder binder)
    {
        var isEquality = comparison is BoundBinaryOperator.Equal or BoundBinaryOperator.NotEqual;
        if (isEquality && (left is BoundLiteral { Value: null } || right is BoundLiteral { Value: null }))
        {
            return NullTest(syntax, left is BoundLiteral { Value: null } ? right : left, comparison is BoundBinaryOperator.NotEqual, binder);
        }

        if (left is BoundLiteral { Value: { } a } && right is BoundLiteral { Value: { } b } && isEquality && a.GetType() == b.GetType())
        {
            return new BoundLiteral(syntax, operation.Type, a.Equals(b) == comparison is BoundBinaryOperator.Equal);
        }

        if (isEquality && RecordEquality.TryBind(syntax, comparison, left, right, binder) is { } memberwise)
        {
            ReportIdentity(syntax, left.Type ?? right.Type, binder);
            return memberwise;
        }

        if ((IsNullableValue(left.Type) || IsNullableValue(right.Type)) && !(Cheap.Is(left) && Cheap.Is(right)))
        {
            return Lifting.Named(left, one => Lifting.Named(right, other => Compare(syntax, comparison, one, other, operation, binder)));
        }

        var result = ValueTypes.IsInstant(left.Type) && ValueTypes.IsInstant(right.Type)
            ? TimeBinder.Compare(operation, comparison, left, right)
            : isEquality ? new BoundBinary(syntax, operation.Type, comparison, left, right)
            : new BoundBinary(syntax, operation.Type, comparison, EnumValues.Number(left, binder), EnumValues.Number(right, binder));
        if (isEquality)
        {
            ReportIdentity(syntax, left.Type ?? right.Type, binder);
            return ValueTypes.IsInstant(left.Type) ? WhereNotNull(syntax, comparison, left, right, result, binder) : result;
        }

        // A comparison with null is false in C#.
        return IsNullableValue(left.Type) || IsNullableValue(right.Type) ? WhereNotNull(syntax, BoundBinaryOperator.Less, left, right, result, binder) : result;
    }

    private static BoundExpression WhereNotNull(SyntaxNode syntax, BoundBinaryOperator comparison, BoundExpression left, BoundExpression right, BoundExpression result, Binder binder)
    {
        foreach (var operand in new[] { right, left }.Where(operand => IsNullableValue(operand.Type)))
        {
            result = comparison is BoundBinaryOperator.NotEqual
                ? Or(syntax, NullTest(syntax, operand, isNot: false, binder), result)
                : And(syntax, NullTest(syntax, operand, isNot: true, binder), result);
        }

        return result;
    }

    private static bool IsNullableValue(ITypeSymbol? type) => type is { OriginalDefinition.SpecialType: SpecialType.System_Nullable_T };

    private static void ReportIdentity(SyntaxNode syntax, ITypeSymbol? type, Binder binder)
    {
        if (type is not null && !ValueTypes.IsScalar(type) && !ValueTypes.IsInstant(type) && !IsRecordOfScalars(type))
        {
            binder.Diagnostics.Report(ValueDiagnostics.ReferenceEquality, syntax, type.ShortName());
        }
    }

    private static bool IsRecordOfScalars(ITypeSymbol type) =>
        ValueTypes.IsRecord(type) && !type.IsAnonymousType && JsonNames.DataOf(type).All(property => ValueTypes.IsScalar(property.Type) || IsRecordOfScalars(property.Type));

    private static ITypeSymbol Bool(Binder binder) => binder.Known.Compilation.GetSpecialType(SpecialType.System_Boolean);
}
