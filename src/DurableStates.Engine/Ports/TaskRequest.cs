using DurableStates.Asl;
using DurableStates.Json;

namespace DurableStates.Engine.Ports;

/// <summary>One attempt of a task, as a handler gets it.</summary>
public sealed class TaskRequest
{
    private readonly Action<JsonValue> _submitted;
    private readonly Payload _arguments;

    internal TaskRequest(TaskResource resource, Payload arguments, TaskExecution execution, Action<JsonValue> submitted)
    {
        Resource = resource;
        _arguments = arguments;
        Execution = execution;
        _submitted = submitted;
    }

    /// <summary>What is called and how.</summary>
    public TaskResource Resource { get; }

    /// <summary>The evaluated arguments; for a Lambda function's own ARN, the function's event.</summary>
    public JsonValue Arguments => _arguments.Value;

    /// <summary>The evaluated arguments as JSON text.</summary>
    public string ArgumentsText => _arguments.Text;

    /// <summary>The execution and state that ask.</summary>
    public TaskExecution Execution { get; }

    /// <summary>The token of a <c>.waitForTaskToken</c> or <c>.sync</c> task; null for the others. It is a secret.</summary>
    public string? TaskToken { get; internal init; }

    /// <summary>0 for the first attempt, then one more for each retry.</summary>
    public int Attempt { get; internal init; }

    /// <summary>The role of the state's <c>Credentials</c>; null when it has none.</summary>
    public string? CredentialsRoleArn { get; internal init; }

    /// <summary>The state's timeout in seconds; null when it has none.</summary>
    public long? TimeoutSeconds { get; internal init; }

    /// <summary>The clock to wait on. With a virtual clock such waits take no time.</summary>
    public TimeProvider Clock { get; internal init; } = TimeProvider.System;

    /// <summary>
    /// Tells that a <c>.sync</c> job was started, with the service's answer; the history then has <c>TaskSubmitted</c> at this point.
    /// When a handler does not tell, the event is written with the result.
    /// </summary>
    public void ReportSubmitted(JsonValue response) => _submitted(response);
}
