using System.Collections.Concurrent;
using DurableStates.Json;

namespace DurableStates.Engine.Ports;

/// <summary>A store that outlives its engine but not the process: for tests of what happens after a crash.</summary>
public sealed class InMemoryExecutionStore : IExecutionStore
{
    private readonly ConcurrentDictionary<string, (JsonValue Checkpoint, List<JsonValue> Events, string Definition)> _executions = new(StringComparer.Ordinal);

    /// <summary>Everything that was committed, in no order.</summary>
    public IReadOnlyList<StoredExecution> Executions => [.. _executions.Values.Select(stored => new StoredExecution(stored.Checkpoint, [.. stored.Events], stored.Definition))];

    /// <inheritdoc />
    public ValueTask CommitAsync(ExecutionCommit commit)
    {
        ArgumentNullException.ThrowIfNull(commit);
        var events = _executions.TryGetValue(commit.Execution.Arn, out var stored) ? stored.Events : [];
        events.AddRange(commit.Events.Select(historyEvent => HistoryJson.Write(historyEvent)));
        _executions[commit.Execution.Arn] = (commit.Checkpoint(), events, commit.Definition);
        return ValueTask.CompletedTask;
    }
}
