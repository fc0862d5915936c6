namespace DurableStates.Asl;

/// <summary>How a state machine runs: durably, or fast and at least once.</summary>
public enum StateMachineType
{
    /// <summary>Exactly once, up to a year, with an execution history.</summary>
    Standard,

    /// <summary>At least once (asynchronous) or at most once (synchronous), up to five minutes; no callbacks, jobs, activities or distributed maps.</summary>
    Express,
}
