using System.Collections.Immutable;
using DurableStates.Frontend.Binding.Failures;
using DurableStates.Frontend.Bound;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace DurableStates.Frontend.Binding.Statements;

/// <summary>Binds <c>try</c>, <c>catch</c> and <c>finally</c>.</summary>
internal static class TryBinder
{
    public static void Bind(ITryOperation @try, Binder binder)
    {
        var body = binder.Block(@try.Body.Syntax, () => binder.BindStatement(@try.Body));
        var catches = Enumerable.Range(0, @try.Catches.Length).SelectMany(index => BindCatch(@try, index, body, binder)).ToImmutableArray();
        var @finally = @try.Finally is { } last ? binder.Block(last.Syntax, () => binder.BindStatement(last)) : null;
        binder.Emit(new BoundTry(@try.Syntax, body, HeartbeatCatches.Apply(body, catches, binder), @finally));
    }

    // A filter that asks for one of several types is as many clauses with the same body.
    private static IEnumerable<BoundCatch> BindCatch(ITryOperation attempt, int index, BoundBlock body, Binder binder)
    {
        var clause = attempt.Catches[index];
        var symbol = FilteredCatches.SymbolOf(clause);
        foreach (var caught in CatchClassifier.Classify(clause, symbol, body, binder))
        {
            var failure = new CaughtFailure(symbol, new BoundVariable(symbol?.Name ?? "failure", caught.Type, BoundVariableKind.Failure));
            var handler = new FilteredCatches(attempt, body, caught.Type, binder).Handler(index, caught.Conditions, failure);
            yield return new BoundCatch(clause.Syntax, failure.IsRead ? failure.Variable : null, caught.Type, caught.ErrorNames, handler)
            {
                ThrownErrors = CatchClassifier.ThrownErrors(body, caught.Type),
            };
        }
    }
}
