namespace DurableStates.Engine;

/// <summary>
/// A clock that moves only when it is told to. Timers fire in the order of their times, and in the order of their making when
/// these are equal, on the thread that moves the clock.
/// </summary>
/// <param name="start">The time that the clock shows first.</param>
public sealed class VirtualClock(DateTimeOffset start) : TimeProvider
{
    private readonly Lock _lock = new();
    private readonly PriorityQueue<VirtualTimer, (long Due, long Order)> _timers = new();
    private long _now = start.UtcTicks;
    private long _order;

    /// <summary>A clock that starts on 1 January 2026 at midnight.</summary>
    public VirtualClock()
        : this(new DateTimeOffset(2026, 1, 1, 0, 0, 0, TimeSpan.Zero))
    {
    }

    internal event Action? TimerSet;

    /// <inheritdoc />
    public override long TimestampFrequency => TimeSpan.TicksPerSecond;

    /// <inheritdoc />
    public override TimeZoneInfo LocalTimeZone => TimeZoneInfo.Utc;

    /// <inheritdoc />
    public override DateTimeOffset GetUtcNow() => new(Volatile.Read(ref _now), TimeSpan.Zero);

    /// <inheritdoc />
    public override long GetTimestamp() => Volatile.Read(ref _now);

    /// <inheritdoc />
    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
    {
        var timer = new VirtualTimer(this, callback, state);
        timer.Change(dueTime, period);
        return timer;
    }

    /// <summary>Moves the clock forward and fires every timer that comes due, each at its own time.</summary>
    public void Advance(TimeSpan by)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(by, TimeSpan.Zero);
        AdvanceTo(GetUtcNow() + by);
    }

    /// <summary>Moves the clock forward to <paramref name="time"/> and fires every timer that comes due, each at its own time.</summary>
    public void AdvanceTo(DateTimeOffset time)
    {
        while (TakeDue(time.UtcTicks, out var timer))
        {
            timer.Fire();
        }

        lock (_lock)
        {
            Interlocked.Exchange(ref _now, Math.Max(_now, time.UtcTicks));
        }
    }

    /// <summary>Moves the clock to the next timer and fires it.</summary>
    /// <returns>False when no timer is set; the clock then stays.</returns>
    public bool AdvanceToNextTimer()
    {
        if (!TakeDue(long.MaxValue, out var timer))
        {
            return false;
        }

        timer.Fire();
        return true;
    }

    /// <summary>When the next timer other than <paramref name="excluded"/> fires; null when there is none.</summary>
    internal DateTimeOffset? NextTimer(ITimer? excluded = null)
    {
        lock (_lock)
        {
            long? next = null;
            foreach (var (timer, (due, _)) in _timers.UnorderedItems)
            {
                if (timer.IsSetFor(due) && !ReferenceEquals(timer, excluded) && (next is null || due < next))
                {
                    next = due;
                }
            }

            return next is { } ticks ? new DateTimeOffset(ticks, TimeSpan.Zero) : null;
        }
    }

    private bool TakeDue(long limit, [System.Diagnostics.CodeAnalysis.NotNullWhen(true)] out VirtualTimer? timer)
    {
        lock (_lock)
        {
            while (_timers.TryPeek(out timer, out var at) && at.Due <= limit)
            {
                _timers.Dequeue();
                if (timer.IsSetFor(at.Due))
                {
                    Interlocked.Exchange(ref _now, Math.Max(_now, at.Due));
                    timer.Took();
                    return true;
                }
            }
        }

        timer = null;
        return false;
    }

    private sealed class VirtualTimer(VirtualClock clock, TimerCallback callback, object? state) : ITimer
    {
        private long? _due;
        private TimeSpan _period = Timeout.InfiniteTimeSpan;

        // A changed timer leaves its old entry in the queue; only the entry with the current time counts.
        public bool IsSetFor(long due) => _due == due;

        public void Fire() => callback(state);

        public void Took()
        {
            _due = null;
            if (_period > TimeSpan.Zero)
            {
                Set(clock._now + _period.Ticks);
            }
        }

        public bool Change(TimeSpan dueTime, TimeSpan period)
        {
            lock (clock._lock)
            {
                _period = period;
                _due = null;
                if (dueTime != Timeout.InfiniteTimeSpan)
                {
                    Set(clock._now + dueTime.Ticks);
                }
            }

            clock.TimerSet?.Invoke();
            return true;
        }

        public void Dispose()
        {
            lock (clock._lock)
            {
                _due = null;
                _period = Timeout.InfiniteTimeSpan;
            }
        }

        public ValueTask DisposeAsync()
        {
            Dispose();
            return ValueTask.CompletedTask;
        }

        private void Set(long due)
        {
            _due = due;
            clock._timers.Enqueue(this, (due, clock._order++));
        }
    }
}
