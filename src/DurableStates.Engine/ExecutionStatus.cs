namespace DurableStates.Engine;

/// <summary>Where an execution stands.</summary>
public enum ExecutionStatus
{
    /// <summary>It is not over.</summary>
    Running,

    /// <summary>It ended well.</summary>
    Succeeded,

    /// <summary>It ended with an error.</summary>
    Failed,

    /// <summary>It took too long.</summary>
    TimedOut,

    /// <summary>It was stopped.</summary>
    Aborted,

    /// <summary>It is to be redriven and has not begun to run again.</summary>
    PendingRedrive,
}
