namespace DurableStates.Engine.Scheduling;

/// <summary>
/// Moves a virtual clock on whenever everything waits. While outside work is running, time moves only to timers that the work itself has
/// set on the clock: a handler that waits on the clock goes on, and one that is busy is not overtaken.
/// </summary>
internal sealed class TimeDriver(VirtualClock? clock, WorkScheduler scheduler, TimerQueue timers)
{
    private static readonly TimeSpan LookAgain = TimeSpan.FromMilliseconds(20);

    /// <returns>False when nothing is left that could happen by itself.</returns>
    public async Task<bool> UntilAsync(Func<bool> condition, CancellationToken cancellationToken)
    {
        while (!condition())
        {
            cancellationToken.ThrowIfCancellationRequested();
            var changed = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
            void Note() => changed.TrySetResult();
            scheduler.Changed += Note;
            if (clock is not null)
            {
                clock.TimerSet += Note;
            }

            try
            {
                if (clock is null || scheduler.IsHeld)
                {
                    await Task.WhenAny(changed.Task, Task.Delay(LookAgain, cancellationToken));
                }
                else if (scheduler.InFlight == 0)
                {
                    if (!clock.AdvanceToNextTimer() && scheduler.InFlight == 0 && !condition())
                    {
                        return false;
                    }
                }
                else if (clock.NextTimer(timers.Timer) is { } next)
                {
                    clock.AdvanceTo(next);
                }
                else if (!condition())
                {
                    await Task.WhenAny(changed.Task, Task.Delay(LookAgain, cancellationToken));
                }
            }
            finally
            {
                scheduler.Changed -= Note;
                if (clock is not null)
                {
                    clock.TimerSet -= Note;
                }
            }
        }

        return true;
    }
}
