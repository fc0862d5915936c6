using DurableStates.Engine;
using DurableStates.Local.Scheduler;

namespace Customer360.Local.Platform;

/// <summary>Starts an execution for each firing of a schedule whose target is a state machine; as on AWS, each has a name of its own.</summary>
internal sealed class ScheduledStarts
{
    private readonly Dictionary<string, DeployedStateMachine> _machines = new(StringComparer.Ordinal);
    private WorkflowEngine? _engine;

    /// <summary>What schedules may start: known only after the Scheduler is made, which the machines call.</summary>
    public void Register(WorkflowEngine engine, IEnumerable<DeployedStateMachine> machines)
    {
        _engine = engine;
        foreach (var machine in machines)
        {
            _machines[machine.Name] = machine;
        }
    }

    /// <summary>Null when the execution is started, otherwise why it is not.</summary>
    public string? Deliver(ScheduleInvocation invocation)
    {
        var target = invocation.Schedule.TargetArn;
        if (_engine is null || !target.Contains(":stateMachine:", StringComparison.Ordinal) || !_machines.TryGetValue(target.Split(':')[^1], out var machine))
        {
            return $"This machine has no state machine {target}.";
        }

        try
        {
            _engine.StartExecution(machine, invocation.Input.ToJson());
            return null;
        }
        catch (InvalidRequestException refused)
        {
            return refused.Message;
        }
    }
}
