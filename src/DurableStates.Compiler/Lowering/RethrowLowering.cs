using System.Collections.Immutable;
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

                rules.Add(new(Matches(syntax, value, handler.Clause.ErrorNames), edge));
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

    private static BoundExpression Matches(SyntaxNode syntax, BoundExpression failure, ImmutableArray<string> names)
    {
        var error = Part(syntax, failure, FailureMember.ErrorType);
        // The wildcard matches every failure of a call but the timeout.
        return names.Select(name => (BoundExpression)(name == "States.TaskFailed"
                ? new BoundBinary(syntax, null, BoundBinaryOperator.NotEqual, error, Literals.Text(syntax, "States.Timeout"))
                : new BoundBinary(syntax, null, BoundBinaryOperator.Equal, error, Literals.Text(syntax, name))))
            .Aggregate((left, right) => new BoundBinary(syntax, null, BoundBinaryOperator.Or, left, right));
    }

    private static FailurePart Part(SyntaxNode syntax, BoundExpression failure, FailureMember member) => new(syntax, null, failure, member);
}
