using DurableStates.Json;

namespace DurableStates.Engine;

/// <summary>The run of a distributed Map: its child executions and how they stand.</summary>
public sealed class MapRun
{
    private readonly SortedList<int, Execution> _executions = [];
    private readonly Lock _lock = new();

    internal MapRun(string arn, Execution parent, string label, long items, int maxConcurrency, DateTimeOffset startDate)
    {
        Arn = arn;
        Parent = parent;
        Label = label;
        ItemCount = items;
        MaxConcurrency = maxConcurrency;
        StartDate = startDate;
        Adopt = child => Add(child.MapIndex, child);
    }

    /// <summary>The run's ARN.</summary>
    public string Arn { get; }

    /// <summary>The execution with the Map state.</summary>
    public Execution Parent { get; }

    /// <summary>The Map's name in ARNs.</summary>
    public string Label { get; }

    /// <summary>How many items there are.</summary>
    public long ItemCount { get; internal set; }

    /// <summary>How many child executions run at the same time; 0 for as many as possible.</summary>
    public int MaxConcurrency { get; }

    /// <summary>How many items may fail; 0 when the definition does not say.</summary>
    public long ToleratedFailureCount { get; internal set; }

    /// <summary>What share of the items may fail; 0 when the definition does not say.</summary>
    public double ToleratedFailurePercentage { get; internal set; }

    /// <summary>When it started.</summary>
    public DateTimeOffset StartDate { get; }

    /// <summary>When it ended; null while it runs.</summary>
    public DateTimeOffset? StopDate { get; internal set; }

    /// <summary>Where it stands.</summary>
    public ExecutionStatus Status { get; internal set; } = ExecutionStatus.Running;

    /// <summary>How often it was redriven.</summary>
    public int RedriveCount { get; internal set; }

    /// <summary>The child executions that were started so far, in the order of their items.</summary>
    public IReadOnlyList<Execution> Executions
    {
        get
        {
            lock (_lock)
            {
                return [.. _executions.Values];
            }
        }
    }

    /// <summary>How many child executions there are of each status, as <c>DescribeMapRun</c> counts them.</summary>
    public JsonValue ExecutionCounts()
    {
        var executions = Executions;
        long Count(ExecutionStatus status) => executions.Count(execution => execution.Status == status);
        return JsonValue.Object(
            ("pending", ChildCount - executions.Count),
            ("running", Count(ExecutionStatus.Running)),
            ("succeeded", Count(ExecutionStatus.Succeeded)),
            ("failed", Count(ExecutionStatus.Failed)),
            ("timedOut", Count(ExecutionStatus.TimedOut)),
            ("aborted", Count(ExecutionStatus.Aborted)),
            ("total", ChildCount),
            ("resultsWritten", ResultsWritten),
            ("failuresNotRedrivable", 0),
            ("pendingRedrive", 0));
    }

    /// <summary>Takes a child execution in that was brought back from a store; set by the state that runs it or could redrive it.</summary>
    internal Action<Execution> Adopt { get; set; }

    internal static MapRun Read(Execution parent, JsonValue json) => new(
        json["arn"].AsString(), parent, json["label"].AsString(), json["items"].AsInt64(), (int)json["maxConcurrency"].AsInt64(),
        new DateTimeOffset(json["startDate"].AsInt64(), TimeSpan.Zero))
    {
        Status = Enum.Parse<ExecutionStatus>(json["status"].AsString()),
        StopDate = json["stopDate"].TryGetInt64(out var stopped) ? new DateTimeOffset(stopped, TimeSpan.Zero) : null,
        ChildCount = json["children"].AsInt64(),
        RedriveCount = (int)json["redriveCount"].AsInt64(),
        ResultsWritten = json["resultsWritten"].AsInt64(),
        ToleratedFailureCount = json["toleratedFailureCount"].AsInt64(),
        ToleratedFailurePercentage = json["toleratedFailurePercentage"].AsDouble(),
    };

    internal JsonValue Write() => JsonValue.Object(
        ("arn", Arn), ("label", Label), ("items", ItemCount), ("maxConcurrency", MaxConcurrency), ("startDate", StartDate.UtcTicks),
        ("status", Status.ToString()), ("stopDate", StopDate is { } stopped ? stopped.UtcTicks : default(JsonValue)), ("children", ChildCount),
        ("redriveCount", RedriveCount), ("resultsWritten", ResultsWritten), ("toleratedFailureCount", ToleratedFailureCount), ("toleratedFailurePercentage", ToleratedFailurePercentage));

    internal long ChildCount { get; set; }

    internal long ResultsWritten { get; set; }

    internal void Add(int index, Execution execution)
    {
        lock (_lock)
        {
            _executions[index] = execution;
        }
    }
}
