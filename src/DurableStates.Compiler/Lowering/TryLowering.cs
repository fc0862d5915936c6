using DurableStates.Compiler.Graph;
using DurableStates.Frontend.Bound;

namespace DurableStates.Compiler.Lowering;

internal static class TryLowering
{
    // try body catch (X failure) handler finally last
    //
    // becomes
    //
    // body:     ... every Task with a Catch: X -> handler with failure := the error    -> last
    // handler:  ...                                                                    -> last
    // last:     ...                                                                    -> after
    //
    // A finally stands once on every way out: the plain one, each jump, and the failure that nobody handles.
    public static Label Lower(BoundTry attempt, Label after, Lowerer lowerer)
    {
        var next = attempt.Finally is null ? after : lowerer.Lower(attempt.Finally, after);
        var inside = attempt.Finally is null ? lowerer : lowerer.Inside(new FinallyFrame(lowerer.Frame, attempt.Body, attempt.Finally));
        var handlers = attempt.Catches.Select(clause => new Handler(
            clause,
            clause.Failure ?? new BoundVariable("failure", null, BoundVariableKind.Failure),
            inside.Lower(clause.Body, next)));
        return inside.Inside(new TryFrame(inside.Frame, attempt.Body, [.. handlers])).Lower(attempt.Body, next);
    }
}
