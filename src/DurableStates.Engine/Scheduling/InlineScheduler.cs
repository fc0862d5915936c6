using DurableStates.Engine.Executions;

namespace DurableStates.Engine.Scheduling;

/// <summary>
/// Executions one after the other, in the order in which they got something to do, on the thread that gave it to them: with a virtual
/// clock, the same calls give the same histories.
/// </summary>
internal sealed class InlineScheduler : WorkScheduler
{
    private readonly Lock _lock = new();
    private readonly Queue<ExecutionRun> _ready = new();
    private bool _isDraining;

    public override void Schedule(ExecutionRun run)
    {
        lock (_lock)
        {
            _ready.Enqueue(run);
            if (_isDraining)
            {
                return;
            }

            _isDraining = true;
        }

        Drain();
    }

    public override void StartWork(Func<Task> work) => _ = TrackAsync(work);

    private void Drain()
    {
        while (true)
        {
            ExecutionRun? run;
            lock (_lock)
            {
                if (!_ready.TryDequeue(out run))
                {
                    _isDraining = false;
                    return;
                }
            }

            run.Execute();
        }
    }
}
