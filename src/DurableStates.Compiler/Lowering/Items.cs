using System.Collections.Immutable;
using DurableStates.Compiler.Emission;
using DurableStates.Compiler.Expressions;
using DurableStates.Compiler.Graph;
using DurableStates.Frontend.Bound;
using Microsoft.CodeAnalysis;

namespace DurableStates.Compiler.Lowering;

/// <summary>The items of a loop that becomes a Map or an expression.</summary>
internal static class Items
{
    /// <summary>The list, which has to be there.</summary>
    public static BoundExpression Of(BoundForEach loop, Lowerer lowerer) => Present(lowerer.Value(loop.List));

    /// <summary>A list as a function of lists takes it, to which one that is not there would be an empty one.</summary>
    public static BoundExpression Present(BoundExpression list) => list switch
    {
        BoundMember { MayBeAbsent: false, Target: ExecutionInput } member => new PresentList(member.Syntax, member.Type, member),
        Canonical canonical => canonical with { Value = Present(canonical.Value) },
        _ => list,
    };

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
        var locals = new RoundLocals(loop, lowerer);
        BoundExpression? list = null;
        RoundLimit? limit = null;
        while (Leading(loop.Body) is var (names, branch, way, body))
        {
            if (way is not Way.Left && names.All(locals.Takes) && locals.Value(branch.Condition) is var condition && CanMove(condition))
            {
                list = Those(list ?? Of(loop, lowerer), branch.Syntax, way is Way.Taken ? condition : Not(condition));
            }
            else if (limit is null && names.IsEmpty && RoundLimit.Before(loop, branch, way is not Way.Taken, lowerer) is { } before)
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

        BoundFunction Those(BoundExpression items, SyntaxNode syntax, BoundExpression condition)
        {
            var item = new BoundVariable(loop.Item.Name, loop.Item.Type, BoundVariableKind.Parameter);
            var test = condition.Substitute(variable => variable == loop.Item ? new BoundVariableReference(syntax, item) : null);
            return new(syntax, items.Type, KnownFunction.Where, [items, new BoundLambda(syntax, null, [item], test)]);
        }
    }

    // The condition that a body begins with, the locals that are named before it, where it leads when it holds, and what is then left of the body.
    private static (ImmutableArray<BoundAssign> Names, BoundIf Branch, Way Way, BoundStatement Body)? Leading(BoundStatement body)
    {
        if (body is BoundBlock { Statements: [BoundBlock only] })
        {
            return Leading(only);
        }

        ImmutableArray<BoundStatement> statements = body is BoundBlock block ? block.Statements : [body];
        ImmutableArray<BoundAssign> names = [.. statements.TakeWhile(statement => statement is BoundAssign).Cast<BoundAssign>()];
        if (statements.Length == names.Length || statements[names.Length] is not BoundIf { Else: null } branch || IsPinned(branch))
        {
            return null;
        }

        return JumpOf(branch.Then) is { } way ? (names, branch, way, new BoundBlock(body.Syntax, statements.RemoveAt(names.Length)))
            : statements.Length == names.Length + 1 ? (names, branch, Way.Taken, names.IsEmpty ? branch.Then : new BoundBlock(body.Syntax, [.. names, branch.Then]))
            : null;
    }

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
