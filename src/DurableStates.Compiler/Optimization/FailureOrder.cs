using DurableStates.Compiler.Expressions;
using DurableStates.Compiler.Graph;
using DurableStates.Frontend.Bound;

namespace DurableStates.Compiler.Optimization;

/// <summary>Which of several failures comes first: C# fails with that one.</summary>
internal static class FailureOrder
{
    /// <summary>Whether expressions that are evaluated in place of assignments before them fail first with what these would have failed with first.</summary>
    public static bool IsKept(IReadOnlyList<Assignment> assignments, IReadOnlyList<BoundExpression> expressions)
    {
        var failing = assignments.Where(assignment => assignment.Value.CanFail()).Select(assignment => assignment.Variable).ToList();
        if (failing.Count == 0)
        {
            return true;
        }

        var events = new List<BoundVariable?>();
        foreach (var expression in expressions)
        {
            Collect(expression, failing, events);
        }

        if (events.Count == 0)
        {
            return true;
        }

        var next = 0;
        foreach (var read in events)
        {
            var place = read is null ? failing.Count : failing.IndexOf(read);
            if (place > next || read is null && next < failing.Count)
            {
                return false;
            }

            next += read is not null && place == next ? 1 : 0;
        }

        return next == failing.Count && failing.TrueForAll(variable => expressions.Any(expression => expression.AlwaysReads(variable)));
    }

    // In the order of evaluation: the parts before the whole. What fails by itself is null among the variables.
    private static void Collect(BoundExpression part, List<BoundVariable> failing, List<BoundVariable?> events)
    {
        foreach (var inner in part.Parts())
        {
            Collect(inner, failing, events);
        }

        if (part is BoundVariableReference reference && failing.Contains(reference.Variable))
        {
            events.Add(reference.Variable);
        }
        else if (Facts.FailsItself(part))
        {
            events.Add(null);
        }
    }
}
