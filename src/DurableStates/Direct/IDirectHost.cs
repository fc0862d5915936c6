namespace DurableStates.Direct;

/// <summary>The outside of a native run: who answers an orchestrator's calls.</summary>
public interface IDirectHost
{
    /// <summary>Answers one attempt of a call. For a call that hands out a token, its own result; only its failure counts.</summary>
    /// <param name="call">The call.</param>
    /// <param name="cancellationToken">Ends the run.</param>
    /// <returns>What it led to.</returns>
    Task<DirectReply> CallAsync(DirectCall call, CancellationToken cancellationToken);

    /// <summary>Waits for the answer to a token.</summary>
    /// <param name="call">The call that handed it out.</param>
    /// <param name="taskToken">The token.</param>
    /// <param name="cancellationToken">Ends the run.</param>
    /// <returns>The answer, or <see cref="DirectReply.Never"/>.</returns>
    Task<DirectReply> WaitForCallbackAsync(DirectCall call, string taskToken, CancellationToken cancellationToken);
}
