using System.Collections.Immutable;
using DurableStates.Compiler.Graph;
using DurableStates.Frontend.Bound;

namespace DurableStates.Compiler.Expressions;

/// <summary>Computes what is known when compiling. Only what gives the same in C# and in JSONata is computed; the rest stays.</summary>
internal static class Folding
{
    /// <summary>The expression with everything computed that can be.</summary>
    public static BoundExpression Fold(BoundExpression expression) => Step(expression.WithParts(Fold));

    /// <summary>The truth of a condition, when it is known.</summary>
    public static bool? Truth(BoundExpression condition) => Fold(condition) is BoundLiteral { Value: bool value } ? value : null;

    /// <summary>The same for an expression whose parts are computed already.</summary>
    public static BoundExpression Step(BoundExpression expression) => expression switch
    {
        BoundMember { Target: BoundLiteral { Value: null }, MayBeAbsent: true } member => new BoundLiteral(member.Syntax, member.Type, null),
        BoundMember { Target: BoundObject made } member => made.Members.FirstOrDefault(known => known.JsonName == member.JsonName)?.Value ?? expression,
        BoundMember { Target: BoundWith with } member =>
            with.Members.LastOrDefault(known => known.JsonName == member.JsonName)?.Value ?? Step(member with { Target = with.Target }),
        Canonical or BoundMember { Target: Canonical } or BoundElement { List: Canonical } or KnownElement { List: Canonical } or BoundNullTest { Value: Canonical } or BoundFunction { Arguments: [Canonical, ..] } =>
            Forms.Narrowed(expression),
        BoundWith { Target: BoundObject made } with => made with { Members = [.. made.Members.Select(member => Updated(member, with))] },
        BoundConditional { Condition: BoundLiteral { Value: bool known } } conditional => known ? conditional.WhenTrue : conditional.WhenFalse,
        BoundConditional { WhenTrue: BoundLiteral { Value: bool whenTrue }, WhenFalse: BoundLiteral { Value: bool whenFalse } } conditional when whenTrue != whenFalse && IsTruth(conditional.Condition) =>
            whenTrue ? conditional.Condition : Step(new BoundUnary(conditional.Syntax, conditional.Type, BoundUnaryOperator.Not, conditional.Condition)),
        BoundConditional { Condition: BoundNullTest { IsNot: false } test } conditional => conditional with
        {
            Condition = test with { IsNot = true },
            WhenTrue = conditional.WhenFalse,
            WhenFalse = conditional.WhenTrue,
        },
        BoundCoalesce coalesce => IsNull(coalesce.Value) switch { true => coalesce.Otherwise, false => coalesce.Value, null => expression },
        BoundNullTest test => IsNull(test.Value) is { } isNull ? Literal(test, isNull != test.IsNot) : expression,
        BoundUnary { Operator: BoundUnaryOperator.Not, Operand: var operand } not => Not(not, operand),
        BoundUnary { Operator: BoundUnaryOperator.Negate, Operand: BoundLiteral { Value: int number and not int.MinValue } } negate when IntegerRange.Of(negate.Type).Contains(new(-number, -number)) => Literal(negate, -number),
        BoundBinary binary => Binary(binary),
        BoundInterpolation interpolation when interpolation.Parts.Any(part => IsInterpolation(part) && part.Value.Depth() > Emission.InterpolationEmitter.LongestChain) =>
            interpolation with { Parts = Flat(interpolation) },
        BoundFunction { Function: KnownFunction.Count, Arguments: [BoundList { Elements: var elements }] } count when elements.All(element => !element.IsSpread) =>
            Literal(count, elements.Length),
        FailurePart { Failure: BoundObject made } part => FailureOf(part, made),
        _ => expression,
    };

    // What is put together of texts that are put together would nest once for each of them: it is put together at once, and texts side by side are one.
    private static ImmutableArray<BoundInterpolationPart> Flat(BoundInterpolation whole)
    {
        var flat = ImmutableArray.CreateBuilder<BoundInterpolationPart>();
        foreach (var part in Pieces(whole))
        {
            if (flat.Count > 0 && TextOf(flat[^1]) is { } before && TextOf(part) is { } text)
            {
                flat[^1] = part with { Value = new BoundLiteral(part.Value.Syntax, part.Value.Type, before + text) };
            }
            else
            {
                flat.Add(part);
            }
        }

        return flat.ToImmutable();
    }

    private static IEnumerable<BoundInterpolationPart> Pieces(BoundInterpolation whole) =>
        whole.Parts.SelectMany(part => IsInterpolation(part) && part.Value is BoundInterpolation inner ? Pieces(inner) : [part]);

    private static bool IsInterpolation(BoundInterpolationPart part) => part is { Value: BoundInterpolation, Format: null, Alignment: 0 };

    private static string? TextOf(BoundInterpolationPart part) => part is { Value: BoundLiteral { Value: string text }, Format: null, Alignment: 0 } ? text : null;

    // What JSONata makes true or false of; a member that is not there is neither.
    private static bool IsTruth(BoundExpression condition) => condition is BoundBinary or BoundNullTest or BoundUnary { Operator: BoundUnaryOperator.Not };

    private static BoundObjectMember Updated(BoundObjectMember member, BoundWith with) =>
        with.Members.LastOrDefault(update => update.JsonName == member.JsonName) ?? member;

    private static BoundExpression Not(BoundUnary not, BoundExpression operand) => operand switch
    {
        BoundLiteral { Value: bool value } => Literal(not, !value),
        BoundUnary { Operator: BoundUnaryOperator.Not, Operand: var inner } => inner,
        BoundNullTest test => test with { IsNot = !test.IsNot },
        BoundBinary { Operator: BoundBinaryOperator.Equal } equal => equal with { Operator = BoundBinaryOperator.NotEqual },
        BoundBinary { Operator: BoundBinaryOperator.NotEqual } different => different with { Operator = BoundBinaryOperator.Equal },
        _ => not,
    };

    private static BoundExpression Binary(BoundBinary binary) => (binary.Operator, binary.Left, binary.Right) switch
    {
        (BoundBinaryOperator.And, BoundLiteral { Value: bool left }, var right) => left ? right : binary.Left,
        (BoundBinaryOperator.And, var left, BoundLiteral { Value: true }) => left,
        (BoundBinaryOperator.Or, BoundLiteral { Value: bool left }, var right) => left ? binary.Left : right,
        (BoundBinaryOperator.Or, var left, BoundLiteral { Value: false }) => left,
        (BoundBinaryOperator.Add, BoundLiteral { Value: 0 }, var right) => right,
        (BoundBinaryOperator.Equal, BoundLiteral left, BoundLiteral right) => Literal(binary, Equals(left.Value, right.Value)),
        (BoundBinaryOperator.NotEqual, BoundLiteral left, BoundLiteral right) => Literal(binary, !Equals(left.Value, right.Value)),
        (var op, BoundLiteral { Value: int left }, BoundLiteral { Value: int right }) => Integers(binary, op, left, right),
        (BoundBinaryOperator.Equal, BoundFunction { Function: KnownFunction.StringLength, Arguments: [var text] }, BoundLiteral { Value: 0 }) when IsThere(text) =>
            binary with { Left = text, Right = Literal(binary.Right, "") },
        (BoundBinaryOperator.NotEqual or BoundBinaryOperator.Greater, BoundFunction { Function: KnownFunction.StringLength, Arguments: [var text] }, BoundLiteral { Value: 0 }) when IsThere(text) =>
            binary with { Operator = BoundBinaryOperator.NotEqual, Left = text, Right = Literal(binary.Right, "") },
        _ => binary,
    };

    // The length of null is an error.
    private static bool IsThere(BoundExpression text) => text is not BoundMember { MayBeAbsent: true } && text.Type is { NullableAnnotation: not Microsoft.CodeAnalysis.NullableAnnotation.Annotated };

    private static BoundExpression Integers(BoundBinary binary, BoundBinaryOperator op, long left, long right) => op switch
    {
        BoundBinaryOperator.Add => Number(binary, left + right),
        BoundBinaryOperator.Subtract => Number(binary, left - right),
        BoundBinaryOperator.Multiply => Number(binary, left * right),
        BoundBinaryOperator.Less => Literal(binary, left < right),
        BoundBinaryOperator.LessOrEqual => Literal(binary, left <= right),
        BoundBinaryOperator.Greater => Literal(binary, left > right),
        BoundBinaryOperator.GreaterOrEqual => Literal(binary, left >= right),
        _ => binary,
    };

    // What wraps around does so where it is evaluated.
    private static BoundExpression Number(BoundBinary binary, long value) =>
        value is >= int.MinValue and <= int.MaxValue && IntegerRange.Of(binary.Type).Contains(new(value, value)) ? Literal(binary, (int)value) : binary;

    private static BoundExpression FailureOf(FailurePart part, BoundObject failure) => part.Member is FailureMember.ErrorType
        ? failure.Members.First(member => member.JsonName == FailurePart.Error).Value
        : failure.Members.First(member => member.JsonName == FailurePart.Cause).Value;

    private static bool? IsNull(BoundExpression value) => value switch
    {
        BoundLiteral literal => literal.Value is null,
        BoundObject or BoundList or BoundDictionary or BoundInterpolation or BoundWith => false,
        _ => null,
    };

    private static BoundLiteral Literal(BoundExpression from, object value) => new(from.Syntax, from.Type, value);
}
