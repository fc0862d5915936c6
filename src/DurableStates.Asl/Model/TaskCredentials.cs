namespace DurableStates.Asl;

/// <summary>On whose behalf a task does its work.</summary>
/// <param name="RoleArn">The role that is assumed for the call.</param>
public sealed record TaskCredentials(Setting<string> RoleArn);
