using DurableStates.Compiler.Expressions;
using DurableStates.Compiler.Graph;
using DurableStates.Frontend.Bound;

namespace DurableStates.Compiler.Lowering;

/// <summary>The list of a loop that becomes an expression of its own.</summary>
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
}
