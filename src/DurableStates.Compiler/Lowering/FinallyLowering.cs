using DurableStates.Compiler.Graph;

namespace DurableStates.Compiler.Lowering;

internal static class FinallyLowering
{
    // finally last, on the way of a failure that nobody inside handles
    //
    // becomes
    //
    // last:  ... -> the failure goes on outside
    public static Label OnFailure(FinallyFrame frame, Lowerer lowerer)
    {
        var outside = lowerer.Inside(frame.Outer);
        return frame.OnFailure ??= outside.Lower(frame.Block, RethrowLowering.Lower(frame.Block.Syntax, frame.Failure, outside));
    }
}
