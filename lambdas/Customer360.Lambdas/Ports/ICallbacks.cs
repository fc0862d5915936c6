using Customer360.Contracts.Access;

namespace Customer360.Lambdas.Ports;

/// <summary>Wakes executions that wait for a callback.</summary>
public interface ICallbacks
{
    /// <summary>Hands the decision to the execution. False when it no longer waits: the stage's deadline is over.</summary>
    Task<bool> SucceedAsync(string taskToken, Decision decision, CancellationToken cancellationToken = default);
}
