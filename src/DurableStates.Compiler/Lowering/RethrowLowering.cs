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
    //
    // where every finally on a way runs before its end. What the method itself has thrown goes where throwing it would.
    public static Label Lower(BoundRethrow rethrown, Lowerer lowerer)
    {
        var syntax = rethrown.Syntax;
        BoundExpression value = new BoundVariableReference(syntax, rethrown.Failure);
        if (lowerer.ThrownAs(rethrown.Failure) is { } thrown)
        {
            return Which([], Unwinding.Of(thrown, lowerer)?.With(value) ?? Fail());
        }

        var rules = new List<ChoiceRule>();
        foreach (var (clause, landing) in Unwinding.Handlers(lowerer))
        {
            if (clause.ErrorNames.Contains("States.ALL"))
            {
                return Which(rules, landing.With(value));
            }

            if (!clause.ErrorNames.IsEmpty)
            {
                rules.Add(new(Matches(syntax, value, clause), landing.With(value)));
            }
        }

        return Which(rules, Unwinding.Unhandled(lowerer)?.With(value) ?? Fail());

        Edge Fail() => new(Unwinding.Fail(syntax, rethrown.Failure));

        Label Which(List<ChoiceRule> rules, Edge otherwise) => rules.Count == 0
            ? otherwise.Assignments.Count == 0 ? otherwise.Target : Label.Of(new PassNode(syntax, "Rethrow", otherwise) { Region = lowerer.Region })
            : Label.Of(new ChoiceNode(syntax, "Which handler", rules, otherwise) { Region = lowerer.Region });
    }

    private static BoundExpression Matches(SyntaxNode syntax, BoundExpression failure, BoundCatch clause)
    {
        var error = new FailurePart(syntax, null, failure, FailureMember.ErrorType);

        // The wildcard matches every failure of a call but the timeout.
        return clause.ErrorNames
            .Select(name => name == "States.TaskFailed" ? Is(BoundBinaryOperator.NotEqual, "States.Timeout") : Is(BoundBinaryOperator.Equal, name))
            .Aggregate<BoundExpression>((left, right) => new BoundBinary(syntax, null, BoundBinaryOperator.Or, left, right));

        BoundBinary Is(BoundBinaryOperator op, string name) => new(syntax, null, op, error, Literals.Text(syntax, name));
    }
}
