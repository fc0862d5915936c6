using DurableStates.Compiler.Graph;
using DurableStates.Frontend.Bound;
using Microsoft.CodeAnalysis;

namespace DurableStates.Compiler.Lowering;

internal static class RethrowLowering
{
    // throw;
    //
    // becomes, where no clause around may handle the failure:
    //
    // rethrow:  Fail  the failure's error and cause
    //
    // and otherwise
    //
    // which:    Choice  the failure's error is one that a clause handles -> its body with its failure := the failure, else -> rethrow
    public static Label Lower(SyntaxNode syntax, BoundVariable failure, Lowerer lowerer)
    {
        BoundExpression value = new BoundVariableReference(syntax, failure);
        var rules = new List<ChoiceRule>();
        foreach (var frame in lowerer.Frame?.Outwards() ?? [])
        {
            foreach (var handler in frame is TryFrame attempt ? attempt.Handlers : [])
            {
                var edge = new Edge(handler.Entry, new Assignment(handler.Failure, value));
                if (handler.Clause.ErrorNames.Contains("States.ALL"))
                {
                    return Which(edge);
                }

                rules.AddRange(Matches(syntax, value, handler.Clause).Select(condition => new ChoiceRule(condition, edge)));
            }

            if (frame is FinallyFrame last)
            {
                return Which(new(FinallyLowering.OnFailure(last, lowerer), new Assignment(last.Failure, value)));
            }
        }

        var fail = new FailNode(syntax, "Rethrow", Part(syntax, value, FailureMember.ErrorType), Part(syntax, value, FailureMember.Cause));
        return Which(new(Label.Of(fail)));

        Label Which(Edge otherwise) => rules.Count == 0
            ? otherwise.Assignments.Count == 0 ? otherwise.Target : Label.Of(new PassNode(syntax, "Rethrow", otherwise) { Region = lowerer.Region })
            : Label.Of(new ChoiceNode(syntax, "Which handler", rules, otherwise) { Region = lowerer.Region });
    }

    /// <summary>Whether the clause handles what the method itself throws by names that are not those of failed calls, too.</summary>
    public static bool AsksForThrown(BoundCatch clause) => !clause.ErrorNames.Contains("States.ALL") && !clause.ThrownErrors.IsEmpty;

    private static IEnumerable<BoundExpression> Matches(SyntaxNode syntax, BoundExpression failure, BoundCatch clause)
    {
        var error = Part(syntax, failure, FailureMember.ErrorType);
        if (!clause.ErrorNames.IsEmpty)
        {
            // The wildcard matches every failure of a call but the timeout.
            yield return AnyOf(syntax, clause.ErrorNames.Select(name => name == "States.TaskFailed"
                ? new BoundBinary(syntax, null, BoundBinaryOperator.NotEqual, error, Literals.Text(syntax, "States.Timeout"))
                : Is(name)));
        }

        if (AsksForThrown(clause))
        {
            var thrown = new BoundMember(syntax, null, failure, FailurePart.Thrown, MayBeAbsent: true);
            yield return new BoundBinary(
                syntax,
                null,
                BoundBinaryOperator.And,
                new BoundBinary(syntax, null, BoundBinaryOperator.Equal, thrown, new BoundLiteral(syntax, null, true)),
                AnyOf(syntax, clause.ThrownErrors.Select(Is)));
        }

        BoundBinary Is(string name) => new(syntax, null, BoundBinaryOperator.Equal, error, Literals.Text(syntax, name));
    }

    private static BoundExpression AnyOf(SyntaxNode syntax, IEnumerable<BoundBinary> conditions) =>
        conditions.Aggregate<BoundExpression>((left, right) => new BoundBinary(syntax, null, BoundBinaryOperator.Or, left, right));

    private static FailurePart Part(SyntaxNode syntax, BoundExpression failure, FailureMember member) => new(syntax, null, failure, member);
}
