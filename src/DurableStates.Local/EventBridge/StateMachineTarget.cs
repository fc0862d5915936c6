using DurableStates.Engine;
using DurableStates.Json;

namespace DurableStates.Local.EventBridge;

/// <summary>Starts an execution for each event. An event that comes twice starts one: the execution is named after it.</summary>
/// <param name="engine">The engine.</param>
/// <param name="machine">The state machine.</param>
/// <param name="inputOf">Makes the execution's input of an event; gives undefined when there is none, and nothing is started then.</param>
/// <param name="problem">Says what is wrong with an input that the machine could not take; null takes every input.</param>
public sealed class StateMachineTarget(WorkflowEngine engine, DeployedStateMachine machine, Func<JsonValue, JsonValue> inputOf, Func<JsonValue, string?>? problem = null)
{
    /// <summary>Starts the execution.</summary>
    /// <returns>Null when it is started, now or before; otherwise why it is not.</returns>
    public string? Deliver(JsonValue busEvent)
    {
        var input = inputOf(busEvent);
        if (input.IsUndefined)
        {
            return "The rule's input transformer gives no JSON for this event.";
        }

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
