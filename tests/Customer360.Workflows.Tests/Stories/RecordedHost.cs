using DurableStates.Direct;
using DurableStates.Engine;
using DurableStates.Json;

namespace Customer360.Workflows.Stories;

/// <summary>Answers an orchestrator that runs natively with what an execution of its state machine was answered, and holds its calls against the execution's.</summary>
internal sealed class RecordedHost(Execution execution, IReadOnlyDictionary<string, string> substitutions) : IDirectHost
{
    private readonly Queue<Attempt> _attempts = new(Attempt.Of(execution));
    private Attempt? _waiting;

    /// <summary>How many calls the execution made that the native run has not.</summary>
    public int Left => _attempts.Count;

    public Task<DirectReply> CallAsync(DirectCall call, CancellationToken cancellationToken)
    {
        var attempt = _attempts.Count > 0 ? _attempts.Dequeue() : throw new InvalidOperationException($"The execution made no such call: {call}");
        Assert.Equal(attempt.Arguments, Expected(call, attempt));

        // The call that hands out the token has been answered; the wait for its token is what took the time.
        _waiting = attempt;
        return Task.FromResult(call.TaskToken is null ? attempt.Reply : new DirectReply.Succeeded("{}"));
    }

    public Task<DirectReply> WaitForCallbackAsync(DirectCall call, string taskToken, CancellationToken cancellationToken) =>
        Task.FromResult(_waiting is { Reply: DirectReply.Failed { Error: "States.Timeout" } } or null ? new DirectReply.Never() : _waiting.Reply);

    // The native call in the words of the execution: deployed names for placeholders, the execution's token for the run's.
    private JsonValue Expected(DirectCall call, Attempt attempt)
    {
        var text = call switch
        {
            DirectCall.Activity(var name, var payload) => JsonValue.Object(("FunctionName", $"${{{name}Arn}}"), ("Payload", JsonValue.Parse(payload))).ToJson(),
            DirectCall.Aws aws => aws.Request,
            _ => throw new System.Diagnostics.UnreachableException(),
        };
        foreach (var (name, value) in substitutions)
        {
            text = text.Replace($"${{{name}}}", value, StringComparison.Ordinal);
        }

        return JsonValue.Parse(call.TaskToken is { } token && attempt.Arguments["Payload"]["taskToken"].TryGetString(out var recorded)
            ? text.Replace($"\"{token}\"", $"\"{recorded}\"", StringComparison.Ordinal)
            : text);
    }

    /// <summary>One attempt of a call, and its answer.</summary>
    private sealed record Attempt(JsonValue Arguments, DirectReply Reply)
    {
        public static IEnumerable<Attempt> Of(Execution execution)
        {
            var history = execution.GetHistory();
            foreach (var scheduled in history.Where(e => e.Details is HistoryEventDetails.TaskScheduled))
            {
                var details = (HistoryEventDetails.TaskScheduled)(scheduled.Details ?? throw new InvalidOperationException());
                var end = history.First(e => e.Id > scheduled.Id && e.Type is HistoryEventType.TaskSucceeded or HistoryEventType.TaskFailed or HistoryEventType.TaskTimedOut);
                yield return new Attempt(details.Parameters.Value, ReplyOf(end, details) with { After = end.Timestamp - scheduled.Timestamp });
            }
        }

        private static DirectReply ReplyOf(HistoryEvent end, HistoryEventDetails.TaskScheduled scheduled) => end.Details switch
        {
            HistoryEventDetails.TaskAnswered { Output: var output } => new DirectReply.Succeeded(
                (scheduled is { ResourceType: "lambda", Resource: "invoke" } ? output.Value["Payload"] : output.Value).ToJson()),
            HistoryEventDetails.TaskFailed failed => new DirectReply.Failed(failed.Error ?? "States.Timeout", failed.Cause),
            _ => throw new System.Diagnostics.UnreachableException(),
        };
    }
}
