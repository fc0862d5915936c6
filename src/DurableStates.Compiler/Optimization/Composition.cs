using DurableStates.Compiler.Expressions;
using DurableStates.Compiler.Graph;
using DurableStates.Frontend.Bound;

namespace DurableStates.Compiler.Optimization;

/// <summary>Two edges, one after the other, as one.</summary>
internal static class Composition
{
    // What would be written twice must stay small; a larger value keeps its variable, and its state.
    private const int LargestCopy = 40;

    /// <summary>
    /// What is assigned in all, as values from before the first edge; null when that cannot be said: a value that must be evaluated
    /// once would be evaluated twice, or a large one would be copied.
    /// </summary>
    public static List<Assignment>? Of(Edge first, IReadOnlyList<Assignment> second)
    {
        if (second.Any(assignment => !CanSubstitute(first, assignment.Value)))
        {
            return null;
        }

        var then = second.Select(assignment => assignment with { Value = Through(first, assignment.Value) }).ToList();
        return [.. first.Assignments.Where(assignment => !then.Exists(later => later.Variable == assignment.Variable)), .. then];
    }

    /// <summary>A value after an edge, said with the values from before it.</summary>
    public static BoundExpression Through(Edge edge, BoundExpression value) =>
        edge.Assignments.Count == 0 ? value : value.Substitute(edge.ValueOf);

    /// <summary>Whether <see cref="Through"/> keeps the meaning and a bearable size.</summary>
    public static bool CanSubstitute(Edge edge, BoundExpression value) => CanSubstitute(edge, value, isEnd: false);

    /// <summary>The same where nothing follows that could read the variables: what must be evaluated once may move to the one place that reads it.</summary>
    public static bool CanSubstituteAtEnd(Edge edge, BoundExpression value) => CanSubstitute(edge, value, isEnd: true);

    /// <summary>Whether what C# would have failed computing on the edge is still computed by a value that takes its place.</summary>
    public static bool KeepsFailures(Edge edge, BoundExpression value) =>
        edge.Assignments.TrueForAll(assignment => !assignment.Value.CanFail() || value.AlwaysReads(assignment.Variable));

    private static bool CanSubstitute(Edge edge, BoundExpression value, bool isEnd) => edge.Assignments.All(assignment =>
        value.CountReads(assignment.Variable) is var reads
        && (reads == 0
            || (assignment.Value.IsVolatile() ? isEnd && reads == 1 && !IsReadInLambda(value, assignment.Variable) : reads == 1 || assignment.Value.Size() <= LargestCopy)));

    private static bool IsReadInLambda(BoundExpression value, BoundVariable variable) =>
        value.Any(part => part is BoundLambda lambda && lambda.Body.CountReads(variable) > 0);
}
