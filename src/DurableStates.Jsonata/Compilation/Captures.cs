using DurableStates.Jsonata.Lowering;

namespace DurableStates.Jsonata.Compilation;

/// <summary>Whether something inside can keep the variables around it after the place has been left: a function.</summary>
internal static class Captures
{
    public static bool Any(IEnumerable<Node> nodes)
    {
        foreach (var node in nodes)
        {
            var mayStay = node.Kind is NodeKind.Lambda or NodeKind.Transform || (node.Kind is NodeKind.TailCall && !node.Value.AsBoolean());
            if (mayStay || Any(Parts(node)))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>The variables assigned inside, apart from those of inner blocks, functions and steps that carry bindings.</summary>
    public static IEnumerable<string> Assigned(IEnumerable<Node> nodes)
    {
        foreach (var node in nodes)
        {
            if (node.Kind is NodeKind.Bind)
            {
                yield return node.Text;
            }

            var hasOwnScope = node.Kind is NodeKind.Block or NodeKind.Lambda;
            foreach (var name in hasOwnScope ? Assigned(OutsideOf(node)) : Assigned(Parts(node)))
            {
                yield return name;
            }
        }
    }

    // Brackets and grouping behind a block see the variables around it.
    private static IEnumerable<Node> OutsideOf(Node node) => Parts(node).Except(node.Items).Where(part => part != node.First);

    public static IEnumerable<Node> Parts(Node node)
    {
        var parts = new List<Node>(node.Items);
        Add(parts, node.First, node.Second, node.Third);
        foreach (var (key, value) in node.Pairs)
        {
            Add(parts, key, value);
        }

        foreach (var (key, value) in node.Group?.Pairs ?? [])
        {
            Add(parts, key, value);
        }

        foreach (var (key, _) in node.Terms)
        {
            Add(parts, key);
        }

        foreach (var stage in node.Stages ?? [])
        {
            Add(parts, stage.Condition);
        }

        foreach (var stage in node.Predicates ?? [])
        {
            Add(parts, stage.Condition);
        }

        return parts;
    }

    private static void Add(List<Node> parts, params ReadOnlySpan<Node?> more)
    {
        foreach (var node in more)
        {
            if (node is not null)
            {
                parts.Add(node);
            }
        }
    }
}
