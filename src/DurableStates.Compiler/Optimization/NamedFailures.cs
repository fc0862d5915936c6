using System.Collections.Immutable;
using DurableStates.Compiler.Expressions;
using DurableStates.Compiler.Graph;
using DurableStates.Compiler.Lowering;
using DurableStates.Frontend.Bound;
using Microsoft.CodeAnalysis;

namespace DurableStates.Compiler.Optimization;

/// <summary>
/// What C# throws computing an expression ends the execution under the exception's name. Runs last, on the graph of the machine: what fails in a round of
/// a Map is caught at the Map.
/// </summary>
internal sealed class NamedFailures
{
    private readonly BoundVariable _failure = new("failure", null, BoundVariableKind.Failure);
    private Label? _end;

    // Task f(list[0])                              becomes          Task f(list[0])  catch Expressions f := its name and message -> Fail with f
    //
    // Pass  x := list[0]  ->  next                 becomes          Choice  list[0] fails -> Fail with f := how, else -> next with x := list[0]
    //
    // A Choice asks before each of its own conditions. Only a value that a Wait, an end or a Fail computes takes a Choice, and a transition, more.
    public static void Run(StateGraph graph)
    {
        var failures = new NamedFailures();
        failures.Ask(graph);
        foreach (var node in graph.Nodes())
        {
            failures.Name(node);
        }
    }

    private void Name(Node node)
    {
        switch (node)
        {
            case TaskNode task:
                Catch(task, task.Catches);
                break;
            case MapNode map:
                Catch(map, map.Catches);
                break;
            case PassNode pass when Rule(pass.Syntax, Values(pass.Next)) is { } rule:
                Know(pass.Next);
                pass.ReplaceBy(new ChoiceNode(pass.Syntax, pass.Hint, [rule], pass.Next) { Region = pass.Region, IsPinned = pass.IsPinned });
                break;
            case ChoiceNode choice:
                choice.Rules = [.. Rules(choice)];
                break;
            default:
                break;
        }
    }

    // Before what a Task catches for calls; what it catches of everything is for a clause.
    private void Catch(Node node, List<CatchEdge> catches)
    {
        if (CanThrow(node) && !catches.Exists(handler => handler.ErrorNames.Contains(CatchLowering.Expressions) || handler.ErrorNames.Contains(CatchLowering.Everything)))
        {
            catches.Insert(0, new([CatchLowering.Expressions], new(End(node.Syntax), new Assignment(_failure, new NamedFailure(node.Syntax, new ErrorOutput(node.Syntax))))));
        }
    }

    private IEnumerable<Graph.ChoiceRule> Rules(ChoiceNode choice)
    {
        foreach (var rule in choice.Rules)
        {
            if (Rule(rule.Condition.Syntax, [rule.Condition]) is { } fails)
            {
                yield return fails;
            }

            if (Rule(rule.Condition.Syntax, [.. Values(rule.Edge)]) is { } failsOnWay)
            {
                var both = new BoundBinary(rule.Condition.Syntax, rule.Condition.Type, BoundBinaryOperator.And, new Checked(rule.Condition.Syntax, rule.Condition.Type, rule.Condition), failsOnWay.Condition);
                yield return failsOnWay with { Condition = both };
                Know(rule.Edge);
            }

            yield return rule;
        }

        if (Rule(choice.Syntax, [.. Values(choice.Otherwise)]) is { } failsOtherwise)
        {
            yield return failsOtherwise;
            Know(choice.Otherwise);
        }
    }

    // What was asked for does not fail any more.
    private static void Know(Edge edge) =>
        edge.Assignments = [.. edge.Assignments.Select(assignment => assignment.Value.Exceptions().Count == 0 ? assignment : assignment with { Value = new Checked(assignment.Value.Syntax, assignment.Value.Type, assignment.Value) })];

    private Graph.ChoiceRule? Rule(SyntaxNode syntax, IEnumerable<BoundExpression> values)
    {
        ImmutableArray<BoundExpression> throwing = [.. values.Where(value => value.Exceptions().Count > 0)];
        return throwing.IsEmpty ? null : new(
            new ExpressionFailure(syntax, null, throwing, IsTest: true),
            new(End(syntax), new Assignment(_failure, new ExpressionFailure(syntax, null, throwing, IsTest: false))));
    }

    // What a state computes that cannot branch is asked for on the ways to it: by a Choice that is there, or by one of its own.
    private void Ask(StateGraph graph)
    {
        Label? before = null;
        var asked = new Dictionary<Node, Label>(ReferenceEqualityComparer.Instance as IEqualityComparer<Node>);
        foreach (var (owner, edge) in Way.All(graph))
        {
            if (owner is null && edge.Assignments.Exists(assignment => assignment.Value.Exceptions().Count > 0))
            {
                before = Label.Of(new PassNode(edge.Node.Syntax, Hints.Assignments(edge), new(edge.Target, [.. edge.Assignments])));
            }
            else if (owner is WaitNode && edge.Assignments.Exists(assignment => assignment.Value.Exceptions().Count > 0))
            {
                edge.Target = Label.Of(new PassNode(owner.Syntax, Hints.Assignments(edge), new(edge.Target, [.. edge.Assignments])) { Region = owner.Region });
                edge.Assignments = [];
            }
            else if (edge.Node is WaitNode or ReturnNode or FailNode
                && edge.Node.Expressions.Any(value => value.Exceptions().Count > 0)
                && !(edge.Node is ReturnNode && owner is ChoiceNode or TaskNode or MapNode && Composition.CanSubstitute(edge, edge.Node.Expressions.First())))
            {
                edge.Target = asked.TryGetValue(edge.Node, out var known) ? known : asked[edge.Node] = Before(edge.Node);
            }
        }

        if (before is not null)
        {
            graph.Entry.Target = before;
            graph.Entry.Assignments = [];
        }
    }

    private Label Before(Node node) =>
        Rule(node.Syntax, node.Expressions) is { } rule ? Label.Of(new ChoiceNode(node.Syntax, node.Hint, [rule], new(Label.Of(node))) { Region = node.Region }) : Label.Of(node);

    private static IEnumerable<BoundExpression> Values(Edge edge) =>
        [.. edge.Assignments.Select(assignment => assignment.Value), .. edge.Node is ReturnNode end && Composition.CanSubstitute(edge, end.Value) ? new[] { Composition.Through(edge, end.Value) } : []];

    private static bool CanThrow(Node node) =>
        node.Expressions.Concat(node.Edges.SelectMany(Values)).Any(value => value.Exceptions().Count > 0)
        || node is MapNode { Body: var body } && (body.Nodes().Any(CanThrow) || body.Entry.Assignments.Exists(assignment => assignment.Value.Exceptions().Count > 0));

    private Label End(SyntaxNode syntax) => _end ??= Unwinding.Fail(syntax, _failure, "Throw");
}
