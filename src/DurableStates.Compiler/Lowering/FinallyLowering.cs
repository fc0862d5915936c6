using DurableStates.Compiler.Graph;

namespace DurableStates.Compiler.Lowering;

internal static class FinallyLowering
{
    // finally last
    //
    // becomes, for every place where control goes on behind it,
    //
    // last:  ... -> that place
    public static Label Before(Label after, FinallyFrame frame, Lowerer lowerer)
    {
        if (!frame.Copies.TryGetValue(after, out var entry))
        {
            entry = frame.Copies[after] = lowerer.Inside(frame.Outer).Lower(frame.Block, after);
        }

        return entry;
    }

    /// <summary>Where control enters so that every block between here and a frame around runs, the innermost first, on the way to a place.</summary>
    /// <param name="lowerer">Where control comes from.</param>
    /// <param name="to">The frame whose place it is; null for a place outside of all of them.</param>
    /// <param name="target">The place.</param>
    public static Label Through(Lowerer lowerer, Frame? to, Label target) => (lowerer.Frame?.Outwards() ?? [])
        .TakeWhile(frame => frame != to)
        .OfType<FinallyFrame>()
        .Reverse()
        .Aggregate(target, (after, last) => Before(after, last, lowerer));
}
