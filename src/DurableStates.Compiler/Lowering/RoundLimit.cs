using DurableStates.Compiler.Expressions;
using DurableStates.Compiler.Graph;
using DurableStates.Frontend.Bound;
using Microsoft.CodeAnalysis;

namespace DurableStates.Compiler.Lowering;

/// <summary>
/// A condition on the length of a list at which a loop stops, where each round adds to the list once: then the number of rounds is known
/// before the first one.
/// </summary>
/// <param name="Branch">The statement that asks.</param>
/// <param name="List">The list.</param>
/// <param name="Operator">How its length is compared: <c>==</c>, <c>&gt;=</c> or <c>&gt;</c>.</param>
/// <param name="Most">What it is compared with.</param>
/// <param name="Exit">What is done behind the last round when the condition holds there; null when it is asked before each round.</param>
internal sealed record RoundLimit(BoundIf Branch, BoundVariable List, BoundBinaryOperator Operator, BoundExpression Most, BoundStatement? Exit)
{
    /// <summary>The limit that a condition before the rest of a round sets: for good, because a round that is left out adds nothing.</summary>
    /// <param name="loop">The loop.</param>
    /// <param name="branch">The condition.</param>
    /// <param name="stopsWhenTrue">Whether the loop stops when the condition holds, or when it does not.</param>
    /// <param name="lowerer">What is around the loop.</param>
    public static RoundLimit? Before(BoundForEach loop, BoundIf branch, bool stopsWhenTrue, Lowerer lowerer) =>
        Of(loop, branch, stopsWhenTrue, exit: null, lowerer);

    /// <summary>The limit that a condition at the end of a round sets, and the loop without it.</summary>
    public static (BoundForEach Loop, RoundLimit Limit)? Behind(BoundForEach loop, Lowerer lowerer)
    {
        if (loop.Body is not BoundBlock { Statements: [.. var rest, BoundIf { Else: null } branch] } block || !Leaves(branch.Then))
        {
            return null;
        }

        var round = loop with { Body = block with { Statements = rest } };
        return IsOfRounds(round, branch.Then) && Of(round, branch, stopsWhenTrue: true, branch.Then, lowerer) is { } limit ? (round, limit) : null;
    }

    /// <summary>Those of the items that rounds are run for.</summary>
    public BoundExpression Limited(BoundExpression items, BoundVariable item)
    {
        var (parameter, index) = (new BoundVariable(item.Name, item.Type, BoundVariableKind.Parameter), new BoundVariable("index", null, BoundVariableKind.Parameter));
        return new BoundFunction(
            Branch.Syntax, items.Type, KnownFunction.Where, [items, new BoundLambda(Branch.Syntax, null, [parameter, index], Runs(new BoundVariableReference(Branch.Syntax, index)))]);
    }

    /// <summary>Whether the condition holds behind the last round, with the values from before the first.</summary>
    /// <param name="results">A value for each round.</param>
    public BoundExpression IsReached(BoundExpression results) => Both(
        BoundBinaryOperator.And,
        new BoundFunction(Branch.Syntax, null, KnownFunction.Any, [results]),
        Binary(Operator, Binary(BoundBinaryOperator.Add, Count, new BoundFunction(Branch.Syntax, null, KnownFunction.Count, [results])), Most));

    private BoundExpression Count => new BoundFunction(Branch.Syntax, null, KnownFunction.Count, [new BoundVariableReference(Branch.Syntax, List)]);

    // The condition is asked for the length that the list has before the round, and before each round that went before. One that is asked
    // behind a round is not asked before the first.
    private BoundExpression Runs(BoundExpression index)
    {
        var added = Binary(BoundBinaryOperator.Add, Count, index);
        var isUnder = Binary(Operator is BoundBinaryOperator.Greater ? BoundBinaryOperator.LessOrEqual : BoundBinaryOperator.Less, added, Most);
        return (Operator, Exit) switch
        {
            (BoundBinaryOperator.Equal, null) => Both(BoundBinaryOperator.Or, Binary(BoundBinaryOperator.Greater, Count, Most), isUnder),
            (BoundBinaryOperator.Equal, _) => Both(BoundBinaryOperator.Or, Binary(BoundBinaryOperator.GreaterOrEqual, Count, Most), isUnder),
            (_, null) => isUnder,
            _ => Both(BoundBinaryOperator.Or, Binary(BoundBinaryOperator.Equal, index, Literals.Number(Branch.Syntax, 0)), isUnder),
        };
    }

    private static RoundLimit? Of(BoundForEach loop, BoundIf branch, bool stopsWhenTrue, BoundStatement? exit, Lowerer lowerer)
    {
        var assigned = BoundWalk.Assigned(loop);
        return PinnedNames.Of(branch.Syntax) is null
            && lowerer.Value(branch.Condition) is BoundBinary condition
            && (OnList(condition.Left, condition.Operator, condition.Right) ?? OnList(condition.Right, Mirrored(condition.Operator), condition.Left)) is var (list, op, most)
            && (stopsWhenTrue ? op : Opposite(op)) is BoundBinaryOperator.Equal or BoundBinaryOperator.GreaterOrEqual or BoundBinaryOperator.Greater
            && assigned.Contains(list)
            && (IsInteger(most) || (stopsWhenTrue ? op : Opposite(op)) is not BoundBinaryOperator.Equal)
            && !most.CanFail() && !most.IsVolatile() && !most.Reads().Any(assigned.Contains)
                ? new(branch, list, stopsWhenTrue ? op : Opposite(op), most, exit)
                : null;
    }

    // A length goes past a number between two integers.
    private static bool IsInteger(BoundExpression most) => most is BoundLiteral { Value: int } || most.Type?.SpecialType is >= SpecialType.System_SByte and <= SpecialType.System_UInt64;

    private static (BoundVariable List, BoundBinaryOperator Operator, BoundExpression Most)? OnList(BoundExpression count, BoundBinaryOperator op, BoundExpression most) =>
        count is BoundFunction { Function: KnownFunction.Count, Arguments: [BoundVariableReference { Variable: var list }] } ? (list, op, most) : null;

    private static BoundBinaryOperator Mirrored(BoundBinaryOperator op) => op switch
    {
        BoundBinaryOperator.Less => BoundBinaryOperator.Greater,
        BoundBinaryOperator.LessOrEqual => BoundBinaryOperator.GreaterOrEqual,
        BoundBinaryOperator.Greater => BoundBinaryOperator.Less,
        BoundBinaryOperator.GreaterOrEqual => BoundBinaryOperator.LessOrEqual,
        _ => op,
    };

    private static BoundBinaryOperator Opposite(BoundBinaryOperator op) => op switch
    {
        BoundBinaryOperator.Less => BoundBinaryOperator.GreaterOrEqual,
        BoundBinaryOperator.LessOrEqual => BoundBinaryOperator.Greater,
        BoundBinaryOperator.Greater => BoundBinaryOperator.LessOrEqual,
        BoundBinaryOperator.GreaterOrEqual => BoundBinaryOperator.Less,
        BoundBinaryOperator.Equal => BoundBinaryOperator.NotEqual,
        BoundBinaryOperator.NotEqual => BoundBinaryOperator.Equal,
        _ => op,
    };

    private static bool Leaves(BoundStatement statement) => statement switch
    {
        BoundBreak or BoundReturn or BoundThrow => true,
        BoundBlock { Statements: [.., var last] } => Leaves(last),
        _ => false,
    };

    // Every round that is run comes to its end, and what is done there can be done behind all of them.
    private static bool IsOfRounds(BoundForEach round, BoundStatement exit)
    {
        var mentioned = BoundWalk.Mentions(exit);
        return !BoundStatements.All(round.Body).Concat(BoundStatements.All(exit)).Any(inner => inner is BoundContinue)
            && BoundStatements.All(round).SelectMany(inner => inner is BoundAssign assign && Appending.Of(assign) is not null ? [] : BoundWalk.AssignedBy(inner))
                .OfType<BoundVariable>().All(variable => !mentioned.ContainsKey(variable));
    }

    private BoundBinary Binary(BoundBinaryOperator op, BoundExpression left, BoundExpression right) => new(Branch.Syntax, null, op, left, right);

    private BoundExpression Both(BoundBinaryOperator op, BoundExpression left, BoundExpression right) => Folding.Fold(Binary(op, left, right));
}
