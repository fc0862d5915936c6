namespace DurableStates.Direct;

/// <summary>A clock that jumps: whoever waits on it is at once at the end of the wait, and the time is then.</summary>
/// <remarks>For native runs, in which one thing happens after the other.</remarks>
/// <param name="start">What the time is at first.</param>
public sealed class VirtualTime(DateTimeOffset start) : TimeProvider
{
    private DateTimeOffset now = start;

    /// <inheritdoc/>
    public override DateTimeOffset GetUtcNow() => now;

    /// <inheritdoc/>
    public override long GetTimestamp() => now.UtcTicks;

    /// <inheritdoc/>
    public override long TimestampFrequency => TimeSpan.TicksPerSecond;

    /// <inheritdoc/>
    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
    {
        if (dueTime > TimeSpan.Zero)
        {
            now += dueTime;
        }

        callback(state);
        return new FiredTimer();
    }

    internal void Pass(TimeSpan time) => now += time;

    private sealed class FiredTimer : ITimer
    {
        public bool Change(TimeSpan dueTime, TimeSpan period) => false;

        public void Dispose()
        {
        }

        public ValueTask DisposeAsync() => ValueTask.CompletedTask;
    }
}
