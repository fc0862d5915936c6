using DurableStates.Compiler.Graph;
using DurableStates.Frontend.Bound;

namespace DurableStates.Compiler.Lowering;

internal static class IfLowering
{
    // if (condition) then else otherwise
    //
    // becomes
    //
    // if:    Choice  condition -> then, else -> otherwise
    // then:       ... -> after
    // otherwise:  ... -> after
    public static Label Lower(BoundIf branch, Label after, Lowerer lowerer)
    {
        var name = PinnedNames.Of(branch.Syntax);
        var condition = lowerer.Value(branch.Condition);
        var then = lowerer.Lower(branch.Then, after);
        var otherwise = branch.Else is null ? after : lowerer.Lower(branch.Else, after);
        return Guarding.Lower(branch.Syntax, [condition], lowerer, values => Label.Of(
            new ChoiceNode(branch.Syntax, name ?? Hints.Condition("If", condition), [new(values[0], new(then))], new(otherwise)) { Region = lowerer.Region, IsPinned = name is not null }));
    }
}
