using DurableStates.Compiler.Graph;

namespace DurableStates.Compiler.Optimization;

/// <summary>
/// The loops that choices make without a state between them: the strongly connected parts of the graph of choices, found once (Tarjan).
/// Merging choices makes no new ones.
/// </summary>
internal sealed class ChoiceLoops
{
    private readonly Dictionary<ChoiceNode, int> _order = new(ReferenceEqualityComparer.Instance as IEqualityComparer<ChoiceNode>);
    private readonly Dictionary<ChoiceNode, int> _part = new(ReferenceEqualityComparer.Instance as IEqualityComparer<ChoiceNode>);
    private readonly Dictionary<int, int> _sizes = [];

    public ChoiceLoops(IEnumerable<ChoiceNode> choices)
    {
        foreach (var choice in choices.Where(choice => !_order.ContainsKey(choice)))
        {
            Find(choice);
        }
    }

    /// <summary>Whether a choice leads to itself through choices only, and not through one that is left out.</summary>
    public bool LeadsToItself(ChoiceNode choice, ChoiceNode leftOut)
    {
        if (!_part.TryGetValue(choice, out var part) || _sizes[part] == 1 && !Next(choice).Contains(choice))
        {
            return false;
        }

        var seen = new HashSet<ChoiceNode>(ReferenceEqualityComparer.Instance as IEqualityComparer<ChoiceNode>);
        var pending = new Stack<ChoiceNode>([choice]);
        while (pending.TryPop(out var current))
        {
            foreach (var next in Next(current).Where(next => _part.TryGetValue(next, out var other) && other == part))
            {
                if (next == choice)
                {
                    return true;
                }

                if (next != leftOut && seen.Add(next))
                {
                    pending.Push(next);
                }
            }
        }

        return false;
    }

    private static IEnumerable<ChoiceNode> Next(ChoiceNode choice) => choice.Edges.Select(way => way.Node).OfType<ChoiceNode>();

    // Without recursion: a ladder is as long as the author makes it.
    private void Find(ChoiceNode start)
    {
        var lowest = new Dictionary<ChoiceNode, int>(ReferenceEqualityComparer.Instance as IEqualityComparer<ChoiceNode>);
        var open = new Stack<ChoiceNode>();
        var path = new Stack<(ChoiceNode Choice, Queue<ChoiceNode> Left)>();
        Enter(start);
        while (path.TryPeek(out var at))
        {
            if (at.Left.TryDequeue(out var next))
            {
                if (!_order.TryGetValue(next, out var order))
                {
                    Enter(next);
                }
                else if (!_part.ContainsKey(next))
                {
                    lowest[at.Choice] = Math.Min(lowest[at.Choice], order);
                }

                continue;
            }

            path.Pop();
            if (path.TryPeek(out var outer))
            {
                lowest[outer.Choice] = Math.Min(lowest[outer.Choice], lowest[at.Choice]);
            }

            if (lowest[at.Choice] == _order[at.Choice])
            {
                Close(at.Choice);
            }
        }

        void Enter(ChoiceNode choice)
        {
            lowest[choice] = _order[choice] = _order.Count;
            open.Push(choice);
            path.Push((choice, new(Next(choice))));
        }

        void Close(ChoiceNode first)
        {
            var part = _order[first];
            ChoiceNode member;
            do
            {
                member = open.Pop();
                _part[member] = part;
                _sizes[part] = _sizes.GetValueOrDefault(part) + 1;
            }
            while (member != first);
        }
    }
}
