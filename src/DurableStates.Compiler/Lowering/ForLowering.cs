using DurableStates.Compiler.Graph;
using DurableStates.Frontend.Bound;

namespace DurableStates.Compiler.Lowering;

internal static class ForLowering
{
    // for (; condition; increment) body
    //
    // becomes
    //
    // test:  Choice  condition -> body, else -> after
    // body:  ...     -> step
    // step:  increment -> test
    public static Label Lower(BoundFor loop, Label after, Lowerer lowerer)
    {
        var test = new Label();
        var step = lowerer.Lower(loop.Increment, after: test);
        var name = PinnedNames.Of(loop.Syntax);
        var condition = lowerer.Value(loop.Condition);
        var body = lowerer.Inside(new LoopFrame(lowerer.Frame, breakTo: after, continueTo: step)).Lower(loop.Body, after: step);
        test.Alias(Guarding.Lower(loop.Syntax, [condition], lowerer, values => Label.Of(
            new ChoiceNode(loop.Syntax, name ?? Hints.Condition("For", condition), [new(values[0], new(body))], new(after)) { Region = lowerer.Region, IsPinned = name is not null })));
        return test;
    }
}
