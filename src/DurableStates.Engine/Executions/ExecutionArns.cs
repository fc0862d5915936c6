using DurableStates.Asl;
using DurableStates.Engine.Ports;

namespace DurableStates.Engine.Executions;

/// <summary>What follows from a machine for its executions.</summary>
internal static class ExecutionArns
{
    /// <summary>Express executions may share a name, so their ARNs have an id too.</summary>
    public static string Of(DeployedStateMachine machine, string name, IIdSource ids) => machine.Type is StateMachineType.Express
        ? $"{machine.Arn.Replace(":stateMachine:", ":express:", StringComparison.Ordinal)}:{name}:{ids.NextId()}"
        : $"{machine.Arn.Replace(":stateMachine:", ":execution:", StringComparison.Ordinal)}:{name}";

    /// <summary>The execution that a tested state believes itself to be in.</summary>
    public static string OfTest(DeployedStateMachine machine, string name) =>
        $"{machine.Arn.Replace(":stateMachine:", ":express:", StringComparison.Ordinal)}:{name}";

    public static TimeSpan LongestRun(DeployedStateMachine machine, Quotas quotas)
    {
        var longest = machine.Type is StateMachineType.Express ? quotas.MaxExpressDuration : quotas.MaxStandardDuration;
        return machine.Definition.TimeoutSeconds is { } seconds && TimeSpan.FromSeconds(seconds) is var own && own < longest ? own : longest;
    }
}
