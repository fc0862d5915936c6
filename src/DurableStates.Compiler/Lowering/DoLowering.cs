using DurableStates.Compiler.Graph;
using DurableStates.Frontend.Bound;

namespace DurableStates.Compiler.Lowering;

internal static class DoLowering
{
    // do body while (condition)
    //
    // becomes
    //
    // body:  ...     -> before
    // before:  what the condition evaluates first -> test
    // test:  Choice  condition -> body, else -> after
    public static Label Lower(BoundDo loop, Label after, Lowerer lowerer)
    {
        var test = new Label();
        var before = lowerer.Lower(loop.Test, after: test);
        var body = lowerer.Inside(new LoopFrame(lowerer.Frame, breakTo: after, continueTo: before)).Lower(loop.Body, after: before);
        var condition = lowerer.Value(loop.Condition);
        test.Alias(Guarding.Lower(loop.Syntax, [condition], lowerer, values => Label.Of(
            new ChoiceNode(loop.Syntax, Hints.Condition("While", condition), [new(values[0], new(body))], new(after)) { Region = lowerer.Region })));
        return body;
    }
}
