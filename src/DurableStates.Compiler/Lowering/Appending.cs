using DurableStates.Compiler.Expressions;
using DurableStates.Frontend.Bound;

namespace DurableStates.Compiler.Lowering;

/// <summary>What a statement adds to the ends of lists, as <c>list.Add(x)</c> and <c>list.AddRange(xs)</c> do.</summary>
internal static class Appending
{
    /// <summary>
    /// The lists from outside that the statement appends to; null when it leaves something else behind, or reads such a list.
    /// </summary>
    /// <param name="statement">The statement.</param>
    /// <param name="whole">The statement as it was written: what is local to it comes from inside.</param>
    /// <param name="lowerer">What is around it.</param>
    public static IReadOnlyList<BoundVariable>? Lists(BoundStatement statement, BoundStatement whole, Lowerer lowerer)
    {
        var outer = BoundWalk.Assigned(statement).Where(variable => !lowerer.Normal.IsLocalTo(whole, variable)).ToArray();
        var mentions = BoundWalk.Mentions(statement);
        var assignments = BoundStatements.All(statement).OfType<BoundAssign>().ToLookup(assign => assign.Variable);
        return outer.All(variable =>
            assignments[variable].ToArray() is { Length: > 0 } assigns
            && assigns.All(assign => Of(assign) is not null)
            && mentions[variable] == 2 * assigns.Length)
            ? outer
            : null;
    }

    /// <summary>What an assignment appends to its variable; null when it does something else.</summary>
    public static BoundListElement? Of(BoundAssign assign) =>
        assign.Value is BoundFunction { Function: KnownFunction.Append or KnownFunction.Concat, Arguments: [BoundVariableReference list, var added] } function
        && list.Variable == assign.Variable
        && added.CountReads(assign.Variable) == 0
            ? new(added, IsSpread: function.Function is KnownFunction.Concat)
            : null;
}
