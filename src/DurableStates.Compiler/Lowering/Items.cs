using DurableStates.Compiler.Emission;
using DurableStates.Compiler.Expressions;
using DurableStates.Compiler.Graph;
using DurableStates.Frontend.Bound;

namespace DurableStates.Compiler.Lowering;

/// <summary>The items of a loop that becomes a Map or an expression.</summary>
internal static class Items
{
    /// <summary>The list, which has to be there: a function of lists takes what is not there for an empty list.</summary>
    public static BoundExpression Of(BoundForEach loop, Lowerer lowerer) => lowerer.Value(loop.List) switch
    {
        BoundMember { MayBeAbsent: false, Target: ExecutionInput } member => new PresentList(member.Syntax, member.Type, member),
        var list => list,
    };

    /// <summary>The opposite of a condition.</summary>
    public static BoundExpression Not(BoundExpression condition) =>
        Folding.Fold(new BoundUnary(condition.Syntax, condition.Type, BoundUnaryOperator.Not, condition));

    // foreach (var item in list) { if (condition) continue; body }   and   foreach (var item in list) { if (!condition) { body } }
    //
    // become
    //
    // foreach (var item in those items of list for which condition does not hold) body
    public static (BoundForEach Loop, BoundExpression List) Filtered(BoundForEach loop, Lowerer lowerer)
    {
        var assigned = BoundWalk.Assigned(loop.Body);
        BoundExpression? list = null;
        while (ExpressionEmitter.IsList(loop.List.Type) && Leading(loop.Body) is var (branch, isLeft, body) && CanMove(lowerer.Value(branch.Condition)))
        {
            var items = list ?? Of(loop, lowerer);
            var item = new BoundVariable(loop.Item.Name, loop.Item.Type, BoundVariableKind.Parameter);
            var condition = lowerer.Value(branch.Condition).Substitute(variable => variable == loop.Item ? new BoundVariableReference(branch.Syntax, item) : null);
            list = new BoundFunction(
                branch.Syntax, items.Type, KnownFunction.Where, [items, new BoundLambda(branch.Syntax, null, [item], isLeft ? Not(condition) : condition)]);
            loop = loop with { Body = body };
        }

        return (loop, list ?? lowerer.Value(loop.List));

        // It is evaluated for all items before the first round.
        bool CanMove(BoundExpression condition) => !condition.CanFail() && !condition.IsVolatile() && !condition.Reads().Any(assigned.Contains);
    }

    // The condition that a body begins with, whether the round is left when it holds, and what is then left of the body.
    private static (BoundIf Branch, bool IsLeft, BoundStatement Body)? Leading(BoundStatement body) => body switch
    {
        BoundBlock { Statements: [var only] } => Leading(only),
        BoundBlock { Statements: [BoundIf { Else: null } branch, ..] } block when IsContinue(branch.Then) && !IsPinned(branch) =>
            (branch, true, block with { Statements = block.Statements.RemoveAt(0) }),
        BoundIf { Else: null } branch when !IsContinue(branch.Then) && !IsPinned(branch) => (branch, false, branch.Then),
        _ => null,
    };

    private static bool IsContinue(BoundStatement statement) => statement is BoundContinue or BoundBlock { Statements: [BoundContinue] };

    private static bool IsPinned(BoundIf branch) => PinnedNames.Of(branch.Syntax) is not null;
}
