using DurableStates.Compiler.Graph;
using DurableStates.Frontend.Bound;

namespace DurableStates.Compiler.Lowering;

internal static class WhileLowering
{
    // while (condition) body
    //
    // becomes
    //
    // test:  Choice  condition -> body, else -> after
    // body:  ...     -> test
    public static Label Lower(BoundWhile loop, Label after, Lowerer lowerer)
    {
        var test = new Label();
        var name = PinnedNames.Of(loop.Syntax);
        var condition = lowerer.Value(loop.Condition);
        var body = lowerer.Inside(new LoopFrame(lowerer.Frame, breakTo: after, continueTo: test)).Lower(loop.Body, after: test);
        test.Alias(Guarding.Lower(loop.Syntax, [condition], lowerer, values => Label.Of(
            new ChoiceNode(loop.Syntax, name ?? Hints.Condition("While", condition), [new(values[0], new(body))], new(after)) { Region = lowerer.Region, IsPinned = name is not null })));
        return test;
    }
}
