using DurableStates.Compiler.Graph;
using DurableStates.Frontend.Bound;

namespace DurableStates.Compiler.Lowering;

internal static class ThrowLowering
{
    // throw new X(message)
    //
    // becomes a jump to the clause around that handles X, through every finally on the way:
    //
    // throw:  Pass  failure := X and message -> the clause's body
    //
    // and where none does:
    //
    // throw:  Fail  X, message
    public static Label Lower(BoundThrow thrown, Lowerer lowerer)
    {
        var error = Literals.Text(thrown.Syntax, thrown.Error);
        var cause = lowerer.Value(thrown.Cause);
        return Unwinding.Of(thrown, lowerer) is { } landing
            ? lowerer.Pass(thrown, landing.With(FailurePart.Known(thrown.Syntax, error, cause, lowerer.Normal.ReadsThrownMessages)))
            : Label.Of(new FailNode(thrown.Syntax, PinnedNames.Of(thrown.Syntax) ?? $"Throw {thrown.Error}", error, cause));
    }
}
