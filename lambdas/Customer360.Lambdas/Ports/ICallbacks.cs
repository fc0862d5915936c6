using Customer360.Contracts.Access;

namespace Customer360.Lambdas.Ports;

/// <summary>Wakes executions that wait for a callback.</summary>
public interface ICallbacks
{
    /// <summary>Hands the decision to the execution. False when it no longer waits: the stage's deadline is over.</summary>
    Task<bool> SucceedAsync(string taskToken, Decision decision, CancellationToken cancellationToken = default);

    /// <summary>How the run stands that asks a question.</summary>
    Task<RunState> StateOfAsync(Question question, CancellationToken cancellationToken = default);
}

/// <summary>How a run stands.</summary>
public enum RunState
{
    /// <summary>It goes on.</summary>
    Running,

    /// <summary>It has come to its end.</summary>
    Succeeded,

    /// <summary>It failed, timed out or was stopped, or there is no such run any more.</summary>
    Ended,
}
