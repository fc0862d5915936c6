using DurableStates.Compiler.Graph;
using Microsoft.CodeAnalysis;

namespace DurableStates.Compiler.Lowering;

internal static class CatchLowering
{
    private const string Everything = "States.ALL";

    // Every Task or Map inside a try catches what the clauses around it handle, the innermost first, and behind them everything when
    // there is a finally to run. A name that an inner clause has is not looked at again; behind a clause for everything comes nothing.
    public static List<CatchEdge> Of(SyntaxNode syntax, Lowerer lowerer)
    {
        var catches = new List<CatchEdge>();
        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach (var (clause, landing) in Unwinding.Handlers(lowerer))
        {
            if (clause.ErrorNames.RemoveAll(name => !seen.Add(name)) is { IsEmpty: false } names)
            {
                if (names.Contains(Everything))
                {
                    catches.Add(new([Everything], landing.With(new ErrorOutput(syntax))));
                    return catches;
                }

                catches.Add(new(names, landing.With(new ErrorOutput(syntax))));
            }
        }

        if (Unwinding.Unhandled(lowerer) is { } unhandled)
        {
            catches.Add(new([Everything], unhandled.With(new ErrorOutput(syntax))));
        }

        return catches;
    }
}
