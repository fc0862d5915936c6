using System.Collections.Concurrent;

namespace DurableStates.Engine.Tasks;

/// <summary>The activities and their tasks that no worker has taken yet.</summary>
internal sealed class ActivityRegistry : ITaskStarter
{
    private readonly ConcurrentDictionary<string, Queue<TaskAttempt>> _activities = new(StringComparer.Ordinal);

    public event Action? TaskQueued;

    public void Create(string arn) => _activities.TryAdd(arn, new Queue<TaskAttempt>());

    public void Delete(string arn) => _activities.TryRemove(arn, out _);

    public bool Exists(string arn) => _activities.ContainsKey(arn);

    public void Start(TaskAttempt attempt)
    {
        if (_activities.TryGetValue(attempt.Resource.Arn, out var tasks))
        {
            lock (tasks)
            {
                tasks.Enqueue(attempt);
            }

            TaskQueued?.Invoke();
        }
    }

    /// <summary>The oldest task that is still waited for; null when there is none.</summary>
    public TaskAttempt? Take(string arn)
    {
        if (!_activities.TryGetValue(arn, out var tasks))
        {
            return null;
        }

        lock (tasks)
        {
            while (tasks.TryDequeue(out var attempt))
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
