using DurableStates.Engine;
using DurableStates.Engine.Ports;

namespace Customer360.Workflows.Lifecycles;

/// <summary>What the tasks of all executions of a platform did, in the order in which it happened.</summary>
internal sealed class StepRecorder : IExecutionObserver
{
    private readonly Lock _lock = new();
    private readonly List<(Execution Execution, Step Step)> _steps = [];

    public IReadOnlyList<(Execution Execution, Step Step)> Steps
    {
        get
        {
            lock (_lock)
            {
                return [.. _steps];
            }
        }
    }

    public void OnEvent(Execution execution, HistoryEvent historyEvent)
    {
        if (Step.Read(execution, historyEvent) is { } step)
        {
            lock (_lock)
            {
                _steps.Add((execution, step));
            }
        }
    }
}
