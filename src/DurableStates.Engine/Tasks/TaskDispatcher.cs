using System.Collections.Immutable;
using DurableStates.Asl;
using DurableStates.Engine.Executions;
using DurableStates.Engine.Ports;
using DurableStates.Engine.Scheduling;

namespace DurableStates.Engine.Tasks;

/// <summary>Finds who does the work of a resource.</summary>
internal sealed class TaskDispatcher(ImmutableArray<ITaskHandler> handlers, ActivityRegistry activities, NestedExecutions nested, WorkScheduler scheduler)
{
    /// <summary>Who starts the tasks of a resource, or an error that says what to register.</summary>
    public Result<ITaskStarter> Check(TaskResource resource, Frame frame)
    {
        if (frame.Inspection is { HasMock: true })
        {
            return activities;
        }

        if (resource.Kind is TaskResourceKind.Activity)
        {
            return activities.Exists(resource.Arn) ? activities : frame.RuntimeError($"The activity {resource.Arn} does not exist.");
        }

        foreach (var handler in handlers)
        {
            if (handler.Handles(resource))
            {
                return new HandlerStarter(handler, scheduler);
            }
        }

        if (NestedExecutions.Handles(resource))
        {
            return nested;
        }

        return frame.RuntimeError(
            $"No task handler takes the resource '{resource.Arn}'. Register an {nameof(ITaskHandler)} whose {nameof(ITaskHandler.Handles)} accepts it.");
    }

    /// <summary>Who goes on with a task of an earlier process. An activity may be created later than its tasks come back.</summary>
    public Result<ITaskStarter> CheckRestored(TaskResource resource, Frame frame) =>
        resource.Kind is TaskResourceKind.Activity ? activities : Check(resource, frame);

    /// <summary>Does an attempt's work here and now.</summary>
    public Task<TaskResult> InvokeAsync(TaskAttempt attempt, CancellationToken cancellationToken) =>
        InvokeAsync(handlers.First(handler => handler.Handles(attempt.Resource)), attempt, cancellationToken);

    private static async Task<TaskResult> InvokeAsync(ITaskHandler handler, TaskAttempt attempt, CancellationToken cancellationToken)
    {
        try
        {
            return await handler.InvokeAsync(attempt.Request(), cancellationToken);
        }
#pragma warning disable CA1031 // The one edge where the user's code is called: whatever it throws is a failed task.
        catch (Exception exception)
#pragma warning restore CA1031
        {
            return new TaskResult.Failure(exception.GetType().Name, exception.Message);
        }
    }

    private sealed class HandlerStarter(ITaskHandler handler, WorkScheduler scheduler) : ITaskStarter
    {
        public void Start(TaskAttempt attempt) => scheduler.StartWork(() => RunAsync(attempt));

        private async Task RunAsync(TaskAttempt attempt) =>
            attempt.Tell(new TaskMessage.Answered(await InvokeAsync(handler, attempt, attempt.Cancellation)));
    }
}
