using DurableStates.Asl;

namespace DurableStates.Engine.Tasks;

/// <summary>The history events of a task. Functions, activities and integrations each have their own.</summary>
internal static class TaskEvents
{
    public static void Scheduled(TaskAttempt attempt)
    {
        var frame = attempt.Frame;
        var resource = attempt.Resource;
        if (resource.Kind is TaskResourceKind.Integration)
        {
            frame.Run.Record(frame, HistoryEventType.TaskScheduled, new HistoryEventDetails.TaskScheduled(
                resource.Service, resource.Action, frame.Run.Execution.StateMachine.Region, attempt.Arguments,
                attempt.TimeoutSeconds, attempt.HeartbeatSeconds, attempt.CredentialsRoleArn));
            frame.Run.Record(frame, HistoryEventType.TaskStarted, new HistoryEventDetails.TaskStarted(resource.Service, resource.Action));
            return;
        }

        var isLambda = resource.Kind is TaskResourceKind.LambdaFunction;
        frame.Run.Record(
            frame,
            isLambda ? HistoryEventType.LambdaFunctionScheduled : HistoryEventType.ActivityScheduled,
            new HistoryEventDetails.ResourceScheduled(
                resource.Arn, attempt.Arguments, attempt.TimeoutSeconds, attempt.HeartbeatSeconds, attempt.CredentialsRoleArn));

        // An activity is started by the worker that takes it.
        if (isLambda)
        {
            frame.Run.Record(frame, HistoryEventType.LambdaFunctionStarted, null);
        }
    }

    public static void Taken(TaskAttempt attempt, string? workerName) =>
        attempt.Frame.Run.Record(attempt.Frame, HistoryEventType.ActivityStarted, new HistoryEventDetails.ActivityStarted(workerName));

    public static void Submitted(TaskAttempt attempt, Payload output) => attempt.Frame.Run.Record(
        attempt.Frame, HistoryEventType.TaskSubmitted,
        new HistoryEventDetails.TaskAnswered(attempt.Resource.Service, attempt.Resource.Action, output));

    public static void Succeeded(TaskAttempt attempt, Payload output)
    {
        var (type, details) = attempt.Resource.Kind switch
        {
            TaskResourceKind.LambdaFunction => (HistoryEventType.LambdaFunctionSucceeded, new HistoryEventDetails.Succeeded(output)),
            TaskResourceKind.Activity => (HistoryEventType.ActivitySucceeded, new HistoryEventDetails.Succeeded(output)),
            _ => (HistoryEventType.TaskSucceeded,
                (HistoryEventDetails)new HistoryEventDetails.TaskAnswered(attempt.Resource.Service, attempt.Resource.Action, output)),
        };
        attempt.Frame.Run.Record(attempt.Frame, type, details);
    }

    public static void Failed(TaskAttempt attempt, string? error, string? cause, bool timedOut)
    {
        var (failed, late) = attempt.Resource.Kind switch
        {
            TaskResourceKind.LambdaFunction => (HistoryEventType.LambdaFunctionFailed, HistoryEventType.LambdaFunctionTimedOut),
            TaskResourceKind.Activity => (HistoryEventType.ActivityFailed, HistoryEventType.ActivityTimedOut),
            _ => (HistoryEventType.TaskFailed, HistoryEventType.TaskTimedOut),
        };
        HistoryEventDetails details = attempt.Resource.Kind is TaskResourceKind.Integration
            ? new HistoryEventDetails.TaskFailed(attempt.Resource.Service, attempt.Resource.Action, error, cause)
            : new HistoryEventDetails.Failed(error, cause);
        attempt.Frame.Run.Record(attempt.Frame, timedOut ? late : failed, details);
    }
}
