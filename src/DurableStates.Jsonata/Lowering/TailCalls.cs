namespace DurableStates.Jsonata.Lowering;

/// <summary>Marks the calls at the end of a lambda's body, so that they are made after the body has been left and recursion costs no depth.</summary>
internal static class TailCalls
{
    /// <param name="node">What is evaluated last.</param>
    /// <param name="isDirect">Whether the result of the node goes to the lambda's caller as it is.</param>
    public static Node Mark(Node node, bool isDirect = true)
    {
        switch (node.Kind)
        {
            case NodeKind.Call when node.Predicates is null:
                return new(NodeKind.TailCall, node.Position) { First = node, Value = isDirect };
            case NodeKind.Condition:
                isDirect &= IsPlain(node);
                node.Second = node.Second is null ? null : Mark(node.Second, isDirect);
                node.Third = node.Third is null ? null : Mark(node.Third, isDirect);
                return node;
            case NodeKind.Block when node.Items.Count > 0:
                node.Items[^1] = Mark(node.Items[^1], isDirect && IsPlain(node));
                return node;
            default:
                return node;
        }
    }

    // Brackets and grouping around it are applied to the call still to be made, as in the reference, and may put it anywhere.
    private static bool IsPlain(Node node) => node.Predicates is null && node.Group is null && !node.KeepArray;
}
