using DurableStates.Compiler.Graph;
using DurableStates.Frontend.Bound;
using Microsoft.CodeAnalysis;

namespace DurableStates.Compiler.Lowering;

internal static class CatchLowering
{
    private const string Everything = "States.ALL";

    // Every Task or Map inside a try catches what the clauses around it handle, the innermost first. A name that an inner
    // clause has is not looked at again; behind a clause for everything comes nothing.
    public static List<CatchEdge> Of(SyntaxNode syntax, Lowerer lowerer)
    {
        var catches = new List<CatchEdge>();
        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach (var frame in lowerer.Frame?.Outwards() ?? [])
        {
            foreach (var handler in Handlers(frame, syntax, lowerer))
            {
                if (handler.ErrorNames.Contains(Everything))
                {
                    catches.Add(handler with { ErrorNames = [Everything] });
                    return catches;
                }

                var names = handler.ErrorNames.RemoveAll(name => !seen.Add(name));
                if (!names.IsEmpty)
                {
                    catches.Add(handler with { ErrorNames = names });
                }
            }
        }

        return catches;
    }

    private static IEnumerable<CatchEdge> Handlers(Frame frame, SyntaxNode syntax, Lowerer lowerer) => frame switch
    {
        TryFrame attempt => attempt.Handlers.Select(handler =>
            new CatchEdge(handler.Clause.ErrorNames, Caught(handler.Entry, handler.Failure, syntax))),
        FinallyFrame last => [new CatchEdge([Everything], Caught(FinallyLowering.OnFailure(last, lowerer), last.Failure, syntax))],
        _ => [],
    };

    private static Edge Caught(Label entry, BoundVariable failure, SyntaxNode syntax) => new(entry, new Assignment(failure, new ErrorOutput(syntax)));
}
