using DurableStates.Asl;
using DurableStates.Engine.Ports;
using DurableStates.Json;

namespace DurableStates.Engine.Tests.Crashes;

/// <summary>
/// Everything outside of the engine, which outlives its processes: the work of tasks, those who answer with tokens, the workers of activities, those who
/// stop and redrive. What a task does is said by its arguments, so that a call has the same answer whenever it is made.
/// </summary>
internal sealed class CrashWorld : ITaskHandler
{
    public const string Activity = "arn:aws:states:us-east-1:000000000000:activity:work";

    private readonly Dictionary<string, Answer> _answers = new(StringComparer.Ordinal);
    private readonly List<string> _calls = [];
    private WorkflowEngine? _engine;
    private CrashStore? _store;
    private VirtualClock? _clock;

    public MemoryObjects Objects { get; } = new() { ["b/items.json"] = """[{"n":1},{"n":2},{"n":3},{"n":4},{"n":5}]""" };

    /// <summary>Every call of a task that was made: state, arguments and attempt.</summary>
    public IReadOnlyList<string> Calls => _calls;

    public bool Handles(TaskResource resource) => resource.Service != "states";

    /// <summary>A new process is there. Whoever has not been heard by the one before says it again.</summary>
    public void Meet(WorkflowEngine engine, VirtualClock clock, CrashStore store, bool repeats)
    {
        (_engine, _clock, _store) = (engine, clock, store);
        foreach (var (token, answer) in _answers)
        {
            if (repeats || !answer.IsHeard)
            {
                Schedule(token, answer);
                At(clock.GetUtcNow(), () => Try(other => other.SendTaskHeartbeat(token)));
            }
        }
    }

    /// <summary>Workers take what there is to do.</summary>
    public void Work()
    {
        while (_engine is { } engine && engine.TakeActivityTask(Activity, "worker") is { } task)
        {
            Promise(task.TaskToken, JsonValue.Parse(task.Input));
        }
    }

    public Task<TaskResult> InvokeAsync(TaskRequest request, CancellationToken cancellationToken)
    {
        var what = request.Arguments["do"].IsUndefined ? request.Arguments["MessageBody"]["do"] : request.Arguments["do"];
        _calls.Add($"{request.Execution.StateName} {request.Arguments} {request.Attempt}");
        if (request is { TaskToken: { } token, Resource.Pattern: IntegrationPattern.WaitForTaskToken })
        {
            Promise(token, what);
        }

        TaskResult result = what["failures"].TryGetInt64(out var failures) && request.Attempt < failures
            ? new TaskResult.Failure("Busy", $"attempt {request.Attempt}")
            : new TaskResult.Success(what["result"].IsUndefined ? JsonObject.Empty : what["result"]);
        if (!what["seconds"].TryGetInt64(out var seconds) || seconds < 0)
        {
            return seconds < 0 ? new TaskCompletionSource<TaskResult>().Task : Task.FromResult(result);
        }

        var done = new TaskCompletionSource<TaskResult>();
        At(request.Clock.GetUtcNow().AddSeconds(seconds), () => done.TrySetResult(result));
        return done.Task;
    }

    private void Promise(string token, JsonValue what)
    {
        if (_clock is not { } clock || !what["answer"].TryGetInt64(out var seconds) || _answers.ContainsKey(token))
        {
            return;
        }

        var answer = new Answer(clock.GetUtcNow().AddSeconds(seconds), what["error"].TryGetString(out var error) ? error : null, what["output"]);
        _answers[token] = answer;
        Schedule(token, answer);
    }

    // A heartbeat every three seconds, and then the answer.
    private void Schedule(string token, Answer answer)
    {
        for (var beat = answer.Due.AddSeconds(-3); _clock is { } clock && beat > clock.GetUtcNow(); beat = beat.AddSeconds(-3))
        {
            At(beat, () => Try(engine => engine.SendTaskHeartbeat(token)));
        }

        At(answer.Due, () => Give(token, answer));
    }

    private void Give(string token, Answer answer)
    {
        Try(engine =>
        {
            if (answer.Error is { } error)
            {
                engine.SendTaskFailure(token, error, "told so");
            }
            else
            {
                engine.SendTaskSuccess(token, answer.Output.ToString());
            }
        });
        answer.IsHeard = _store is { IsDead: false };
    }

    private void Try(Action<WorkflowEngine> say)
    {
        try
        {
            if (_engine is { } engine)
            {
                say(engine);
            }
        }
        catch (TaskTokenException)
        {
            // The task is over, or was answered by the same answer before.
        }
    }

    private void At(DateTimeOffset due, Action act)
    {
        if (_clock is { } clock)
        {
            var wait = due - clock.GetUtcNow();
            clock.CreateTimer(_ => act(), null, wait > TimeSpan.Zero ? wait : TimeSpan.Zero, Timeout.InfiniteTimeSpan);
        }
    }

    private sealed record Answer(DateTimeOffset Due, string? Error, JsonValue Output)
    {
        public bool IsHeard { get; set; }
    }
}
