namespace DurableStates.Engine.Scheduling;

/// <summary>Keeps a virtual clock from moving by itself until it is disposed.</summary>
internal sealed class TimeHold : IDisposable
{
    private WorkScheduler? _scheduler;

    public TimeHold(WorkScheduler scheduler)
    {
        _scheduler = scheduler;
        scheduler.Hold();
    }

    public void Dispose() => Interlocked.Exchange(ref _scheduler, null)?.Release();
}
