using System.Collections.Immutable;
using System.Diagnostics;
using DurableStates.Asl;
using DurableStates.Aws;
using DurableStates.Compiler.Emission;
using DurableStates.Compiler.Expressions;
using DurableStates.Compiler.Graph;
using DurableStates.Compiler.Optimization;
using DurableStates.Frontend.Bound;
using Microsoft.CodeAnalysis;
using StateGraph = DurableStates.Compiler.Graph.StateGraph;

namespace DurableStates.Compiler.Linking;

/// <summary>Gives states their names and writes the graph as ASL: labels become names, edges become <c>Next</c> and <c>Assign</c>.</summary>
internal sealed class Linker
{
    private readonly StateNames _names = new();
    private readonly VariableNames _variables = new();
    private readonly TemplateEmitter _templates;
    private readonly List<LinkedState> _origins = [];
    private readonly HashSet<Node> _mapsThatBeginRounds = new(ReferenceEqualityComparer.Instance as IEqualityComparer<Node>);

    private Linker(IntegerRanges ranges) => _templates = new(new(_variables, ranges));

    /// <summary>The machine, and where each of its states came from.</summary>
    public static (StateMachine Machine, ImmutableArray<LinkedState> Origins) Link(BoundOrchestrator orchestrator, StateGraph graph)
    {
        var linker = new Linker(IntegerRanges.Of(graph));
        var states = linker.Scope(graph, orchestrator.Options.Comment is { } comment ? DeploymentText.ForReaders(comment) : null, isRound: false);
        var machine = new StateMachine(states) { QueryLanguage = QueryLanguage.Jsonata, TimeoutSeconds = orchestrator.Options.TimeoutSeconds };
        return (machine, [.. linker._origins]);
    }

    private Asl.StateGraph Scope(StateGraph graph, string? comment, bool isRound)
    {
        // What is assigned before the first state, and could not be computed where it is read, needs a state.
        var start = graph.Entry.Node;
        if (graph.Entry.Assignments.Count > 0)
        {
            start = new PassNode(start.Syntax, Lowering.Hints.Assignments(graph.Entry), graph.Entry);
        }

        if (isRound && start is MapNode)
        {
            _mapsThatBeginRounds.Add(start);
        }

        // Names are given in the order in which states are written, those of a scope before those of the scopes inside it.
        var nodes = Reachable(start);
        foreach (var node in nodes)
        {
            _origins.Add(new(_names.Of(node), node.Syntax));
        }

        return new(_names.Of(start), [.. nodes.Select(State)], comment);
    }

    // An end that every way can take over is no state.
    private static List<Node> Reachable(Node start)
    {
        var found = new List<Node>();
        var seen = new HashSet<Node>(ReferenceEqualityComparer.Instance);
        var pending = new Stack<Node>([start]);
        while (pending.TryPop(out var node))
        {
            if (!seen.Add(node))
            {
                continue;
            }

            found.Add(node);
            foreach (var edge in node.Edges.Reverse().Where(edge => Ending(node, edge) is null))
            {
                pending.Push(edge.Node);
            }
        }

        return found;
    }

    private State State(Node node)
    {
        var name = _names.Of(node);
        return node switch
        {
            PassNode pass => Leave(new PassState(name, Next(pass, pass.Next)), pass, pass.Next),
            TaskNode task => Leave(Task(task, name), task, task.Next),
            WaitNode wait => Leave(new WaitState(name, Time(wait), Next(wait, wait.Next)), wait, wait.Next),
            ChoiceNode choice => new ChoiceState(name, [.. choice.Rules.Select(rule => Rule(choice, rule))], _names.Of(choice.Otherwise.Node)) { Assign = Assign(choice, choice.Otherwise) },
            MapNode map => Leave(Map(map, name), map, map.Next),
            ReturnNode end => new SucceedState(name) { Output = _templates.Emit(end.Value) },
            FailNode fail => new FailState(name) { Error = _templates.Text(fail.Error), Cause = _templates.Text(fail.Cause) },
            _ => throw new UnreachableException($"No state for {node.GetType().Name}."),
        };
    }

    private TaskState Task(TaskNode task, string name) => new(name, task.Resource.Arn, Next(task, task.Next))
    {
        Arguments = _templates.Emit(task.Arguments),
        TimeoutSeconds = _templates.Seconds(task.TimeoutSeconds),
        HeartbeatSeconds = task.HeartbeatSeconds is null ? null : _templates.Seconds(task.HeartbeatSeconds),
        Retry = [.. task.Retries.Select(Retrier)],
        Catch = [.. task.Catches.Select(handler => Catcher(task, handler))],
    };

    private MapState Map(MapNode map, string name) => new(name, new(Scope(map.Body, comment: null, isRound: true)), Next(map, map.Next))
    {
        Items = _templates.Emit(In(map, map.Items)),
        MaxConcurrency = map.MaxConcurrency,
        Catch = [.. map.Catches.Select(handler => Catcher(map, handler))],
    };

    private WaitTime Time(WaitNode wait) => wait.Seconds is { } seconds
        ? new WaitTime.Seconds(_templates.Delay(seconds))
        : new WaitTime.Timestamp(_templates.Text(wait.Until ?? throw new UnreachableException("A Wait without a time.")));

    private static Retrier Retrier(BoundRetry retry) => new(retry.ErrorNames)
    {
        IntervalSeconds = retry.IntervalSeconds,
        MaxAttempts = retry.MaxAttempts,
        BackoffRate = retry.BackoffRate,
        MaxDelaySeconds = retry.MaxDelaySeconds,
        JitterStrategy = retry.FullJitter ? JitterStrategy.Full : null,
    };

    private Catcher Catcher(Node node, CatchEdge handler) => new(handler.ErrorNames, _names.Of(handler.Edge.Node)) { Assign = Assign(node, handler.Edge) };

    private Asl.ChoiceRule Rule(Node node, Graph.ChoiceRule rule) =>
        new(new ChoiceCondition.Jsonata(_templates.Condition(rule.Condition)), _names.Of(rule.Edge.Node)) { Assign = Assign(node, rule.Edge) };

    private Transition Next(Node node, Edge edge) => Ending(node, edge) is null ? Transition.To(_names.Of(edge.Node)) : Transition.End;

    private T Leave<T>(T state, Node node, Edge edge)
        where T : State => Ending(node, edge) is { } value
        ? state with { Output = _templates.Emit(In(node, value)) }
        : state with { Assign = Assign(node, edge) };

    private ImmutableArray<TemplateField> Assign(Node node, Edge edge) =>
        [.. edge.Assignments.Select(assignment => new TemplateField(_variables.Of(assignment.Variable), _templates.Emit(In(node, assignment.Value))))];

    // A Map has no item of the Map around it in its own fields that everybody could rely on. Where it begins a round, the item is its input.
    private BoundExpression In(Node node, BoundExpression value) => _mapsThatBeginRounds.Contains(node)
        ? value.Rewrite(part => part is MapItem item ? new StateInput(item.Syntax, item.Type) : null)
        : value;

    // The value that the graph ends with when this way leads to its end and the node can say it itself. A Choice has no End, nor has a Catch.
    private static BoundExpression? Ending(Node node, Edge edge) =>
        edge.Node is ReturnNode { IsPinned: false } end
        && node is not ChoiceNode
        && edge == node.Edges.First()
        && new Way(node, edge).Takes(end.Value.CanFail(), end.Region)
        && Composition.CanSubstituteAtEnd(edge, end.Value)
        && Composition.KeepsFailures(edge, end.Value)
            ? Composition.Through(edge, end.Value)
            : null;
}

/// <summary>A state and the C# that it came from.</summary>
internal sealed record LinkedState(string Name, SyntaxNode Syntax);
