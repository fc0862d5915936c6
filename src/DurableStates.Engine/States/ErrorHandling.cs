using System.Collections.Immutable;
using DurableStates.Asl;
using DurableStates.Engine.Executions;

namespace DurableStates.Engine.States;

/// <summary>The <c>Retry</c> and <c>Catch</c> of a state.</summary>
/// <seealso href="https://states-language.net/spec.html#errors"/>
internal sealed class ErrorHandling(ImmutableArray<Retrier> retriers, ImmutableArray<CompiledCatcher> catchers)
{
    private const double DefaultIntervalSeconds = 1;
    private const int DefaultMaxAttempts = 3;
    private const double DefaultBackoffRate = 2;

    public static ErrorHandling Compile(FallibleState state) => new(
        state.Retry, [.. state.Catch.Select((catcher, index) => CompiledCatcher.Compile(catcher, index))]);

    public ImmutableArray<CompiledCatcher> Catchers => catchers;

    public void Link(IReadOnlyDictionary<string, StateExecutor> graph)
    {
        foreach (var catcher in catchers)
        {
            catcher.Link(graph);
        }
    }

    /// <summary>
    /// The retrier for an error: the first that matches it, provided that it has attempts left; a matching retrier that is used up ends the search.
    /// </summary>
    public int? RetrierFor(StateError error, ReadOnlySpan<int> used) =>
        IndexOfRetrier(error) is { } retrier && HasRetriesLeft(retrier, used.IsEmpty ? 0 : used[retrier]) ? retrier : null;

    /// <summary>The first retrier that matches an error; null for none.</summary>
    public int? IndexOfRetrier(StateError error)
    {
        for (var i = 0; i < retriers.Length; i++)
        {
            if (ErrorMatching.Matches(retriers[i].ErrorEquals, error))
            {
                return i;
            }
        }

        return null;
    }

    public bool HasRetriesLeft(int retrier, int used) => used < (retriers[retrier].MaxAttempts ?? DefaultMaxAttempts);

    /// <summary>Counts a retry and tells how long to wait for it.</summary>
    public TimeSpan Use(int retrier, Frame frame)
    {
        var used = frame.RetriesUsed ??= new int[retriers.Length];
        var delay = BackoffOf(retrier, used[retrier]++);
        frame.RetryCount++;
        return retriers[retrier].JitterStrategy is JitterStrategy.Full ? delay * frame.Run.Services.Random.NextDouble() : delay;
    }

    /// <summary>The delay before a retry, jitter left out.</summary>
    public TimeSpan BackoffOf(int retrier, int retriesBefore)
    {
        var policy = retriers[retrier];
        var interval = policy.IntervalSeconds ?? DefaultIntervalSeconds;

        // A backoff that has grown beyond every number does not make something of nothing.
        var seconds = interval is 0 ? 0 : interval * Math.Pow(policy.BackoffRate ?? DefaultBackoffRate, retriesBefore);
        return TimeSpan.FromSeconds(Math.Min(seconds, policy.MaxDelaySeconds ?? LongestDelay));
    }

    public CompiledCatcher? CatcherFor(StateError error)
    {
        foreach (var catcher in catchers)
        {
            if (ErrorMatching.Matches(catcher.ErrorEquals, error))
            {
                return catcher;
            }
        }

        return null;
    }

    // A year: no execution waits longer.
    private const double LongestDelay = 31_622_400;
}
