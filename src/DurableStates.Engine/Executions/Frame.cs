using DurableStates.Engine.Expressions;
using DurableStates.Engine.Maps;
using DurableStates.Engine.States;
using DurableStates.Engine.TestState;
using DurableStates.Json;

namespace DurableStates.Engine.Executions;

/// <summary>
/// Where one <c>States</c> object of an execution stands: its current state, that state's input, its variables and its chain of events.
/// The execution has one, and so has every branch and iteration that is running.
/// </summary>
internal sealed class Frame
{
    public Frame(ExecutionRun run, StateExecutor start, Payload input)
    {
        Run = run;
        State = start;
        Input = input;
        Variables = new VariableScope(null);
    }

    public Frame(Frame parent, int index, StateExecutor start, Payload input, int lastEventId)
    {
        Run = parent.Run;
        Parent = parent;
        Index = index;
        State = start;
        Input = input;
        LastEventId = lastEventId;
        MapItem = parent.MapItem;

        // INVARIANT: the parent stays in its state while its children run, so nobody writes to the outer variables meanwhile.
        Variables = new VariableScope(parent.Variables);
    }

    public ExecutionRun Run { get; }

    public Frame? Parent { get; }

    /// <summary>Which branch or iteration of the parent's state this is.</summary>
    public int Index { get; }

    public StateExecutor State { get; set; }

    /// <summary>The raw input of the current state.</summary>
    public Payload Input { get; set; }

    public VariableScope Variables { get; set; }

    /// <summary>The event that the next one of this frame follows.</summary>
    public int LastEventId { get; set; }

    /// <summary>The event with which the current state was entered; 0 before.</summary>
    public int EnteredEventId { get; set; }

    /// <summary>What the event of entering followed.</summary>
    public int BeforeEntryEventId { get; set; }

    public DateTimeOffset EnteredAt { get; set; }

    /// <summary>How often each retrier of the current state was used; null for never.</summary>
    public int[]? RetriesUsed { get; set; }

    /// <summary>How often the current state was retried.</summary>
    public int RetryCount { get; set; }

    /// <summary>What the current state waits for: a timer, a task, branches; null when it does not wait.</summary>
    public IPending? Pending { get; set; }

    /// <summary>What the current state was doing when it failed, for a redrive; null when it did not fail.</summary>
    public IPending? Unfinished { get; set; }

    /// <summary>Grows whenever what the frame waits for changes, so that late answers are known as late.</summary>
    public int Ticket { get; set; }

    /// <summary><c>Map.Item</c> of the context object; undefined outside a Map.</summary>
    public JsonValue MapItem { get; set; }

    /// <summary><c>Task.Token</c> of the context object; null when the state has none.</summary>
    public string? TaskToken { get; set; }

    /// <summary>What the coming iterations of an inline Map need; null in every other state.</summary>
    public MapFork? MapFork { get; set; }

    /// <summary>What a test of the state sees; null when it is no test.</summary>
    public Inspection? Inspection { get; init; }

    public bool IsOver { get; set; }

    /// <summary>What an expression sees that is evaluated before the state's work.</summary>
    public DataScope Scope(JsonValue root) => new(this, root, default, default);

    /// <summary>The same, with the data as they were written.</summary>
    public DataScope Scope(Payload root) => new(this, root.Value, default, default) { Written = root };

    /// <summary>An error of the interpreter itself, in AWS's wording.</summary>
    public StateError RuntimeError(string text) => new(ErrorNames.Runtime, Explain(text));

    /// <summary>The failure of a JSONata evaluation, in AWS's wording.</summary>
    public StateError EvaluationError(string text, string? location) =>
        new(ErrorNames.QueryEvaluationError, Explain(text)) { Location = location, IsEvaluation = true };

    // A test has no events to tell about.
    public string Explain(string text) => Inspection is not null
        ? text
        : $"An error occurred while executing the state '{State.Name}' (entered at the event id #{EnteredEventId}). {text}";
}
