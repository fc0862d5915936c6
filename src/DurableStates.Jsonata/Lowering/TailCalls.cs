namespace DurableStates.Jsonata.Lowering;

/// <summary>Marks the calls at the end of a lambda's body, so that they are made after the body has been left and recursion costs no depth.</summary>
internal static class TailCalls
{
    /// <param name="node">What is evaluated last.</param>
    /// <param name="levels">How many parts around it are being evaluated when its turn comes.</param>
    public static Node Mark(Node node, int levels = 0)
    {
        switch (node.Kind)
        {
            case NodeKind.Call when node.Predicates is null:
                return new(NodeKind.TailCall, node.Position) { First = node, Value = levels };
            case NodeKind.Condition:
                node.Second = node.Second is null ? null : Mark(node.Second, levels + 1);
                node.Third = node.Third is null ? null : Mark(node.Third, levels + 1);
                return node;
            case NodeKind.Block when node.Items.Count > 0:
                node.Items[^1] = Mark(node.Items[^1], levels + 1);
                return node;
            default:
                return node;
        }
    }
}
