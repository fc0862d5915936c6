namespace DurableStates.Direct;

/// <summary>What a call led to.</summary>
public abstract record DirectReply
{
    private DirectReply()
    {
    }

    /// <summary>How long it took. A call that took longer than its timeout, or was silent for longer than its heartbeat, has failed with a timeout instead.</summary>
    public TimeSpan After { get; init; }

    /// <summary>When the callee gave signs of life, after the call or the hand-out of the token, in order; none by default.</summary>
    public IReadOnlyList<TimeSpan> Heartbeats { get; init; } = [];

    /// <summary>The call came back.</summary>
    /// <param name="Payload">Its result as JSON text.</param>
    public sealed record Succeeded(string Payload) : DirectReply;

    /// <summary>The call failed.</summary>
    /// <param name="Error">The ASL error name; <c>States.Timeout</c> and <c>States.HeartbeatTimeout</c> surface as timeouts.</param>
    /// <param name="Cause">The ASL cause; of a Lambda function, its error document as JSON text.</param>
    public sealed record Failed(string Error, string? Cause = null) : DirectReply;

    /// <summary>Nobody answers.</summary>
    public sealed record Never : DirectReply;
}
