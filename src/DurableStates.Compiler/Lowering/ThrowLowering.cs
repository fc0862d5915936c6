using DurableStates.Compiler.Graph;
using DurableStates.Frontend.Bound;
using Microsoft.CodeAnalysis;

namespace DurableStates.Compiler.Lowering;

internal static class ThrowLowering
{
    // throw new X(message)
    //
    // becomes a jump to the clause around that handles X:
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
        foreach (var frame in lowerer.Frame?.Outwards() ?? [])
        {
            if (frame is TryFrame attempt && attempt.Handlers.FirstOrDefault(handler => Handles(handler.Clause, thrown)) is { } handler)
            {
                return Jump(handler.Entry, handler.Failure);
            }

            if (frame is FinallyFrame last)
            {
                return Jump(FinallyLowering.OnFailure(last, lowerer), last.Failure);
            }
        }

        return Label.Of(new FailNode(thrown.Syntax, PinnedNames.Of(thrown.Syntax) ?? $"Throw {thrown.Error}", error, cause));

        Label Jump(Label entry, BoundVariable failure) =>
            lowerer.Pass(thrown, new(entry, new Assignment(failure, FailurePart.Known(thrown.Syntax, error, cause, IsAskedFor(lowerer)))));
    }

    // Going through a finally or a rethrow, only a mark tells what was thrown here from a call that failed under the same name;
    // and a message that was thrown here is read as it is.
    private static bool IsAskedFor(Lowerer lowerer) => lowerer.Normal.ReadsThrownMessages || lowerer.Frame?.Outwards()
        .OfType<TryFrame>()
        .Any(attempt => attempt.Handlers.Any(handler => RethrowLowering.AsksForThrown(handler.Clause))) is true;

    // As in C#, by the type: error names are for the failures of calls. No call's failure has the type of what the method itself throws.
    private static bool Handles(BoundCatch clause, BoundThrow thrown) =>
        Bases(thrown.ExceptionType).Any(type => SymbolEqualityComparer.Default.Equals(type, clause.ExceptionType));

    private static IEnumerable<ITypeSymbol> Bases(ITypeSymbol type)
    {
        for (var current = type; current is not null; current = current.BaseType)
        {
            yield return current;
        }
    }
}
