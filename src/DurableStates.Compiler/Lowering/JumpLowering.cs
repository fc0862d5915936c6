using System.Diagnostics;
using DurableStates.Compiler.Graph;
using DurableStates.Frontend.Bound;

namespace DurableStates.Compiler.Lowering;

internal static class JumpLowering
{
    // return value, break and continue
    //
    // become the place where they go; every finally on the way there runs before.
    public static Label Lower(BoundStatement jump, Lowerer lowerer) => jump switch
    {
        BoundReturn { Value: null } => FinallyLowering.Through(lowerer, to: null, Label.Of(new ReturnNode(jump.Syntax, "Return", Literals.Null(jump.Syntax)))),
        BoundReturn { Value: { } value } => Return(jump, lowerer.Value(value), lowerer),
        BoundBreak => FinallyLowering.Through(lowerer, Loop(lowerer), Loop(lowerer).BreakTo),
        BoundContinue => FinallyLowering.Through(lowerer, Loop(lowerer), Loop(lowerer).ContinueTo),
        BoundLeave leave => FinallyLowering.Through(lowerer, Scope(leave, lowerer), Scope(leave, lowerer).After),
        _ => throw new UnreachableException($"{jump.GetType().Name} is no jump."),
    };

    private static Label Return(BoundStatement jump, BoundExpression value, Lowerer lowerer)
    {
        if (lowerer.Frame?.Outwards().Any(frame => frame is FinallyFrame) is not true)
        {
            return Guarding.Lower(jump.Syntax, [value], lowerer, values => Label.Of(new ReturnNode(jump.Syntax, "Return", values[0]) { Region = lowerer.Region }));
        }

        // C# computes the value before the finally runs.
        var kept = new BoundVariable("returned", value.Type, BoundVariableKind.Temporary);
        var end = Label.Of(new ReturnNode(jump.Syntax, "Return", new BoundVariableReference(jump.Syntax, kept)));
        return lowerer.Pass(jump, new(FinallyLowering.Through(lowerer, to: null, end), new Assignment(kept, value)));
    }

    private static ScopeFrame Scope(BoundLeave leave, Lowerer lowerer) =>
        lowerer.Frame?.Outwards().OfType<ScopeFrame>().FirstOrDefault(frame => frame.Exit == leave.Exit) ?? throw new UnreachableException("A jump outside of its scope.");

    private static LoopFrame Loop(Lowerer lowerer) =>
        lowerer.Frame?.Outwards().OfType<LoopFrame>().FirstOrDefault() ?? throw new UnreachableException("A jump outside of every loop.");
}
