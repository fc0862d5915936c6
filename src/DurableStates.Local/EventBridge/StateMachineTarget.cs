using DurableStates.Engine;
using DurableStates.Json;

namespace DurableStates.Local.EventBridge;

/// <summary>Starts an execution for each event. An event that comes twice starts one: the execution is named after it.</summary>
/// <param name="engine">The engine.</param>
/// <param name="machine">The state machine.</param>
/// <param name="inputPath"><c>$.detail</c> to hand on the event's detail alone; null for the whole event.</param>
/// <param name="problem">Says what is wrong with an input that the machine could not take; null takes every input.</param>
public sealed class StateMachineTarget(WorkflowEngine engine, DeployedStateMachine machine, string? inputPath, Func<JsonValue, string?>? problem = null)
{
    /// <summary>Starts the execution.</summary>
    /// <returns>Null when it is started, now or before; otherwise why it is not.</returns>
    public string? Deliver(JsonValue busEvent)
    {
        var input = inputPath == "$.detail" ? busEvent["detail"] : busEvent;
        if (problem?.Invoke(input) is { } reason)
        {
            return reason;
        }

        try
        {
            engine.StartExecution(machine, input.ToJson(), busEvent["id"].AsString());
        }
        catch (ExecutionAlreadyExistsException)
        {
            // Delivered before.
        }
        catch (InvalidRequestException refused)
        {
            return refused.Message;
        }

        return null;
    }
}
