using DurableStates.Compiler.Graph;
using DurableStates.Frontend.Bound;
using Microsoft.CodeAnalysis;

namespace DurableStates.Compiler.Lowering;

internal static class CatchLowering
{
    public const string Everything = "States.ALL";
    public const string Expressions = "States.QueryEvaluationError";

    private const string EveryCall = "States.TaskFailed";

    // Every Task or Map inside a try catches what the clauses around it handle, the innermost first, and behind them everything when
    // there is a finally to run. A name that an inner clause has is not looked at again; behind a clause for everything comes nothing.
    // The name for every failed call is one for expressions that fail as well: what C# throws there goes past such a clause.
    // What C# throws there itself goes where throwing it would.
    public static List<CatchEdge> Of(SyntaxNode syntax, Lowerer lowerer, IEnumerable<string> exceptions)
    {
        var catches = new List<CatchEdge>();
        var seen = new HashSet<string>(StringComparer.Ordinal);
        if (Guarding.Landing(syntax, exceptions, lowerer) is { } thrown)
        {
            seen.Add(Expressions);
            catches.Add(new([Expressions], thrown));
        }

        foreach (var (clause, landing) in Unwinding.Handlers(lowerer))
        {
            var names = clause.ErrorNames.RemoveAll(name => !seen.Add(name));
            if (names.Contains(Everything))
            {
                catches.Add(new([Everything], landing.With(new ErrorOutput(syntax))));
                return catches;
            }

            if (names.Contains(EveryCall) && seen.Add(Expressions))
            {
                catches.Add(new([Expressions], PastCalls(syntax, lowerer)) { IsForExpressions = true });
            }

            if (!names.IsEmpty)
            {
                catches.Add(new(names, landing.With(new ErrorOutput(syntax))));
            }
        }

        if (Unwinding.Unhandled(lowerer) is { } unhandled)
        {
            catches.Add(new([Everything], unhandled.With(new ErrorOutput(syntax))));
        }

        return catches;
    }

    private static Edge PastCalls(SyntaxNode syntax, Lowerer lowerer)
    {
        var (_, handler) = Unwinding.Handlers(lowerer).FirstOrDefault(around => around.Clause.ErrorNames.Contains(Everything));
        if ((handler ?? Unwinding.Unhandled(lowerer)) is { } landing)
        {
            return landing.With(new NamedFailure(syntax, new ErrorOutput(syntax)));
        }

        var failure = new BoundVariable("failure", null, BoundVariableKind.Failure);
        return new(Unwinding.Fail(syntax, failure), new Assignment(failure, new NamedFailure(syntax, new ErrorOutput(syntax))));
    }
}
