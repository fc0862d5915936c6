using DurableStates.Compiler.Expressions;
using DurableStates.Compiler.Graph;
using DurableStates.Frontend.Bound;

namespace DurableStates.Compiler.Optimization;

/// <summary>Two edges, one after the other, as one.</summary>
internal static class Composition
{
    // What would be written twice must stay small; a larger value keeps its variable, and its state.
    private const int LargestCopy = 40;

    // AWS evaluates a hundred levels and no more, and one level here becomes up to two there.
    private const int DeepestValue = 40;
    private const int LargestValue = 5000;

    /// <summary>
    /// What is assigned in all, as values from before the first edge; null when that cannot be said: a value that must be evaluated
    /// once would be evaluated twice, or a large one would be copied, or what comes out would be too large or too deep.
    /// </summary>
    public static List<Assignment>? Of(Edge first, IReadOnlyList<Assignment> second)
    {
        if (second.Count == 0)
        {
            return [.. first.Assignments];
        }

        var assigned = new Assigned(first.Assignments);
        return assigned.TryAdd(second) ? assigned.ToList() : null;
    }

    /// <summary>A value after an edge, said with the values from before it.</summary>
    public static BoundExpression Through(Edge edge, BoundExpression value) =>
        edge.Assignments.Count == 0 ? value : value.Substitute(edge.ValueOf);

    /// <summary>Whether <see cref="Through"/> keeps the meaning and a bearable size.</summary>
    public static bool CanSubstitute(Edge edge, BoundExpression value) => CanSubstitute(edge.ValueOf, value, isEnd: false);

    /// <summary>The same where nothing follows that could read the variables: what must be evaluated once may move to the one place that reads it.</summary>
    public static bool CanSubstituteAtEnd(Edge edge, BoundExpression value) => CanSubstitute(edge.ValueOf, value, isEnd: true);

    /// <summary>Whether what C# would have failed computing on the edge is still computed by a value that takes its place.</summary>
    public static bool KeepsFailures(Edge edge, BoundExpression value) =>
        edge.Assignments.TrueForAll(assignment => !assignment.Value.CanFail() || value.AlwaysReads(assignment.Variable));

    /// <summary>The same for values that are not on an edge yet.</summary>
    public static bool CanSubstitute(Func<BoundVariable, BoundExpression?> valueOf, BoundExpression value, bool isEnd)
    {
        var size = 0;
        foreach (var (variable, reads) in value.Mentions())
        {
            if (valueOf(variable) is not { } assigned)
            {
                continue;
            }

            if (assigned.IsVolatile() ? !isEnd || reads > 1 || IsReadInLambda(value, variable) : reads > 1 && assigned.Size() > LargestCopy)
            {
                return false;
            }

            size += reads * (assigned.Size() - 1);
            if (!IsBearable(assigned, value))
            {
                return false;
            }
        }

        return size <= LargestValue;
    }

    /// <summary>Whether a value may stand where another one reads it, without nesting too deep. What the author himself has nested deeper may still have its names replaced.</summary>
    public static bool IsBearable(BoundExpression assigned, BoundExpression reader) => assigned.Depth() <= 2 || assigned.Depth() - 1 + reader.Depth() <= DeepestValue;

    private static bool IsReadInLambda(BoundExpression value, BoundVariable variable) =>
        value.Any(part => part is BoundLambda lambda && lambda.Body.CountReads(variable) > 0);
}
