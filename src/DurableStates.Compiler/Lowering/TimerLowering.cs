using DurableStates.Compiler.Graph;
using DurableStates.Frontend.Bound;

namespace DurableStates.Compiler.Lowering;

internal static class TimerLowering
{
    // await context.CreateTimer(...)
    //
    // becomes
    //
    // wait:  Wait  so many seconds, or until then -> after
    public static Label Lower(BoundTimer timer, Label after, Lowerer lowerer)
    {
        var seconds = timer.Seconds is null ? null : lowerer.Value(timer.Seconds);
        var until = timer.Until is null ? null : lowerer.Value(timer.Until);
        return Guarding.Lower(timer.Syntax, [seconds ?? until ?? Literals.Null(timer.Syntax)], lowerer, values => Label.Of(
            new WaitNode(timer.Syntax, PinnedNames.Of(timer.Syntax) ?? Hints.Wait(seconds), seconds is null ? null : values[0], until is null ? null : values[0], new(after)) { Region = lowerer.Region }));
    }
}
