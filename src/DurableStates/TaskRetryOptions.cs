namespace DurableStates;

/// <summary>When a call is tried again.</summary>
/// <param name="Policy">The policy that decides.</param>
public sealed record TaskRetryOptions(RetryPolicy Policy)
{
    /// <summary>Takes a policy as options.</summary>
    /// <param name="policy">The policy.</param>
    public static implicit operator TaskRetryOptions(RetryPolicy policy) => new(policy);

    /// <summary>Takes a policy as options.</summary>
    /// <param name="policy">The policy.</param>
    /// <returns>The options.</returns>
    public static TaskRetryOptions FromRetryPolicy(RetryPolicy policy) => new(policy);
}
