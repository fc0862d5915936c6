using DurableStates.Jsonata.Compilation;
using DurableStates.Jsonata.Lowering;

namespace DurableStates.Jsonata.Analysis;

/// <summary>How deep the evaluation of a part nests: each part costs one level, a function's body counts where the function stands.</summary>
internal static class DepthEstimate
{
    public static int Of(Node node)
    {
        var inside = 0;
        foreach (var part in Captures.Parts(node))
        {
            inside = Math.Max(inside, Of(part));
        }

        return node.Kind is NodeKind.TailCall or NodeKind.Sort ? Math.Max(1, inside) : inside + 1;
    }
}
