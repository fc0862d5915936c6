using System.Collections.Immutable;
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

    private sealed class HandlerStarter(ITaskHandler handler, WorkScheduler scheduler) : ITaskStarter
    {
        public void Start(TaskAttempt attempt) => scheduler.StartWork(() => RunAsync(attempt));

        private async Task RunAsync(TaskAttempt attempt)
        {
            TaskResult result;
            try
            {
                result = await handler.InvokeAsync(attempt.Request(), attempt.Cancellation);
            }
#pragma warning disable CA1031 // The one edge where the user's code is called: whatever it throws is a failed task.
            catch (Exception exception)
#pragma warning restore CA1031
            {
                result = new TaskResult.Failure(exception.GetType().Name, exception.Message);
            }

            attempt.Tell(new TaskMessage.Answered(result));
        }
    }
}
