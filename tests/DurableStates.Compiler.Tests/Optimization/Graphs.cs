using DurableStates.Compiler.Emission;
using DurableStates.Compiler.Graph;
using DurableStates.Frontend.Bound;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace DurableStates.Compiler.Optimization;

/// <summary>Makes small graphs and prints them: a state on a line, in the order of a walk.</summary>
internal static class Graphs
{
    public static SyntaxNode Syntax { get; } = SyntaxFactory.ParseStatement("x();");

    public static BoundVariable Variable(string name) => new(name, null, BoundVariableKind.Local);

    public static BoundExpression Read(BoundVariable variable) => new BoundVariableReference(Syntax, variable);

    public static BoundExpression Value(object? value) => new BoundLiteral(Syntax, null, value);

    public static BoundExpression Result { get; } = new TaskResult(Syntax, null, Payload: true);

    public static BoundExpression Plus(BoundExpression left, int right) => new BoundBinary(Syntax, null, BoundBinaryOperator.Add, left, Value(right));

    public static BoundExpression Over(BoundExpression left, int right) => new BoundBinary(Syntax, null, BoundBinaryOperator.Greater, left, Value(right));

    public static BoundExpression Element(BoundVariable list) => new BoundElement(Syntax, null, Read(list), Value(0), FromEnd: false);

    public static BoundExpression Now { get; } = new BoundFunction(Syntax, null, KnownFunction.UtcNow, []);

    public static Edge To(Label target, params ReadOnlySpan<(BoundVariable Variable, BoundExpression Value)> assignments)
    {
        var edge = new Edge(target);
        foreach (var (variable, value) in assignments)
        {
            edge.Assignments.Add(new(variable, value));
        }

        return edge;
    }

    public static Label Task(string name, BoundExpression argument, Edge next, Region? region = null, params CatchEdge[] catches) =>
        Label.Of(new TaskNode(Syntax, name, Asl.TaskResource.Optimized("lambda", "invoke", ""), argument, next) { Region = region, Catches = [.. catches] });

    public static Label Pass(Edge next, Region? region = null) => Label.Of(new PassNode(Syntax, "Pass", next) { Region = region });

    public static Label Choice(BoundExpression condition, Edge then, Edge otherwise) => Label.Of(new ChoiceNode(Syntax, "If", [new(condition, then)], otherwise));

    public static Label Return(BoundExpression value) => Label.Of(new ReturnNode(Syntax, "Return", value));

    public static Label Fail(string error) => Label.Of(new FailNode(Syntax, "Fail", Value(error), Value("")));

    /// <summary>The graph after one pass, or unchanged.</summary>
    public static string After(Func<StateGraph, bool> pass, Edge entry)
    {
        var graph = new StateGraph { Entry = entry };
        while (pass(graph))
        {
        }

        return Print(graph);
    }

    public static string Print(StateGraph graph)
    {
        var names = new VariableNames();
        var emitter = new ExpressionEmitter(names, IntegerRanges.None);
        var numbers = graph.Nodes().Index().ToDictionary(pair => pair.Item, pair => pair.Index + 1);
        string Way(Edge edge) => (edge.Assignments.Count == 0 ? "" : string.Join(", ", edge.Assignments.Select(one => $"{names.Of(one.Variable)} := {emitter.Emit(one.Value)}")) + " ") + $"-> {numbers[edge.Node]}";
        string State(Node node) => node switch
        {
            PassNode pass => $"Pass {Way(pass.Next)}",
            TaskNode task => $"Task {task.Hint}({emitter.Emit(task.Arguments)}) {Way(task.Next)}{string.Concat(task.Catches.Select(handler => $" catch {Way(handler.Edge)}"))}",
            ChoiceNode choice => $"Choice {string.Concat(choice.Rules.Select(rule => $"{emitter.Emit(rule.Condition)} {Way(rule.Edge)}; "))}else {Way(choice.Otherwise)}",
            ReturnNode end => $"Return {emitter.Emit(end.Value)}",
            FailNode fail => $"Fail {emitter.Emit(fail.Error)}",
            _ => node.Hint,
        };
        return string.Join('\n', [Way(graph.Entry), .. numbers.OrderBy(pair => pair.Value).Select(pair => $"{pair.Value} {State(pair.Key)}")]);
    }
}
