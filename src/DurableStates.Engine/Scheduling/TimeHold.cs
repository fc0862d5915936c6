namespace DurableStates.Engine.Scheduling;

/// <summary>Counts as work in flight for as long as it is held.</summary>
internal sealed class TimeHold : IDisposable
{
    private WorkScheduler? _scheduler;

    public TimeHold(WorkScheduler scheduler)
    {
        _scheduler = scheduler;
        scheduler.BeginWork();
    }

    public void Dispose() => Interlocked.Exchange(ref _scheduler, null)?.EndWork();
}
