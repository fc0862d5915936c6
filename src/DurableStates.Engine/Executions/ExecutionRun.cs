using DurableStates.Engine.Persistence;
using DurableStates.Engine.Ports;
using DurableStates.Engine.Scheduling;
using DurableStates.Engine.States;
using DurableStates.Jsonata;

namespace DurableStates.Engine.Executions;

/// <summary>
/// The working of one execution. What it is told is handled one signal after the other, until nothing is left to do; then the new events are
/// committed, and only after that does the world see any effect of them.
/// </summary>
internal sealed class ExecutionRun : IThreadPoolWorkItem
{
    // A loop that never waits must let others have their turn, and its events be stored.
    private const int TransitionsPerTurn = 4096;

    private readonly Lock _lock = new();
    private readonly Queue<Signal> _mailbox = new(1);
    private readonly Queue<Frame> _ready = new(1);
    private readonly HistoryLog _history;
    private List<Action> _effects = [];
    private bool _isScheduled;
    private bool _isChanged;
    private int _transitionsLeft;

    /// <param name="services">What it works with.</param>
    /// <param name="execution">The execution.</param>
    /// <param name="start">Its first state.</param>
    /// <param name="isAsleep">True when it handles nothing before it is woken; what it is told meanwhile waits.</param>
    public ExecutionRun(EngineServices services, Execution execution, StateExecutor start, bool isAsleep = false)
    {
        _isScheduled = isAsleep;
        Services = services;
        Execution = execution;
        _history = execution.Log;
        Root = new Frame(this, start, execution.Input);
        Interpreter = new Interpreter(this);
    }

    public EngineServices Services { get; }

    public Execution Execution { get; }

    /// <summary>For the expressions of this execution, which are evaluated one after the other.</summary>
    public JsonataSession Expressions => field ??= new();

    public Frame Root { get; set; }

    public Interpreter Interpreter { get; }

    public DateTimeOffset Now => Services.Clock.GetUtcNow();

    public TimerQueue.Alarm? Deadline { get; set; }

    /// <summary>Tells the execution something, from any thread.</summary>
    public void Post(Signal signal)
    {
        lock (_lock)
        {
            _mailbox.Enqueue(signal);
            if (_isScheduled)
            {
                return;
            }

            _isScheduled = true;
        }

        Services.Scheduler.Schedule(this);
    }

    /// <summary>Lets a run go on that was made asleep.</summary>
    public void Wake()
    {
        lock (_lock)
        {
            _mailbox.Enqueue(new RestoredSignal());
        }

        Services.Scheduler.Schedule(this);
    }

    public void Execute()
    {
        var turn = TakeTurnAsync();
        if (!turn.IsCompletedSuccessfully)
        {
            Services.Scheduler.StartWork(turn.AsTask);
        }
    }

    /// <summary>Adds an event to the history.</summary>
    /// <param name="frame">The frame that it belongs to.</param>
    /// <param name="type">What happened.</param>
    /// <param name="details">What there is to say about it.</param>
    /// <param name="advances">False for events that no other event follows.</param>
    public int Record(Frame frame, HistoryEventType type, HistoryEventDetails? details, bool advances = true)
    {
        var id = Append(frame.LastEventId, type, details);
        if (advances)
        {
            frame.LastEventId = id;
        }

        return id;
    }

    /// <summary>Adds an event that follows a given one, or none.</summary>
    public int RecordAfter(int previousEventId, HistoryEventType type, HistoryEventDetails? details) =>
        Append(previousEventId, type, details);

    /// <summary>Notes that the checkpoint is another, though no event tells it.</summary>
    public void NoteChange() => _isChanged = true;

    /// <summary>Does something once the events so far are committed.</summary>
    public void After(Action effect) => _effects.Add(effect);

    /// <summary>Lets a frame run when its turn comes.</summary>
    public void MakeReady(Frame frame) => _ready.Enqueue(frame);

    /// <summary>Sends the frame a message at a time, unless it has moved on by then.</summary>
    public TimerQueue.Alarm SetAlarm(Frame frame, DateTimeOffset due, object message)
    {
        var signal = new FrameSignal(frame, frame.Ticket, message);
        return Services.Timers.Set(due, () => Post(signal));
    }

    /// <summary>Ends a frame that nobody waits for any more, with everything inside it.</summary>
    public static void Abandon(Frame frame, bool recordsEvents)
    {
        if (!frame.IsOver)
        {
            frame.IsOver = true;
            frame.Pending?.Abandon(frame, recordsEvents);
        }
    }

    /// <summary>Who asks for a task.</summary>
    public TaskExecution Describe(Frame frame) => new(
        Execution.Arn, Execution.Name, Execution.StateMachine.Arn, Execution.StateMachine.RoleArn, frame.State.Name, Execution.StartDate);

    /// <summary>True while the running frame may go on without giving way to others.</summary>
    public bool MayGoOn() => _ready.Count == 0 && --_transitionsLeft > 0;

    private async ValueTask TakeTurnAsync()
    {
        try
        {
            do
            {
                Work();
                if (_isChanged || _history.Committed < _history.Count)
                {
                    _isChanged = false;
                    if (Services.Store is { } store)
                    {
                        await store.CommitAsync(new ExecutionCommit(Execution, _history.ReadUncommitted(), () => CheckpointWriter.Write(this)));
                    }

                    Publish();
                }

                RunEffects();
            }
            while (HasMore());
        }
#pragma warning disable CA1031 // A bug of the engine must not look like a failed execution, and must not stop the others.
        catch (Exception exception)
#pragma warning restore CA1031
        {
            Execution.Break(new EngineException(Execution, exception));
        }
    }

    // INVARIANT: every event of an execution is appended here, so that none is beyond the limit; the last one that fits is the execution's end.
    private int Append(int previousEventId, HistoryEventType type, HistoryEventDetails? details)
    {
        if (_history.Count >= HistoryLimit.Of(Execution, Services.Quotas) - 1 && !HistoryLimit.IsEnd(type))
        {
            throw new HistoryFullException(previousEventId);
        }

        return _history.Add(previousEventId, Now, type, details);
    }

    private void Work()
    {
        _transitionsLeft = TransitionsPerTurn;
        try
        {
            while (TryTake(out var signal))
            {
                Interpreter.Handle(signal);
                RunReady();
            }

            RunReady();
        }
        catch (HistoryFullException full)
        {
            _ready.Clear();
            Ending.Of(this, ExecutionStatus.Failed, full.PreviousEventId, ErrorNames.Runtime, HistoryLimit.Cause(Execution, Services.Quotas));
        }
    }

    private void RunReady()
    {
        while (_transitionsLeft > 0 && _ready.TryDequeue(out var frame))
        {
            _transitionsLeft--;
            Interpreter.Run(frame);
        }
    }

    private bool TryTake([System.Diagnostics.CodeAnalysis.NotNullWhen(true)] out Signal? signal)
    {
        lock (_lock)
        {
            return _mailbox.TryDequeue(out signal);
        }
    }

    private bool HasMore()
    {
        lock (_lock)
        {
            return _isScheduled = _mailbox.Count > 0 || _ready.Count > 0;
        }
    }

    private void Publish()
    {
        var events = Services.Observers.IsEmpty ? [] : _history.ReadUncommitted();
        _history.Commit();
        foreach (var observer in Services.Observers)
        {
            foreach (var historyEvent in events)
            {
                observer.OnEvent(Execution, historyEvent);
            }
        }
    }

    private void RunEffects()
    {
        // An effect may have effects of its own.
        while (_effects.Count > 0)
        {
            var effects = _effects;
            _effects = [];
            foreach (var effect in effects)
            {
                effect();
            }
        }
    }
}
