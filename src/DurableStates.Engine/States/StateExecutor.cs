using System.Diagnostics;
using DurableStates.Asl;
using DurableStates.Engine.DataFlow;
using DurableStates.Engine.Executions;

namespace DurableStates.Engine.States;

/// <summary>
/// A state, compiled and ready to run. It holds nothing of any execution: everything that changes is in the frame, so all executions of a
/// machine share it.
/// </summary>
internal abstract class StateExecutor(State state, StateDataFlow flow)
{
    public string Name { get; } = state.Name;

    public State Definition => state;

    public abstract HistoryEventType Entered { get; }

    public abstract HistoryEventType Exited { get; }

    /// <summary>The state that follows; null for the end of the graph.</summary>
    public StateExecutor? Next { get; private set; }

    /// <summary>What is done about errors; null when they cannot be retried or caught.</summary>
    public virtual ErrorHandling? Handling => null;

    /// <summary>What is handed on to a catcher.</summary>
    public Result<Departure> Catch(Frame frame, CompiledCatcher catcher, StateError error) => flow.Catch(frame, catcher, error);

    protected StateDataFlow Flow => flow;

    /// <summary>Runs the state from its beginning; retries do so too.</summary>
    public abstract StateOutcome Enter(Frame frame);

    /// <summary>Goes on after a wait, with what the state waited for.</summary>
    public virtual StateOutcome Resume(Frame frame, object message) =>
        throw new UnreachableException($"A {state.Type} state waits for nothing, and so not for {message}.");

    /// <summary>Resolves names of states, once all states of the graph exist.</summary>
    public virtual void Link(IReadOnlyDictionary<string, StateExecutor> graph)
    {
        if (state.Transition is { Next: { } next })
        {
            Next = graph[next];
        }

        Handling?.Link(graph);
    }

    /// <summary>What the state's work gets; it may be as large as any other data.</summary>
    protected Result<Payload> Arguments(Frame frame, Payload effectiveInput)
    {
        if (Flow.Arguments(frame, effectiveInput).Failed(out var error, out var arguments))
        {
            return error;
        }

        return arguments.IsLongerThan(frame.Run.Services.Quotas.MaxPayloadBytes) ? Oversize.Of(Name) with { PassesHandlers = true } : arguments;
    }

    protected StateOutcome Leave(Result<Departure> departure) =>
        departure.Failed(out var error, out var value) ? error : StateOutcome.Leave(value, Next);
}
