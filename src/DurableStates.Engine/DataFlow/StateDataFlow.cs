using DurableStates.Engine.Executions;
using DurableStates.Engine.Expressions;
using DurableStates.Engine.States;

namespace DurableStates.Engine.DataFlow;

/// <summary>
/// How data gets into a state and out of it again: the one difference between the query languages. Executors do a state's work and
/// leave the data to this.
/// </summary>
internal abstract class StateDataFlow
{
    /// <summary>What of the raw input the state sees.</summary>
    public abstract Result<Payload> EffectiveInput(Frame frame);

    /// <summary>What the state's work gets.</summary>
    public abstract Result<Payload> Arguments(Frame frame, Payload effectiveInput);

    /// <summary>What is handed on after work with a result.</summary>
    public abstract Result<Departure> Complete(Frame frame, Payload result);

    /// <summary>What is handed on by a state without a result of its own.</summary>
    public abstract Result<Departure> PassOn(Frame frame, Payload effectiveInput);

    /// <summary>What is handed on by one way out of a Choice, with that way's own fields in place of the state's.</summary>
    public abstract Result<Departure> PassOnBy(Frame frame, Payload effectiveInput, CompiledTemplate? output, CompiledAssign? assign);

    /// <summary>What is handed on to a catcher's state.</summary>
    public abstract Result<Departure> Catch(Frame frame, CompiledCatcher catcher, StateError error);
}
