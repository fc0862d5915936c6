using System.Collections.Immutable;
using DurableStates.Asl;
using DurableStates.Frontend.Bound;
using Microsoft.CodeAnalysis;

namespace DurableStates.Compiler.Graph;

/// <summary>Does nothing but assign; most are gone after optimising.</summary>
internal sealed class PassNode(SyntaxNode syntax, string hint, Edge next) : Node(syntax, hint)
{
    public Edge Next { get; } = next;

    public override IEnumerable<Edge> Edges => [Next];

    public override IEnumerable<BoundExpression> Expressions => [];

    public override void Rewrite(Func<BoundExpression, BoundExpression> rewrite)
    {
    }
}

/// <summary>Calls something and waits for its result; the edge's values may read <see cref="TaskResult"/>.</summary>
internal sealed class TaskNode(SyntaxNode syntax, string hint, TaskResource resource, BoundExpression arguments, Edge next) : Node(syntax, hint)
{
    public TaskResource Resource { get; } = resource;

    public BoundExpression Arguments { get; private set; } = arguments;

    public BoundExpression TimeoutSeconds { get; set; } = Literals.Number(syntax, 0);

    public BoundExpression? HeartbeatSeconds { get; set; }

    public ImmutableArray<BoundRetry> Retries { get; init; } = [];

    public List<CatchEdge> Catches { get; init; } = [];

    public Edge Next { get; } = next;

    public override IEnumerable<Edge> Edges => [Next, .. Catches.Select(handler => handler.Edge)];

    public override IEnumerable<BoundExpression> Expressions => HeartbeatSeconds is null ? [Arguments, TimeoutSeconds] : [Arguments, TimeoutSeconds, HeartbeatSeconds];

    public override void Rewrite(Func<BoundExpression, BoundExpression> rewrite)
    {
        Arguments = rewrite(Arguments);
        TimeoutSeconds = rewrite(TimeoutSeconds);
        HeartbeatSeconds = HeartbeatSeconds is null ? null : rewrite(HeartbeatSeconds);
    }
}

/// <summary>Where control goes when a state fails; the edge's values may read <see cref="ErrorOutput"/>.</summary>
internal sealed record CatchEdge(ImmutableArray<string> ErrorNames, Edge Edge)
{
    /// <summary>Whether it only keeps what fails in an expression from a clause behind it, which is for calls.</summary>
    public bool IsForExpressions { get; init; }
}

/// <summary>Waits for a time to pass or to come.</summary>
internal sealed class WaitNode(SyntaxNode syntax, string hint, BoundExpression? seconds, BoundExpression? until, Edge next) : Node(syntax, hint)
{
    public BoundExpression? Seconds { get; private set; } = seconds;

    public BoundExpression? Until { get; private set; } = until;

    public Edge Next { get; } = next;

    public override IEnumerable<Edge> Edges => [Next];

    public override IEnumerable<BoundExpression> Expressions => new[] { Seconds, Until }.OfType<BoundExpression>();

    public override void Rewrite(Func<BoundExpression, BoundExpression> rewrite)
    {
        Seconds = Seconds is null ? null : rewrite(Seconds);
        Until = Until is null ? null : rewrite(Until);
    }
}

/// <summary>Goes the way of the first condition that holds.</summary>
internal sealed class ChoiceNode(SyntaxNode syntax, string hint, List<ChoiceRule> rules, Edge otherwise) : Node(syntax, hint)
{
    public List<ChoiceRule> Rules { get; set; } = rules;

    public Edge Otherwise { get; set; } = otherwise;

    public override IEnumerable<Edge> Edges => [.. Rules.Select(rule => rule.Edge), Otherwise];

    public override IEnumerable<BoundExpression> Expressions => Rules.Select(rule => rule.Condition);

    public override void Rewrite(Func<BoundExpression, BoundExpression> rewrite) =>
        Rules = [.. Rules.Select(rule => rule with { Condition = rewrite(rule.Condition) })];
}

/// <summary>One way out of a Choice.</summary>
internal sealed record ChoiceRule(BoundExpression Condition, Edge Edge);

/// <summary>Runs a graph of its own for each item of a list.</summary>
internal sealed class MapNode(SyntaxNode syntax, string hint, BoundExpression items, StateGraph body, Edge next) : Node(syntax, hint)
{
    public BoundExpression Items { get; private set; } = items;

    public StateGraph Body { get; } = body;

    public int MaxConcurrency { get; init; }

    public List<CatchEdge> Catches { get; init; } = [];

    public Edge Next { get; } = next;

    public override IEnumerable<Edge> Edges => [Next, .. Catches.Select(handler => handler.Edge)];

    public override IEnumerable<BoundExpression> Expressions => [Items];

    public override void Rewrite(Func<BoundExpression, BoundExpression> rewrite) => Items = rewrite(Items);
}

/// <summary>Ends the graph with a value: the execution, or one round of a Map.</summary>
internal sealed class ReturnNode(SyntaxNode syntax, string hint, BoundExpression value) : Node(syntax, hint)
{
    public BoundExpression Value { get; private set; } = value;

    public override IEnumerable<Edge> Edges => [];

    public override IEnumerable<BoundExpression> Expressions => [Value];

    public override void Rewrite(Func<BoundExpression, BoundExpression> rewrite) => Value = rewrite(Value);
}

/// <summary>Ends the execution with an error.</summary>
internal sealed class FailNode(SyntaxNode syntax, string hint, BoundExpression error, BoundExpression cause) : Node(syntax, hint)
{
    public BoundExpression Error { get; private set; } = error;

    public BoundExpression Cause { get; private set; } = cause;

    public override IEnumerable<Edge> Edges => [];

    public override IEnumerable<BoundExpression> Expressions => [Error, Cause];

    public override void Rewrite(Func<BoundExpression, BoundExpression> rewrite)
    {
        Error = rewrite(Error);
        Cause = rewrite(Cause);
    }
}
