using System.Collections.Immutable;
using System.Diagnostics;
using DurableStates.Compiler.Graph;
using DurableStates.Frontend.Bound;

namespace DurableStates.Compiler.Lowering;

/// <summary>
/// From the bound tree to a graph of states, backwards: given where control goes after a statement, lowering gives where it enters.
/// It cannot fail on a tree that was bound without errors, and decides nothing about what the C# means.
/// </summary>
/// <param name="Normal">How expressions read the input, tokens and failures.</param>
/// <param name="Frame">What is around the statement; null for nothing.</param>
internal sealed record Lowerer(Normalization Normal, Frame? Frame = null)
{
    /// <summary>The caught failures that are known to be thrown by the method itself, and what that is.</summary>
    private ImmutableDictionary<BoundVariable, BoundThrow> Thrown { get; init; } = ImmutableDictionary<BoundVariable, BoundThrow>.Empty;

    /// <summary>The graph of an orchestrator.</summary>
    public static StateGraph Lower(BoundOrchestrator orchestrator, Nullability nullability)
    {
        var normal = Normalization.Of(orchestrator, nullability);
        var end = Label.Of(new ReturnNode(orchestrator.Syntax, "Return", Literals.Null(orchestrator.Syntax)));
        var start = new Lowerer(normal).Lower(orchestrator.Body, end);
        return new() { Entry = normal.EntryOf(orchestrator, start) };
    }

    /// <summary>Where the statement enters, when control goes on at <paramref name="after"/>.</summary>
    public Label Lower(BoundStatement statement, Label after) => statement switch
    {
        BoundBlock block => block.Statements.Reverse().Aggregate(after, (next, inner) => Lower(inner, next)),
        BoundAssign assign => Pass(assign, new Edge(after, new Assignment(assign.Variable, Value(assign.Value)))),
        BoundAwait awaited => AwaitLowering.Lower(awaited, after, this),
        BoundIf branch => IfLowering.Lower(branch, after, this),
        BoundWhile loop => WhileLowering.Lower(loop, after, this),
        BoundDo loop => DoLowering.Lower(loop, after, this),
        BoundFor loop => ForLowering.Lower(loop, after, this),
        BoundForEach loop => ForEachLowering.Lower(loop, after, this),
        BoundScope scope => Inside(new ScopeFrame(Frame, scope.Exit, after)).Lower(scope.Body, after),
        BoundBreak or BoundContinue or BoundLeave or BoundReturn => JumpLowering.Lower(statement, this),
        BoundThrow thrown => ThrowLowering.Lower(thrown, this),
        BoundRethrow rethrown => RethrowLowering.Lower(rethrown, this),
        BoundTry attempt => TryLowering.Lower(attempt, after, this),
        _ => throw new UnreachableException($"No lowering for {statement.GetType().Name}."),
    };

    /// <summary>A lowerer for what is inside another frame.</summary>
    public Lowerer Inside(Frame? frame) => this with { Frame = frame };

    /// <summary>A lowerer for a clause's body, when it is known what the clause has caught.</summary>
    public Lowerer Knowing(BoundVariable failure, BoundThrow thrown) => this with { Thrown = Thrown.SetItem(failure, thrown) };

    /// <summary>What the method itself has thrown that a variable holds; null when that is not known, or a call has failed.</summary>
    public BoundThrow? ThrownAs(BoundVariable failure) => Thrown.GetValueOrDefault(failure);

    /// <summary>An expression as the graph has it.</summary>
    public BoundExpression Value(BoundExpression expression) => Normal.Of(expression, Thrown.ContainsKey);

    /// <summary>The innermost <c>try</c> around.</summary>
    public Region? Region => Frame?.Outwards().Select(frame => frame switch
    {
        TryFrame attempt => attempt.Region,
        FinallyFrame last => last.Region,
        _ => null,
    }).FirstOrDefault(region => region is not null);

    /// <summary>A state that assigns only; optimising puts most of them into the state before.</summary>
    public Label Pass(BoundNode origin, Edge edge) => Guarding.Lower(origin.Syntax, [.. edge.Assignments.Select(assignment => assignment.Value)], this, values =>
    {
        edge.Assignments = [.. edge.Assignments.Zip(values, (assignment, value) => assignment with { Value = value })];
        return Label.Of(new PassNode(origin.Syntax, Hints.Assignments(edge), edge) { Region = Region });
    });
}
