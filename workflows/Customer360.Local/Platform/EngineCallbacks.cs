using Customer360.Contracts.Access;
using Customer360.Lambdas.Ports;
using DurableStates;
using DurableStates.Engine;

namespace Customer360.Local.Platform;

/// <summary>Wakes executions of the local engine.</summary>
internal sealed class EngineCallbacks : ICallbacks
{
    /// <summary>The engine, which is made after the functions that it calls.</summary>
    public WorkflowEngine? Engine { get; set; }

    public Task<bool> SucceedAsync(string taskToken, Decision decision, CancellationToken cancellationToken = default)
    {
        try
        {
            Engine?.SendTaskSuccess(taskToken, WorkflowJson.Serialize(decision));
            return Task.FromResult(Engine is not null);
        }
        catch (TaskTokenException)
        {
            return Task.FromResult(false);
        }
    }
}
