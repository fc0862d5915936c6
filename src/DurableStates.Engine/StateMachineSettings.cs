using DurableStates.Asl;

namespace DurableStates.Engine;

/// <summary>What a state machine has beside its definition.</summary>
public sealed record StateMachineSettings
{
    /// <summary>Standard or express. Default standard.</summary>
    public StateMachineType Type { get; init; } = StateMachineType.Standard;

    /// <summary>The role that executions run with; null for one that stands for any.</summary>
    public string? RoleArn { get; init; }

    /// <summary>The machine's ARN; null for one made of region, account and name.</summary>
    public string? Arn { get; init; }
}
