using DurableStates.Engine.Executions;

namespace DurableStates.Engine.Scheduling;

/// <summary>Decides on which thread executions go on and handlers run. It never runs one execution on two threads.</summary>
internal abstract class WorkScheduler
{
    private int _inFlight;
    private int _holds;

    /// <summary>Raised when a piece of outside work has ended or time may move again.</summary>
    public event Action? Changed;

    /// <summary>Outside work that is running: handlers and stores.</summary>
    public int InFlight => Volatile.Read(ref _inFlight);

    /// <summary>True while somebody outside keeps time from moving.</summary>
    public bool IsHeld => Volatile.Read(ref _holds) > 0;

    public void Hold() => Interlocked.Increment(ref _holds);

    public void Release()
    {
        Interlocked.Decrement(ref _holds);
        Changed?.Invoke();
    }

    /// <summary>Lets an execution go on that has something to do.</summary>
    public abstract void Schedule(ExecutionRun run);

    /// <summary>Starts work outside the engine.</summary>
    public abstract void StartWork(Func<Task> work);

    public void BeginWork() => Interlocked.Increment(ref _inFlight);

    public void EndWork()
    {
        Interlocked.Decrement(ref _inFlight);
        Changed?.Invoke();
    }

    protected async Task TrackAsync(Func<Task> work)
    {
        BeginWork();
        try
        {
            await work();
        }
        finally
        {
            EndWork();
        }
    }
}
