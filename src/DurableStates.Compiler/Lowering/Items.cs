using DurableStates.Compiler.Emission;
using DurableStates.Compiler.Expressions;
using DurableStates.Compiler.Graph;
using DurableStates.Frontend.Bound;

namespace DurableStates.Compiler.Lowering;

/// <summary>The items of a loop that becomes a Map or an expression.</summary>
internal static class Items
{
    /// <summary>The list, which has to be there.</summary>
    public static BoundExpression Of(BoundForEach loop, Lowerer lowerer) => Present(lowerer.Value(loop.List));

    /// <summary>A list as a function of lists takes it, to which one that is not there would be an empty one.</summary>
    public static BoundExpression Present(BoundExpression list) => list is BoundMember { MayBeAbsent: false, Target: ExecutionInput } member
        ? new PresentList(member.Syntax, member.Type, member)
        : list;

    /// <summary>The opposite of a condition.</summary>
    public static BoundExpression Not(BoundExpression condition) =>
        Folding.Fold(new BoundUnary(condition.Syntax, condition.Type, BoundUnaryOperator.Not, condition));

    // foreach (var item in list) { if (condition) continue; body }   and   foreach (var item in list) { if (!condition) { body } }
    //
    // become
    //
    // foreach (var item in those items of list for which condition does not hold) body
    //
    // and of those the ones until a list that the rounds add to is long enough: in which order the two are asked for does not matter.
    public static (BoundForEach Loop, BoundExpression List, RoundLimit? Limit) Filtered(BoundForEach loop, Lowerer lowerer)
    {
        if (!ExpressionEmitter.IsList(loop.List.Type))
        {
            return (loop, lowerer.Value(loop.List), null);
        }

        var assigned = BoundWalk.Assigned(loop.Body);
        BoundExpression? list = null;
        RoundLimit? limit = null;
        while (Leading(loop.Body) is var (branch, way, body))
        {
            if (way is not Way.Left && CanMove(lowerer.Value(branch.Condition)))
            {
                list = Those(list ?? Of(loop, lowerer), branch, way);
            }
            else if (limit is null && RoundLimit.Before(loop, branch, way is not Way.Taken, lowerer) is { } before)
            {
                limit = before;
            }
            else
            {
                break;
            }

            loop = loop with { Body = body };
        }

        if (limit is null && RoundLimit.Behind(loop, lowerer) is var (rounds, behind))
        {
            (loop, limit) = (rounds, behind);
        }

        return limit is null ? (loop, list ?? lowerer.Value(loop.List), null) : (loop, limit.Limited(list ?? Of(loop, lowerer), loop.Item), limit);

        // It is evaluated for all items before the first round.
        bool CanMove(BoundExpression condition) => !condition.CanFail() && !condition.IsVolatile() && !condition.Reads().Any(assigned.Contains);

        BoundFunction Those(BoundExpression items, BoundIf branch, Way way)
        {
            var item = new BoundVariable(loop.Item.Name, loop.Item.Type, BoundVariableKind.Parameter);
            var condition = lowerer.Value(branch.Condition).Substitute(variable => variable == loop.Item ? new BoundVariableReference(branch.Syntax, item) : null);
            return new(branch.Syntax, items.Type, KnownFunction.Where, [items, new BoundLambda(branch.Syntax, null, [item], way is Way.Taken ? condition : Not(condition))]);
        }
    }

    // The condition that a body begins with, where it leads when it holds, and what is then left of the body.
    private static (BoundIf Branch, Way Way, BoundStatement Body)? Leading(BoundStatement body) => body switch
    {
        BoundBlock { Statements: [var only] } => Leading(only),
        BoundBlock { Statements: [BoundIf { Else: null } branch, ..] } block when JumpOf(branch.Then) is { } way && !IsPinned(branch) =>
            (branch, way, block with { Statements = block.Statements.RemoveAt(0) }),
        BoundIf { Else: null } branch when JumpOf(branch.Then) is null && !IsPinned(branch) => (branch, Way.Taken, branch.Then),
        _ => null,
    };

    private static Way? JumpOf(BoundStatement statement) => statement switch
    {
        BoundContinue => Way.Skipped,
        BoundBreak => Way.Left,
        BoundBlock { Statements: [var only] } => JumpOf(only),
        _ => null,
    };

    private static bool IsPinned(BoundIf branch) => PinnedNames.Of(branch.Syntax) is not null;

    /// <summary>Where a condition leads when it holds: into the round, past it, or out of the loop.</summary>
    private enum Way
    {
        Taken,
        Skipped,
        Left,
    }
}
