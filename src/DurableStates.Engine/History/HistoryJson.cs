using System.Diagnostics;
using DurableStates.Json;

namespace DurableStates.Engine;

/// <summary>History events in the shape of <c>GetExecutionHistory</c>.</summary>
public static class HistoryJson
{
    private static readonly JsonValue Whole = JsonValue.Object(("truncated", false));

    /// <summary>The event as AWS gives it.</summary>
    /// <param name="historyEvent">The event.</param>
    /// <param name="includeExecutionData">False leaves out inputs, outputs, parameters and variables.</param>
    public static JsonValue Write(HistoryEvent historyEvent, bool includeExecutionData = true)
    {
        var json = new JsonObjectBuilder(5)
            .Set("timestamp", AwsTime.Seconds(historyEvent.Timestamp))
            .Set("type", historyEvent.Type.ToString())
            .Set("id", historyEvent.Id)
            .Set("previousEventId", historyEvent.PreviousEventId);
        if (historyEvent.Details is { } details)
        {
            json.Set(MemberOf(historyEvent.Type, details), Details(details, includeExecutionData));
        }

        return json.ToValue();
    }

    // All "entered" types share one member, and so do all "exited" types; the others have one of their own.
    private static string MemberOf(HistoryEventType type, HistoryEventDetails details) => details switch
    {
        HistoryEventDetails.StateEntered => "stateEnteredEventDetails",
        HistoryEventDetails.StateExited => "stateExitedEventDetails",
        _ => char.ToLowerInvariant(type.ToString()[0]) + type.ToString()[1..] + "EventDetails",
    };

    private static JsonValue Details(HistoryEventDetails details, bool data) => details switch
    {
        HistoryEventDetails.ExecutionStarted d => Fields(
            data, "input", d.Input, ("roleArn", d.RoleArn), ("stateMachineVersionArn", Maybe(d.StateMachineVersionArn)),
            ("stateMachineAliasArn", Maybe(d.StateMachineAliasArn))),
        HistoryEventDetails.ExecutionRedriven d => JsonValue.Object(("redriveCount", d.RedriveCount)),
        HistoryEventDetails.StateEntered d => Fields(data, "input", d.Input, ("name", d.Name)),
        HistoryEventDetails.StateExited d => Exited(d, data),
        HistoryEventDetails.Succeeded d => Fields(data, "output", d.Output),
        HistoryEventDetails.Failed d => JsonValue.Object(("error", Maybe(d.Error)), ("cause", Maybe(d.Cause))),
        HistoryEventDetails.EvaluationFailed d => JsonValue.Object(
            ("error", Maybe(d.Error)), ("cause", Maybe(d.Cause)), ("location", Maybe(d.Location)), ("state", d.State)),
        HistoryEventDetails.ResourceScheduled d => Fields(
            data, "input", d.Input, ("resource", d.Resource), ("timeoutInSeconds", Maybe(d.TimeoutInSeconds)),
            ("heartbeatInSeconds", Maybe(d.HeartbeatInSeconds)), ("taskCredentials", Credentials(d.CredentialsRoleArn))),
        HistoryEventDetails.ActivityStarted d => JsonValue.Object(("workerName", Maybe(d.WorkerName))),
        HistoryEventDetails.TaskScheduled d => JsonValue.Object(
            ("resourceType", d.ResourceType), ("resource", d.Resource), ("region", d.Region),
            ("parameters", data ? d.Parameters.Text : default(JsonValue)), ("timeoutInSeconds", Maybe(d.TimeoutInSeconds)),
            ("heartbeatInSeconds", Maybe(d.HeartbeatInSeconds)), ("taskCredentials", Credentials(d.CredentialsRoleArn))),
        HistoryEventDetails.TaskStarted d => JsonValue.Object(("resourceType", d.ResourceType), ("resource", d.Resource)),
        HistoryEventDetails.TaskAnswered d => Fields(
            data, "output", d.Output, ("resourceType", d.ResourceType), ("resource", d.Resource)),
        HistoryEventDetails.TaskFailed d => JsonValue.Object(
            ("resourceType", d.ResourceType), ("resource", d.Resource), ("error", Maybe(d.Error)), ("cause", Maybe(d.Cause))),
        HistoryEventDetails.MapStateStarted d => JsonValue.Object(("length", d.Length)),
        HistoryEventDetails.MapIteration d => JsonValue.Object(("name", d.Name), ("index", d.Index)),
        HistoryEventDetails.MapRun d => JsonValue.Object(
            ("mapRunArn", d.MapRunArn), ("redriveCount", d.RedriveCount is { } count ? count : default(JsonValue))),
        _ => throw new UnreachableException($"No JSON for {details.GetType().Name}."),
    };

    private static JsonValue Fields(bool data, string name, Payload payload, params ReadOnlySpan<(string Key, JsonValue Value)> others)
    {
        var json = new JsonObjectBuilder(others.Length + 2);
        if (data)
        {
            json.Set(name, payload.Text).Set(name + "Details", Whole);
        }

        foreach (var (key, value) in others)
        {
            json.Set(key, value);
        }

        return json.ToValue();
    }

    private static JsonValue Exited(HistoryEventDetails.StateExited exited, bool data)
    {
        var json = Fields(data, "output", exited.Output, ("name", exited.Name));
        if (!data || exited.AssignedVariables.IsDefaultOrEmpty)
        {
            return json;
        }

        var variables = new JsonObjectBuilder(exited.AssignedVariables.Length);
        foreach (var (name, value) in exited.AssignedVariables)
        {
            variables.Set(name, value.ToString());
        }

        return json.With("assignedVariables", variables.ToValue()).With("assignedVariablesDetails", Whole);
    }

    private static JsonValue Maybe(string? text) => text is null ? default : (JsonValue)text;

    private static JsonValue Maybe(long? number) => number is { } value ? value : default(JsonValue);

    private static JsonValue Credentials(string? roleArn) => roleArn is null ? default : JsonValue.Object(("roleArn", roleArn));
}
