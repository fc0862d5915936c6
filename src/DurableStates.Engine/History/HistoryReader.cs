using System.Collections.Immutable;
using System.Diagnostics;
using DurableStates.Json;

namespace DurableStates.Engine;

/// <summary>Reads history events back from the shape of <c>GetExecutionHistory</c>.</summary>
internal static class HistoryReader
{
    public static HistoryEvent Read(JsonValue json)
    {
        var type = Enum.Parse<HistoryEventType>(json["type"].AsString());
        var details = json.AsObject().FirstOrDefault(member => member.Key.EndsWith("EventDetails", StringComparison.Ordinal));
        return new HistoryEvent(
            (int)json["id"].AsInt64(),
            (int)json["previousEventId"].AsInt64(),
            DateTimeOffset.FromUnixTimeMilliseconds((long)Math.Round(json["timestamp"].AsDouble() * 1000)),
            type,
            details.Key is null ? null : Details(type, details.Key, details.Value));
    }

    private static HistoryEventDetails Details(HistoryEventType type, string member, JsonValue d) => member switch
    {
        "stateEnteredEventDetails" => new HistoryEventDetails.StateEntered(Text(d["name"]), Data(d["input"])),
        "stateExitedEventDetails" => new HistoryEventDetails.StateExited(Text(d["name"]), Data(d["output"]), Variables(d["assignedVariables"])),
        _ => Details(type, d),
    };

    private static HistoryEventDetails Details(HistoryEventType type, JsonValue d) => type switch
    {
        HistoryEventType.ExecutionStarted => new HistoryEventDetails.ExecutionStarted(
            Data(d["input"]), Text(d["roleArn"]), Maybe(d["stateMachineVersionArn"]), Maybe(d["stateMachineAliasArn"])),
        HistoryEventType.ExecutionRedriven => new HistoryEventDetails.ExecutionRedriven((int)d["redriveCount"].AsInt64()),
        HistoryEventType.ExecutionSucceeded or HistoryEventType.LambdaFunctionSucceeded or HistoryEventType.ActivitySucceeded =>
            new HistoryEventDetails.Succeeded(Data(d["output"])),
        HistoryEventType.EvaluationFailed =>
            new HistoryEventDetails.EvaluationFailed(Maybe(d["error"]), Maybe(d["cause"]), Maybe(d["location"]), Text(d["state"])),
        HistoryEventType.LambdaFunctionScheduled or HistoryEventType.ActivityScheduled => new HistoryEventDetails.ResourceScheduled(
            Text(d["resource"]), Data(d["input"]), Number(d["timeoutInSeconds"]), Number(d["heartbeatInSeconds"]), Maybe(d["taskCredentials"]["roleArn"])),
        HistoryEventType.ActivityStarted => new HistoryEventDetails.ActivityStarted(Maybe(d["workerName"])),
        HistoryEventType.TaskScheduled => new HistoryEventDetails.TaskScheduled(
            Text(d["resourceType"]), Text(d["resource"]), Text(d["region"]), Data(d["parameters"]), Number(d["timeoutInSeconds"]),
            Number(d["heartbeatInSeconds"]), Maybe(d["taskCredentials"]["roleArn"])),
        HistoryEventType.TaskStarted => new HistoryEventDetails.TaskStarted(Text(d["resourceType"]), Text(d["resource"])),
        HistoryEventType.TaskSubmitted or HistoryEventType.TaskSucceeded =>
            new HistoryEventDetails.TaskAnswered(Text(d["resourceType"]), Text(d["resource"]), Data(d["output"])),
        HistoryEventType.TaskFailed or HistoryEventType.TaskTimedOut or HistoryEventType.TaskStartFailed or HistoryEventType.TaskSubmitFailed =>
            new HistoryEventDetails.TaskFailed(Text(d["resourceType"]), Text(d["resource"]), Maybe(d["error"]), Maybe(d["cause"])),
        HistoryEventType.MapStateStarted => new HistoryEventDetails.MapStateStarted((int)d["length"].AsInt64()),
        HistoryEventType.MapIterationStarted or HistoryEventType.MapIterationSucceeded or HistoryEventType.MapIterationFailed
            or HistoryEventType.MapIterationAborted => new HistoryEventDetails.MapIteration(Text(d["name"]), (int)d["index"].AsInt64()),
        HistoryEventType.MapRunStarted or HistoryEventType.MapRunRedriven =>
            new HistoryEventDetails.MapRun(Text(d["mapRunArn"]), (int?)Number(d["redriveCount"])),
        _ when !d["error"].IsUndefined || !d["cause"].IsUndefined || d.Count == 0 => new HistoryEventDetails.Failed(Maybe(d["error"]), Maybe(d["cause"])),
        _ => throw new UnreachableException($"No details are known of {type}."),
    };

    private static ImmutableArray<AssignedVariable> Variables(JsonValue variables) => variables.TryGetObject(out var members)
        ? [.. members.Select(member => new AssignedVariable(member.Key, JsonValue.Parse(member.Value.AsString())))]
        : [];

    private static Payload Data(JsonValue text) => Payload.Parse(text.AsString());

    private static string Text(JsonValue text) => text.AsString();

    private static string? Maybe(JsonValue text) => text.TryGetString(out var value) ? value : null;

    private static long? Number(JsonValue number) => number.TryGetInt64(out var value) ? value : null;
}
