namespace DurableStates;

/// <summary>Tries a failed call again, waiting longer each time.</summary>
/// <remarks>A timeout is a failure too. Waiting times count in whole seconds, as in ASL; the compiler reports any other.</remarks>
public sealed class RetryPolicy
{
    /// <summary>A policy of so many attempts.</summary>
    /// <param name="maxNumberOfAttempts">All attempts, the first included; 1 never tries again.</param>
    /// <param name="firstRetryInterval">How long to wait before the second attempt; at least one second.</param>
    /// <param name="backoffCoefficient">What each waiting time is multiplied with to give the next; at least 1.</param>
    /// <param name="maxRetryInterval">The longest waiting time; no bound when null.</param>
    /// <param name="retryTimeout">The longest time to go on trying, counted in waiting times; no bound when null.</param>
    public RetryPolicy(
        int maxNumberOfAttempts,
        TimeSpan firstRetryInterval,
        double backoffCoefficient = 1.0,
        TimeSpan? maxRetryInterval = null,
        TimeSpan? retryTimeout = null)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(maxNumberOfAttempts, 1);
        ArgumentOutOfRangeException.ThrowIfLessThanOrEqual(firstRetryInterval, TimeSpan.Zero);
        ArgumentOutOfRangeException.ThrowIfLessThan(backoffCoefficient, 1.0);

        MaxNumberOfAttempts = maxNumberOfAttempts;
        FirstRetryInterval = firstRetryInterval;
        BackoffCoefficient = backoffCoefficient;
        MaxRetryInterval = maxRetryInterval;
        RetryTimeout = retryTimeout;
    }

    /// <summary>All attempts, the first included.</summary>
    public int MaxNumberOfAttempts { get; }

    /// <summary>How long to wait before the second attempt.</summary>
    public TimeSpan FirstRetryInterval { get; }

    /// <summary>What each waiting time is multiplied with to give the next.</summary>
    public double BackoffCoefficient { get; }

    /// <summary>The longest waiting time; no bound when null.</summary>
    public TimeSpan? MaxRetryInterval { get; }

    /// <summary>The longest time to go on trying, counted in waiting times; no bound when null.</summary>
    public TimeSpan? RetryTimeout { get; }

    /// <summary>Which failures are tried again; all of them when null.</summary>
    /// <remarks>Written as <c>failure => failure.IsCausedBy&lt;T&gt;()</c> or <c>failure.ErrorType == "Name"</c>, several joined by <c>||</c>, or the negation of these.</remarks>
    public Func<TaskFailureDetails, bool>? HandleFailure { get; init; }

    /// <summary>Whether each waiting time is drawn at random between nothing and the computed one, so that callers who failed together do not come back together.</summary>
    /// <remarks>False by default. ASL calls it <c>"JitterStrategy": "FULL"</c>. A native run waits the computed time.</remarks>
    public bool FullJitter { get; init; }

    internal bool Allows(int attempts, TaskFailureDetails failure) =>
        attempts < MaxNumberOfAttempts
        && (HandleFailure is null || HandleFailure(failure))
        && (RetryTimeout is not { } longest || Enumerable.Range(1, attempts).Sum(attempt => IntervalAfter(attempt).TotalSeconds) <= longest.TotalSeconds);

    // After many attempts the computed time is longer than any time span.
    internal TimeSpan IntervalAfter(int attempts)
    {
        var longest = MaxRetryInterval ?? TimeSpan.MaxValue;
        var factor = Math.Pow(BackoffCoefficient, attempts - 1);
        return FirstRetryInterval.TotalSeconds * factor < longest.TotalSeconds ? FirstRetryInterval * factor : longest;
    }
}
