using DurableStates.Compiler.Expressions;
using DurableStates.Compiler.Graph;
using DurableStates.Frontend.Bound;

namespace DurableStates.Compiler.Optimization;

/// <summary>What is assigned on a way while more and more comes to stand on it, said with the values from before the way.</summary>
internal sealed class Assigned
{
    // Overwritten ones leave a gap, so that nothing moves.
    private readonly List<Assignment?> _inOrder;
    private readonly Dictionary<BoundVariable, int> _places = [];

    public Assigned(List<Assignment> first)
    {
        _inOrder = [.. first];
        for (var i = 0; i < first.Count; i++)
        {
            _places[first[i].Variable] = i;
        }
    }

    /// <summary>The value that a variable has by now, when it was set; null otherwise.</summary>
    public BoundExpression? ValueOf(BoundVariable variable) => _places.TryGetValue(variable, out var place) ? _inOrder[place]?.Value : null;

    /// <summary>Takes on what is assigned next; false, and nothing is taken on, when that cannot be said.</summary>
    public bool TryAdd(IReadOnlyList<Assignment> next)
    {
        if (next.Any(assignment => !Composition.CanSubstitute(ValueOf, assignment.Value, isEnd: false)))
        {
            return false;
        }

        foreach (var (assignment, isRead) in next.Select(assignment => (assignment with { Value = assignment.Value.Substitute(ValueOf) }, assignment.Value.AlwaysReads(assignment.Variable))).ToArray())
        {
            if (_places.TryGetValue(assignment.Variable, out var place))
            {
                _inOrder[place] = Overwritten(_inOrder[place], isRead);
            }

            _places[assignment.Variable] = _inOrder.Count;
            _inOrder.Add(assignment);
        }

        return true;
    }

    // What C# would have failed computing is computed all the same, unless the new value is computed from it.
    private static Assignment? Overwritten(Assignment? old, bool isRead) =>
        old is null || isRead || !old.Value.CanFail() ? null : new(new BoundVariable("unused", old.Value.Type, BoundVariableKind.Temporary), old.Value);

    /// <summary>All of it, as an edge has it.</summary>
    public List<Assignment> ToList() => [.. _inOrder.OfType<Assignment>()];
}
