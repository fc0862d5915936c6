namespace DurableStates.Engine.Ports;

/// <summary>Who asks for a task.</summary>
/// <param name="ExecutionArn">The execution.</param>
/// <param name="ExecutionName">The execution's name.</param>
/// <param name="StateMachineArn">The state machine.</param>
/// <param name="RoleArn">The role that the execution runs with.</param>
/// <param name="StateName">The Task state.</param>
/// <param name="StartDate">When the execution started.</param>
public sealed record TaskExecution(
    string ExecutionArn, string ExecutionName, string StateMachineArn, string RoleArn, string StateName, DateTimeOffset StartDate);
