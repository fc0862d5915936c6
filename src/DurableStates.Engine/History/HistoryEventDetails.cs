using System.Collections.Immutable;

namespace DurableStates.Engine;

/// <summary>What a history event says beyond its type.</summary>
public abstract record HistoryEventDetails
{
    private HistoryEventDetails()
    {
    }

    /// <summary>An execution started.</summary>
    /// <param name="Input">Its input.</param>
    /// <param name="RoleArn">The role it runs with.</param>
    /// <param name="StateMachineVersionArn">The version it was started through; null for none.</param>
    /// <param name="StateMachineAliasArn">The alias it was started through; null for none.</param>
    public sealed record ExecutionStarted(
        Payload Input, string RoleArn, string? StateMachineVersionArn = null, string? StateMachineAliasArn = null) : HistoryEventDetails;

    /// <summary>An execution was redriven.</summary>
    /// <param name="RedriveCount">How often, this time included.</param>
    public sealed record ExecutionRedriven(int RedriveCount) : HistoryEventDetails;

    /// <summary>A state was entered.</summary>
    /// <param name="Name">The state.</param>
    /// <param name="Input">Its input.</param>
    public sealed record StateEntered(string Name, Payload Input) : HistoryEventDetails;

    /// <summary>A state was left.</summary>
    /// <param name="Name">The state.</param>
    /// <param name="Output">What it hands on.</param>
    /// <param name="AssignedVariables">The variables that it set; empty for none.</param>
    public sealed record StateExited(string Name, Payload Output, ImmutableArray<AssignedVariable> AssignedVariables) : HistoryEventDetails;

    /// <summary>Something succeeded with an output: an execution, a Lambda function, an activity.</summary>
    /// <param name="Output">The output.</param>
    public sealed record Succeeded(Payload Output) : HistoryEventDetails;

    /// <summary>Something failed, timed out or was aborted: an execution, a Lambda function, an activity, a map run.</summary>
    /// <param name="Error">The error name; null for none.</param>
    /// <param name="Cause">The explanation; null for none.</param>
    public sealed record Failed(string? Error, string? Cause) : HistoryEventDetails;

    /// <summary>A JSONata expression failed.</summary>
    /// <param name="Error">The error name.</param>
    /// <param name="Cause">The explanation.</param>
    /// <param name="Location">The field with the expression; null when there is none.</param>
    /// <param name="State">The state.</param>
    public sealed record EvaluationFailed(string? Error, string? Cause, string? Location, string State) : HistoryEventDetails;

    /// <summary>A Lambda function or an activity task is to be called.</summary>
    /// <param name="Resource">The ARN of the function or activity.</param>
    /// <param name="Input">What it is called with.</param>
    /// <param name="TimeoutInSeconds">The timeout; null for none.</param>
    /// <param name="HeartbeatInSeconds">The longest time between heartbeats; null for none.</param>
    /// <param name="CredentialsRoleArn">The role of the state's credentials; null for none.</param>
    public sealed record ResourceScheduled(
        string Resource, Payload Input, long? TimeoutInSeconds, long? HeartbeatInSeconds, string? CredentialsRoleArn) : HistoryEventDetails;

    /// <summary>A worker took an activity task.</summary>
    /// <param name="WorkerName">The worker; null when it gave no name.</param>
    public sealed record ActivityStarted(string? WorkerName) : HistoryEventDetails;

    /// <summary>A service integration is to be called.</summary>
    /// <param name="ResourceType">The service.</param>
    /// <param name="Resource">The action.</param>
    /// <param name="Region">The region of the call.</param>
    /// <param name="Parameters">What it is called with.</param>
    /// <param name="TimeoutInSeconds">The timeout; null for none.</param>
    /// <param name="HeartbeatInSeconds">The longest time between heartbeats; null for none.</param>
    /// <param name="CredentialsRoleArn">The role of the state's credentials; null for none.</param>
    public sealed record TaskScheduled(
        string ResourceType, string Resource, string Region, Payload Parameters, long? TimeoutInSeconds, long? HeartbeatInSeconds,
        string? CredentialsRoleArn) : HistoryEventDetails;

    /// <summary>A service integration was called.</summary>
    /// <param name="ResourceType">The service.</param>
    /// <param name="Resource">The action.</param>
    public sealed record TaskStarted(string ResourceType, string Resource) : HistoryEventDetails;

    /// <summary>A service integration answered: the job was submitted, or the task succeeded.</summary>
    /// <param name="ResourceType">The service.</param>
    /// <param name="Resource">The action.</param>
    /// <param name="Output">The answer.</param>
    public sealed record TaskAnswered(string ResourceType, string Resource, Payload Output) : HistoryEventDetails;

    /// <summary>A service integration failed or timed out.</summary>
    /// <param name="ResourceType">The service.</param>
    /// <param name="Resource">The action.</param>
    /// <param name="Error">The error name; null for none.</param>
    /// <param name="Cause">The explanation; null for none.</param>
    public sealed record TaskFailed(string ResourceType, string Resource, string? Error, string? Cause) : HistoryEventDetails;

    /// <summary>A Map started on its items.</summary>
    /// <param name="Length">How many there are.</param>
    public sealed record MapStateStarted(int Length) : HistoryEventDetails;

    /// <summary>Something happened to an iteration of an inline Map.</summary>
    /// <param name="Name">The Map state.</param>
    /// <param name="Index">Which iteration, counted from 0.</param>
    public sealed record MapIteration(string Name, int Index) : HistoryEventDetails;

    /// <summary>The run of a distributed Map started or was redriven.</summary>
    /// <param name="MapRunArn">The run.</param>
    /// <param name="RedriveCount">How often it was redriven; null when it started.</param>
    public sealed record MapRun(string MapRunArn, int? RedriveCount = null) : HistoryEventDetails;
}
