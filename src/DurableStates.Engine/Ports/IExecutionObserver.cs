namespace DurableStates.Engine.Ports;

/// <summary>
/// Sees the events of all executions as they happen, each execution's in their order, after they are stored.
/// With a virtual clock it is called on the thread that drives the engine, so what it does to the engine comes next.
/// </summary>
public interface IExecutionObserver
{
    /// <summary>Something happened.</summary>
    void OnEvent(Execution execution, HistoryEvent historyEvent);
}
