using DurableStates.Engine.Executions;

namespace DurableStates.Engine.Scheduling;

/// <summary>Executions side by side on the thread pool.</summary>
internal sealed class PoolScheduler : WorkScheduler
{
    public override void Schedule(ExecutionRun run) => ThreadPool.UnsafeQueueUserWorkItem(run, preferLocal: false);

    public override void StartWork(Func<Task> work) => _ = Task.Run(() => TrackAsync(work));
}
