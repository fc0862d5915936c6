using DurableStates.Engine.Ports;
using DurableStates.Json;

namespace DurableStates.Engine.Tests.Crashes;

/// <summary>Where a process ends.</summary>
/// <param name="Commit">The commit, counted from 1 since the process began.</param>
/// <param name="IsStored">True when that commit is stored, and nobody sees any effect of it; false when it is lost, and everything before it has had its effects.</param>
internal readonly record struct CrashPoint(int Commit, bool IsStored);

/// <summary>
/// Keeps executions as text, as a store on a disk would. From the crash on nothing is stored and no commit ever ends, so that nothing more can come of the
/// process.
/// </summary>
internal sealed class CrashStore : IExecutionStore
{
    private readonly SortedDictionary<string, Stored> _executions = new(StringComparer.Ordinal);
    private CrashPoint _crash;
    private Random? _slowness;
    private VirtualClock? _clock;

    public int Commits { get; private set; }

    public bool IsDead { get; private set; }

    public IReadOnlyList<StoredExecution> Executions =>
    [
        .. _executions.Values.Select(stored => new StoredExecution(JsonValue.Parse(stored.Checkpoint), [.. stored.Events.Select(text => JsonValue.Parse(text))], stored.Definition)),
    ];

    /// <summary>A new process begins.</summary>
    /// <param name="crash">Where it ends.</param>
    /// <param name="clock">Its clock.</param>
    /// <param name="slowness">Lets commits take some time, so that those of several executions are on their way at once; null for none.</param>
    public void Begin(CrashPoint crash, VirtualClock clock, Random? slowness)
    {
        (_crash, _clock, _slowness) = (crash, clock, slowness);
        (Commits, IsDead) = (0, false);
    }

    public ValueTask CommitAsync(ExecutionCommit commit)
    {
        if (IsDead)
        {
            return Never();
        }

        Commits++;
        if (Commits == _crash.Commit)
        {
            IsDead = true;
            if (_crash.IsStored)
            {
                Store(commit);
            }

            return Never();
        }

        if (_slowness is null || _clock is null || _slowness.Next(3) == 0)
        {
            Store(commit);
            return ValueTask.CompletedTask;
        }

        return new ValueTask(LaterAsync(commit, _slowness, _clock));
    }

    // What is on its way when the process ends was stored or was not.
    private async Task LaterAsync(ExecutionCommit commit, Random slowness, VirtualClock clock)
    {
        var isStoredFirst = slowness.Next(2) == 0;
        if (isStoredFirst)
        {
            Store(commit);
        }

        var later = new TaskCompletionSource();
        await using var timer = clock.CreateTimer(_ => later.TrySetResult(), null, TimeSpan.FromMilliseconds(slowness.Next(1, 400)), Timeout.InfiniteTimeSpan);
        await later.Task;
        if (IsDead)
        {
            await Never();
        }

        if (!isStoredFirst)
        {
            Store(commit);
        }
    }

    private static ValueTask Never() => new(new TaskCompletionSource().Task);

    private void Store(ExecutionCommit commit)
    {
        if (!_executions.TryGetValue(commit.Execution.Arn, out var stored))
        {
            _executions[commit.Execution.Arn] = stored = new Stored([]);
        }

        stored.Events.AddRange(commit.Events.Select(historyEvent => HistoryJson.Write(historyEvent).ToString()));
        stored.Checkpoint = commit.Checkpoint().ToString();
        stored.Definition = commit.Definition;
    }

    private sealed class Stored(List<string> events)
    {
        public List<string> Events => events;

        public string Checkpoint { get; set; } = "";

        public string Definition { get; set; } = "";
    }
}
