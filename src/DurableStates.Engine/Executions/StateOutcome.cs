using System.Collections.Immutable;
using DurableStates.Engine.States;

namespace DurableStates.Engine.Executions;

/// <summary>What came of running a state: it is left, it failed, or it waits.</summary>
internal readonly struct StateOutcome
{
    private StateOutcome(OutcomeKind kind, Payload? output, ImmutableArray<AssignedVariable> assigned, StateExecutor? next, StateError? error)
    {
        Kind = kind;
        Output = output ?? Payload.Empty;
        Assigned = assigned;
        Next = next;
        Error = error;
    }

    public OutcomeKind Kind { get; }

    public Payload Output { get; }

    public ImmutableArray<AssignedVariable> Assigned { get; }

    /// <summary>The state that follows; null for the end of the graph.</summary>
    public StateExecutor? Next { get; }

    public StateError? Error { get; }

    public static StateOutcome Suspend { get; } = new(OutcomeKind.Suspend, null, [], null, null);

    public static StateOutcome Leave(Departure departure, StateExecutor? next) =>
        new(OutcomeKind.Leave, departure.Output, departure.Assigned, next, null);

    public static implicit operator StateOutcome(StateError error) => new(OutcomeKind.Fail, null, [], null, error);
}

internal enum OutcomeKind
{
    Leave,
    Fail,
    Suspend,
}

/// <summary>What a state hands on when it is left.</summary>
internal readonly record struct Departure(Payload Output, ImmutableArray<AssignedVariable> Assigned);
