using DurableStates.Asl;
using DurableStates.Engine.Executions;
using DurableStates.Engine.Tasks;
using DurableStates.Json;

namespace DurableStates.Engine.Persistence;

/// <summary>An attempt of a task in a checkpoint.</summary>
internal static class AttemptCheckpoint
{
    public static JsonValue Write(TaskAttempt attempt) => JsonValue.Object(
        ("kind", "task"),
        ("token", Text(attempt.Token)),
        ("startId", Text(attempt.StartId)),
        ("arguments", attempt.Arguments.Text),
        ("timeout", Number(attempt.TimeoutSeconds)),
        ("heartbeat", Number(attempt.HeartbeatSeconds)),
        ("role", Text(attempt.CredentialsRoleArn)),
        ("scheduledAt", attempt.ScheduledAt.UtcTicks),
        ("isSubmitted", attempt.IsSubmitted),
        ("isTaken", attempt.IsTaken),
        ("earlyAnswer", OfAnswer(attempt.EarlyAnswer)),
        ("deadline", Number(attempt.Timeout?.Due)),
        ("heartbeatDue", Number(attempt.HeartbeatDue)));

    public static TaskAttempt Read(Frame frame, TaskResource resource, JsonValue json) => new(frame, resource, Payload.Parse(json["arguments"].AsString()))
    {
        Token = Text(json["token"]),
        StartId = Text(json["startId"]),
        TimeoutSeconds = Number(json["timeout"]),
        HeartbeatSeconds = Number(json["heartbeat"]),
        CredentialsRoleArn = Text(json["role"]),
        ScheduledAt = CheckpointReader.Instant(json["scheduledAt"]),
        IsSubmitted = json["isSubmitted"].AsBoolean(),
        IsTaken = json["isTaken"].AsBoolean(),
        EarlyAnswer = Answer(json["earlyAnswer"]),
    };

    /// <summary>Sets what the attempt waits for until a time.</summary>
    public static void ReadAlarms(TaskAttempt attempt, JsonValue json)
    {
        if (Number(json["deadline"]) is { } deadline)
        {
            attempt.Timeout = attempt.Frame.Run.SetAlarm(attempt.Frame, new DateTimeOffset(deadline, TimeSpan.Zero), new TaskMessage.TimedOut());
        }

        if (Number(json["heartbeatDue"]) is { } due)
        {
            attempt.ExpectHeartbeatBy(new DateTimeOffset(due, TimeSpan.Zero));
        }
    }

    private static JsonValue OfAnswer(TaskMessage? answer) => answer switch
    {
        TaskMessage.TokenSucceeded succeeded => JsonValue.Object(("output", succeeded.Output.Text)),
        TaskMessage.TokenFailed failed => JsonValue.Object(("error", Text(failed.Error)), ("cause", Text(failed.Cause))),
        _ => default,
    };

    private static TaskMessage? Answer(JsonValue json) =>
        !json.IsObject ? null
        : Text(json["output"]) is { } output ? new TaskMessage.TokenSucceeded(Payload.Parse(output))
        : new TaskMessage.TokenFailed(Text(json["error"]), Text(json["cause"]));

    private static JsonValue Text(string? text) => text is null ? default : (JsonValue)text;

    private static string? Text(JsonValue value) => value.TryGetString(out var text) ? text : null;

    private static JsonValue Number(long? number) => number is { } value ? value : default(JsonValue);

    private static long? Number(JsonValue value) => value.TryGetInt64(out var number) ? number : null;
}
