using System.Collections.Concurrent;

namespace DurableStates.Engine.Tasks;

/// <summary>
/// The activities, and the tasks that no worker has taken yet. Tasks of an earlier process may wait for an activity that is created after them.
/// </summary>
internal sealed class ActivityRegistry : ITaskStarter
{
    private readonly ConcurrentDictionary<string, bool> _activities = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, PriorityQueue<TaskAttempt, (long Scheduled, long Order)>> _waiting = new(StringComparer.Ordinal);
    private long _order;

    public event Action? TaskQueued;

    public void Create(string arn) => _activities.TryAdd(arn, true);

    public void Delete(string arn) => _activities.TryRemove(arn, out _);

    public bool Exists(string arn) => _activities.ContainsKey(arn);

    public void Start(TaskAttempt attempt)
    {
        var tasks = _waiting.GetOrAdd(attempt.Resource.Arn, _ => new());
        lock (tasks)
        {
            tasks.Enqueue(attempt, (attempt.ScheduledAt.UtcTicks, _order++));
        }

        TaskQueued?.Invoke();
    }

    /// <summary>The oldest task that is still waited for; null when there is none.</summary>
    public TaskAttempt? Take(string arn)
    {
        if (!Exists(arn) || !_waiting.TryGetValue(arn, out var tasks))
        {
            return null;
        }

        lock (tasks)
        {
            while (tasks.TryDequeue(out var attempt, out _))
            {
                if (!attempt.IsOver)
                {
                    return attempt;
                }
            }
        }

        return null;
    }
}
