namespace DurableStates;

/// <summary>How a call is made: when it is tried again and how long it may take.</summary>
/// <remarks>The compiler reads options, so they have to be constant: written in place, or a <c>static readonly</c> field.</remarks>
/// <param name="Retry">When the call is tried again; never when null.</param>
public record TaskOptions(TaskRetryOptions? Retry = null)
{
    /// <summary>How long one attempt may take before it fails with a <see cref="TimeoutException"/>. When null, the compiler's default applies.</summary>
    public TimeSpan? Timeout { get; init; }

    /// <summary>How long the callee may be silent before the attempt fails with a <see cref="TimeoutException"/>. No heartbeat is expected when null.</summary>
    public TimeSpan? Heartbeat { get; init; }

    /// <summary>Options that try again as the policy says.</summary>
    /// <param name="policy">When to try again.</param>
    /// <returns>The options.</returns>
    public static TaskOptions FromRetryPolicy(RetryPolicy policy) => new(new TaskRetryOptions(policy));
}
