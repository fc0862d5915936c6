using DurableStates.Asl;
using DurableStates.Engine.Ports;

namespace Customer360.Workflows.Traps;

/// <summary>Whoever does the tasks, with something before and after it.</summary>
internal sealed class Around(ITaskHandler inner, Func<TaskRequest, Func<Task<TaskResult>>, Task<TaskResult>> invoke) : ITaskHandler
{
    public bool Handles(TaskResource resource) => inner.Handles(resource);

    public Task<TaskResult> InvokeAsync(TaskRequest request, CancellationToken cancellationToken) => invoke(request, () => inner.InvokeAsync(request, cancellationToken));
}
