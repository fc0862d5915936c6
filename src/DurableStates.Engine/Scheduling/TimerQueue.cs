namespace DurableStates.Engine.Scheduling;

/// <summary>
/// Everything an engine waits for, behind one timer of the clock. Alarms ring in the order of their times, and in the order of
/// their setting when these are equal.
/// </summary>
internal sealed class TimerQueue : IDisposable
{
    private const int FewAlarms = 64;

    private readonly Lock _lock = new();
    private readonly TimeProvider _clock;
    private readonly PriorityQueue<Alarm, (long Due, long Order)> _alarms = new();
    private readonly ITimer _timer;
    private long _order;
    private int _cancelled;
    private long _setFor = long.MaxValue;

    public TimerQueue(TimeProvider clock)
    {
        _clock = clock;
        _timer = clock.CreateTimer(static queue => ((TimerQueue?)queue)?.Ring(), this, Timeout.InfiniteTimeSpan, Timeout.InfiniteTimeSpan);
    }

    public ITimer Timer => _timer;

    public Alarm Set(DateTimeOffset due, Action ring)
    {
        var alarm = new Alarm(this, due.UtcTicks, ring);
        lock (_lock)
        {
            _alarms.Enqueue(alarm, (alarm.Due, _order++));
            SetTimer();
        }

        return alarm;
    }

    public void Dispose() => _timer.Dispose();

    private void Ring()
    {
        _setFor = long.MaxValue;
        while (true)
        {
            Alarm? alarm;
            lock (_lock)
            {
                if (!_alarms.TryPeek(out alarm, out var at) || at.Due > _clock.GetUtcNow().UtcTicks)
                {
                    SetTimer();
                    return;
                }

                _alarms.Dequeue();
                _cancelled -= alarm.IsCancelled ? 1 : 0;
            }

            alarm.Ring();
        }
    }

    private void SetTimer()
    {
        while (_alarms.TryPeek(out var head, out _) && head.IsCancelled)
        {
            _alarms.Dequeue();
            _cancelled--;
        }

        if (_alarms.TryPeek(out _, out var next) && next.Due != _setFor)
        {
            _setFor = next.Due;
            var wait = TimeSpan.FromTicks(Math.Max(0, next.Due - _clock.GetUtcNow().UtcTicks));

            // A system timer takes at most 49 days; ringing early only sets it again.
            _timer.Change(_clock is VirtualClock || wait < MaxWait ? wait : MaxWait, Timeout.InfiniteTimeSpan);
        }
    }

    private static readonly TimeSpan MaxWait = TimeSpan.FromDays(40);

    private void Forget()
    {
        lock (_lock)
        {
            if (++_cancelled <= FewAlarms || _cancelled * 2 < _alarms.Count)
            {
                return;
            }

            // Long timeouts of finished tasks must not pile up until they are due.
            var kept = _alarms.UnorderedItems.Where(item => !item.Element.IsCancelled).ToArray();
            _alarms.Clear();
            _alarms.EnqueueRange(kept);
            _cancelled = 0;
        }
    }

    internal sealed class Alarm(TimerQueue queue, long due, Action ring)
    {
        private Action? _ring = ring;

        public long Due => due;

        public bool IsCancelled => _ring is null;

        public void Cancel()
        {
            if (Interlocked.Exchange(ref _ring, null) is not null)
            {
                queue.Forget();
            }
        }

        public void Ring() => Interlocked.Exchange(ref _ring, null)?.Invoke();
    }
}
