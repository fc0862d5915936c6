using DurableStates.Compiler.Expressions;
using DurableStates.Compiler.Graph;
using DurableStates.Frontend.Bound;

namespace DurableStates.Compiler.Optimization;

/// <summary>Which variables are still read after a place: a bit for each variable at each node.</summary>
internal sealed class Liveness
{
    private const int Word = 64;

    private readonly Dictionary<BoundVariable, int> _numbers = [];
    private readonly Dictionary<Node, ulong[]> _atEntry = new(ReferenceEqualityComparer.Instance as IEqualityComparer<Node>);
    private readonly Dictionary<Node, IReadOnlyList<BoundVariable>> _inside = new(ReferenceEqualityComparer.Instance as IEqualityComparer<Node>);
    private readonly ulong[] _here;
    private readonly ulong[] _behind;

    private Liveness(StateGraph graph, IReadOnlyList<Node> nodes)
    {
        foreach (var map in nodes.OfType<MapNode>())
        {
            _inside[map] = map.Body.ReadAround ??= [.. ReadByScope(map.Body)];
        }

        // What nobody reads is never read after a place.
        foreach (var variable in nodes.SelectMany(ReadBy).Concat(nodes.SelectMany(node => node.Edges).Append(graph.Entry).SelectMany(ReadBy)))
        {
            _numbers.TryAdd(variable, _numbers.Count);
        }

        var words = (_numbers.Count + Word - 1) / Word;
        _here = new ulong[words];
        _behind = new ulong[words];
        foreach (var node in nodes)
        {
            _atEntry[node] = new ulong[words];
        }
    }

    public static Liveness Of(StateGraph graph)
    {
        var nodes = graph.Nodes();
        var liveness = new Liveness(graph, nodes);
        liveness.Settle(graph, nodes);
        return liveness;
    }

    /// <summary>Whether something reads the value that the variable has when the node is entered.</summary>
    public bool IsReadAt(Node node, BoundVariable variable) => _numbers.TryGetValue(variable, out var number) && Has(_atEntry[node], number);

    /// <summary>Looks at one node again after its expressions or ways out have changed.</summary>
    public bool Refresh(Node node)
    {
        Array.Clear(_here);
        Add(ReadBy(node), _here);
        foreach (var edge in node.Edges)
        {
            AddReadOn(edge, _here);
        }

        if (_here.AsSpan().SequenceEqual(_atEntry[node]))
        {
            return false;
        }

        _here.CopyTo(_atEntry[node], 0);
        return true;
    }

    /// <summary>Knows of a node that stands in another one's place what it knew of that one.</summary>
    public void Replace(Node node, Node replacement) => _atEntry[replacement] = _atEntry[node];

    /// <summary>The variables of the scopes around that a graph reads.</summary>
    public static IEnumerable<BoundVariable> ReadByScope(StateGraph graph)
    {
        var liveness = Of(graph);
        var read = new ulong[liveness._here.Length];
        liveness.AddReadOn(graph.Entry, read);
        return liveness._numbers.Where(pair => Has(read, pair.Value)).Select(pair => pair.Key);
    }

    // From the ends backwards; a node is looked at again only when something behind it has changed.
    private void Settle(StateGraph graph, IReadOnlyList<Node> nodes)
    {
        var before = nodes.SelectMany(node => node.Edges, (node, edge) => (node, edge.Node)).ToLookup(way => way.Item2, way => way.node);
        var pending = new Queue<Node>(graph.NodesBackwards());
        var isPending = new HashSet<Node>(nodes, ReferenceEqualityComparer.Instance);
        while (pending.TryDequeue(out var node))
        {
            isPending.Remove(node);
            if (Refresh(node))
            {
                foreach (var earlier in before[node].Where(isPending.Add))
                {
                    pending.Enqueue(earlier);
                }
            }
        }
    }

    private IEnumerable<BoundVariable> ReadBy(Node node) =>
        node.Expressions.SelectMany(expression => expression.Reads()).Concat(_inside.GetValueOrDefault(node) ?? []);

    private static IEnumerable<BoundVariable> ReadBy(Edge edge) => edge.Assignments.SelectMany(assignment => assignment.Value.Reads());

    // What is read behind the edge and not set on it, and what is read to set what is read behind it.
    private void AddReadOn(Edge edge, ulong[] read)
    {
        var entry = _atEntry[edge.Node];
        if (edge.Assignments.Count == 0)
        {
            Or(read, entry);
            return;
        }

        entry.CopyTo(_behind, 0);
        foreach (var assignment in edge.Assignments)
        {
            var isRead = false;
            if (_numbers.TryGetValue(assignment.Variable, out var number))
            {
                isRead = Has(entry, number);
                _behind[number / Word] &= ~(1UL << number % Word);
            }

            // What may fail is evaluated whether somebody reads it or not.
            if (isRead || assignment.Value.CanFail())
            {
                Add(assignment.Value.Reads(), read);
            }
        }

        Or(read, _behind);
    }

    private void Add(IEnumerable<BoundVariable> variables, ulong[] read)
    {
        foreach (var variable in variables)
        {
            var number = _numbers[variable];
            read[number / Word] |= 1UL << number % Word;
        }
    }

    private static bool Has(ulong[] set, int number) => (set[number / Word] >> number % Word & 1) == 1;

    private static void Or(ulong[] set, ulong[] other)
    {
        for (var i = 0; i < set.Length; i++)
        {
            set[i] |= other[i];
        }
    }
}
