using DurableStates.Engine.Executions;
using DurableStates.Json;

namespace DurableStates.Engine;

/// <summary>One run of a state machine. What it shows is committed; any thread may look.</summary>
public sealed class Execution
{
    private readonly Lock _lock = new();
    private TaskCompletionSource? _completion;
    private volatile ExecutionEnd? _end;
    private EngineException? _incident;
    private Action<Execution>? _told;

    internal Execution(DeployedStateMachine machine, string arn, string name, Payload input, DateTimeOffset startDate)
    {
        StateMachine = machine;
        Arn = arn;
        Name = name;
        Input = input;
        StartDate = startDate;
    }

    /// <summary>The execution's ARN.</summary>
    public string Arn { get; }

    /// <summary>The execution's name.</summary>
    public string Name { get; }

    /// <summary>The machine with the definition that the execution was started with.</summary>
    public DeployedStateMachine StateMachine { get; }

    /// <summary>The execution's input.</summary>
    public Payload Input { get; }

    /// <summary>When it was started.</summary>
    public DateTimeOffset StartDate { get; }

    /// <summary>When it ended; null while it runs.</summary>
    public DateTimeOffset? StopDate => _end?.At;

    /// <summary>Where it stands.</summary>
    public ExecutionStatus Status => _end?.Status ?? ExecutionStatus.Running;

    /// <summary>Its output; null unless it succeeded.</summary>
    public Payload? Output => _end?.Output;

    /// <summary>The error that it failed with; null when there is none.</summary>
    public string? Error => _end?.Error;

    /// <summary>The explanation of the error; null when there is none.</summary>
    public string? Cause => _end?.Cause;

    /// <summary>The workflow variables of its outermost states at its end; an empty object while it runs.</summary>
    public JsonValue Variables { get; private set; } = JsonObject.Empty;

    /// <summary>How often it was redriven.</summary>
    public int RedriveCount { get; internal set; }

    /// <summary>When it was redriven last; null for never.</summary>
    public DateTimeOffset? RedriveDate { get; internal set; }

    /// <summary>The run of a distributed Map that it belongs to; null when it was started by itself.</summary>
    public MapRun? MapRun { get; internal init; }

    /// <summary>True for an express execution whose starter waits for its end.</summary>
    public bool IsSynchronous { get; internal init; }

    /// <summary>The history so far.</summary>
    public IReadOnlyList<HistoryEvent> GetHistory() => Log.ReadCommitted();

    internal HistoryLog Log { get; } = new();

    internal ExecutionRun? Run { get; set; }

    /// <summary>True from the moment when the end is decided; the end shows once it is committed.</summary>
    internal bool IsOver { get; set; }

    /// <summary>The end as it is decided, before it is committed; null while there is none.</summary>
    internal ExecutionEnd? DecidedEnd { get; set; }

    /// <summary>The runs of its distributed Maps.</summary>
    internal List<MapRun> MapRuns { get; } = [];

    /// <summary>Which item or batch of its map run it is for.</summary>
    internal int MapIndex { get; init; }

    /// <summary>The executions that started it, if any.</summary>
    internal Lineage Lineage
    {
        get => field ??= new Lineage().Of(this);
        init => field = value.Of(this);
    }

    /// <summary>Which redrive of its map run it was started or redriven in; 0 for none.</summary>
    internal int MapRound { get; set; }

    /// <summary>The task that started it; null when none did.</summary>
    internal ExecutionStarter? Starter { get; init; }

    internal JsonValue Context { get; set; }

    internal bool HasEnded => _end is not null || _incident is not null;

    /// <summary>Has somebody told when the end is committed, in place of whoever was told before; at once when it is.</summary>
    internal void WhenEnded(Action<Execution> told)
    {
        lock (_lock)
        {
            if (_end is null)
            {
                _told = told;
                return;
            }
        }

        told(this);
    }

    internal HistoryEventDetails StartedDetails() => new HistoryEventDetails.ExecutionStarted(Input, StateMachine.RoleArn);

    internal void Close(ExecutionEnd end)
    {
        Action<Execution>? told;
        lock (_lock)
        {
            _end = end;
            _completion?.TrySetResult();
            told = _told;
        }

        Variables = Run?.Root.Variables.Visible ?? Variables;

        // Nothing but its history is kept of an execution that ended well; another one can be redriven.
        if (end.Status is ExecutionStatus.Succeeded || StateMachine.Type is Asl.StateMachineType.Express)
        {
            Run = null;
        }

        told?.Invoke(this);
    }

    /// <summary>Makes an execution that is over a running one again; false when somebody was faster.</summary>
    internal bool TryReopen(DateTimeOffset now, Action<Execution>? told = null)
    {
        lock (_lock)
        {
            if (_end is null)
            {
                return false;
            }

            _end = null;
            DecidedEnd = null;
            _completion = null;
            IsOver = false;
            RedriveCount++;
            RedriveDate = now;
            Context = default;
            _told = told ?? _told;
            return true;
        }
    }

    internal void Break(EngineException incident)
    {
        lock (_lock)
        {
            _incident = incident;
            _completion?.TrySetException(incident);
        }
    }

    internal Task CompletionTask()
    {
        lock (_lock)
        {
            _completion ??= new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
            if (_incident is { } incident)
            {
                _completion.TrySetException(incident);
            }
            else if (_end is not null)
            {
                _completion.TrySetResult();
            }

            return _completion.Task;
        }
    }
}
