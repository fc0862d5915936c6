using DurableStates.Asl;

namespace DurableStates.Engine.Ports;

/// <summary>
/// Does the work of Task states: calls a Lambda function, a service, or what stands for it. An engine has several handlers
/// and asks them in the order of registration; the first that handles a resource gets its tasks.
/// </summary>
public interface ITaskHandler
{
    /// <summary>True when this handler does the tasks of <paramref name="resource"/>.</summary>
    bool Handles(TaskResource resource);

    /// <summary>
    /// Does one attempt of a task. What goes wrong in the work is a <see cref="TaskResult.Failure"/>; an exception becomes a failed task
    /// with the exception's simple type name as error, as a .NET Lambda function reports it. The token is cancelled when nobody
    /// waits for the result any more (timeout, stopped execution, failed sibling branch).
    /// </summary>
    Task<TaskResult> InvokeAsync(TaskRequest request, CancellationToken cancellationToken);
}
