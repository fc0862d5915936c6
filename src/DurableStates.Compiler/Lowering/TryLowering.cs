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
    // A finally stands once before every place that a way out leads to: the plain one, each jump, the clauses around, and the end with
    // a failure that nobody handles.
    public static Label Lower(BoundTry attempt, Label after, Lowerer lowerer)
    {
        var last = attempt.Finally is null ? null : new FinallyFrame(lowerer.Frame, attempt.Body, attempt.Finally);
        var next = last is null ? after : FinallyLowering.Before(after, last, lowerer);
        var inside = last is null ? lowerer : lowerer.Inside(last);
        var handlers = attempt.Catches.Select(clause => new Handler(clause, inside, next));
        return inside.Inside(new TryFrame(inside.Frame, attempt.Body, [.. handlers])).Lower(attempt.Body, next);
    }
}
