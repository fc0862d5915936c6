using System.Diagnostics;
using DurableStates.Asl;
using DurableStates.Engine.DataFlow;
using DurableStates.Engine.Executions;
using DurableStates.Engine.Expressions;
using DurableStates.Engine.Persistence;
using DurableStates.Engine.Ports;
using DurableStates.Engine.Tasks;
using DurableStates.Engine.Time;
using DurableStates.Json;

namespace DurableStates.Engine.States;

/// <summary>Has a Lambda function, an activity or a service do a piece of work, and waits for what its pattern says.</summary>
/// <seealso href="https://states-language.net/spec.html#task-state"/>
internal sealed class TaskStateExecutor(TaskState state, StateDataFlow flow) : StateExecutor(state, flow)
{
    private readonly TaskResource _resource = TaskResource.Parse(state.Resource);
    private readonly CompiledNumber? _timeout = CompiledNumber.CompileOptional(state.TimeoutSeconds, "TimeoutSeconds");
    private readonly CompiledNumber? _heartbeat = CompiledNumber.CompileOptional(state.HeartbeatSeconds, "HeartbeatSeconds");
    private readonly CompiledText? _role = CompiledText.CompileOptional(state.Credentials?.RoleArn, "Credentials/RoleArn");

    public override HistoryEventType Entered => HistoryEventType.TaskStateEntered;

    public override HistoryEventType Exited => HistoryEventType.TaskStateExited;

    public override ErrorHandling? Handling { get; } = ErrorHandling.Compile(state);

    public override StateOutcome Enter(Frame frame)
    {
        frame.TaskToken = HasToken ? frame.Run.Services.Ids.NextTaskToken() : null;
        if (Flow.EffectiveInput(frame).Failed(out var error, out var input)
            || Arguments(frame, input).Failed(out error, out var arguments)
            || TaskTimes.Seconds(_timeout, frame, input).Failed(out error, out var timeout)
            || TaskTimes.Seconds(_heartbeat, frame, input).Failed(out error, out var heartbeat)
            || Role(frame).Failed(out error, out var role)
            || frame.Run.Services.Tasks.Check(_resource, frame).Failed(out error, out var starter))
        {
            return error;
        }

        var attempt = new TaskAttempt(frame, _resource, arguments)
        {
            Token = frame.TaskToken,
            TimeoutSeconds = timeout,
            HeartbeatSeconds = heartbeat,
            CredentialsRoleArn = role,
            StartId = starter is NestedExecutions ? frame.Run.Services.Ids.NextId() : null,
        };
        frame.Pending = attempt;
        TaskEvents.Scheduled(attempt);
        if (attempt.Token is { } token)
        {
            frame.Run.Services.Tokens.Open(token, attempt);
        }

        if (timeout is { } seconds)
        {
            attempt.Timeout = frame.Run.SetAlarm(frame, Instants.After(frame.Run.Now, seconds), new TaskMessage.TimedOut());
        }

        frame.Run.After(() => starter.Start(attempt));
        return StateOutcome.Suspend;
    }

    /// <summary>
    /// Goes on with an attempt of an earlier process, with the same token. Whether its call was made is not known, so it is made again, unless
    /// only an answer with the token is missing.
    /// </summary>
    public TaskAttempt Restore(Frame frame, JsonValue json, bool isLive)
    {
        var attempt = AttemptCheckpoint.Read(frame, _resource, json);
        if (!isLive)
        {
            return attempt;
        }

        frame.TaskToken = attempt.Token;
        if (attempt.Token is { } token)
        {
            frame.Run.Services.Tokens.Open(token, attempt);
        }

        if (attempt is { EarlyAnswer: not null, Token: { } answered })
        {
            frame.Run.Services.Tokens.Take(answered);
        }

        AttemptCheckpoint.ReadAlarms(attempt, json);
        var isOnlyWaiting = attempt.IsTaken || (attempt.IsSubmitted && _resource.Pattern is IntegrationPattern.WaitForTaskToken);
        if (isOnlyWaiting)
        {
            return attempt;
        }

        frame.Run.After(frame.Run.Services.Tasks.CheckRestored(_resource, frame).Failed(out var error, out var starter)
            ? () => attempt.Tell(new TaskMessage.CannotGoOn(error))
            : () => starter.Start(attempt));
        return attempt;
    }

    public override StateOutcome Resume(Frame frame, object message)
    {
        var attempt = frame.Pending as TaskAttempt ?? throw new UnreachableException($"'{Name}' has no attempt but was told {message}.");
        return message switch
        {
            TaskMessage.Answered answered => Answered(attempt, answered.Result),
            TaskMessage.Submitted submitted => Submitted(attempt, new Payload(submitted.Response)),
            TaskMessage.TokenSucceeded when IsEarly(attempt, (TaskMessage)message) => StateOutcome.Suspend,
            TaskMessage.TokenSucceeded succeeded => Succeed(attempt, succeeded.Output),
            TaskMessage.TokenFailed when IsEarly(attempt, (TaskMessage)message) => StateOutcome.Suspend,
            TaskMessage.TokenFailed failed => Fail(attempt, new StateError(failed.Error, failed.Cause)),
            TaskMessage.Heartbeat => Heartbeat(attempt),
            TaskMessage.Taken taken => Taken(attempt, taken.WorkerName),
            TaskMessage.CannotGoOn(var error) => Fail(attempt, error),
            TaskMessage.TimedOut => Fail(attempt, new StateError(ErrorNames.Timeout, null), timedOut: true),
            TaskMessage.HeartbeatMissed => Fail(attempt, new StateError(ErrorNames.Timeout, null) { Alias = ErrorNames.HeartbeatTimeout }, timedOut: true),
            _ => throw new UnreachableException($"A task is not told {message}."),
        };
    }

    private bool HasToken => _resource.Kind is TaskResourceKind.Activity || _resource.Pattern is not IntegrationPattern.RequestResponse;

    private StateOutcome Answered(TaskAttempt attempt, TaskResult result)
    {
        switch (result)
        {
            case TaskResult.Failure failure:
                return Fail(attempt, new StateError(failure.Error, failure.Cause));
            case TaskResult.TimedOut late:
                return Fail(attempt, new StateError(ErrorNames.Timeout, late.Cause), timedOut: true);
            case TaskResult.Success success when _resource.Pattern is IntegrationPattern.WaitForTaskToken:
                return Submitted(attempt, Payload.Of(success.Output, success.Text));
            case TaskResult.Success success:
                if (_resource.Pattern is IntegrationPattern.RunJob && Submitted(attempt, new Payload(success.Output)) is { Kind: OutcomeKind.Fail } tooLarge)
                {
                    return tooLarge;
                }

                return Succeed(attempt, Payload.Of(success.Output, success.Text));
            default:
                throw new UnreachableException($"No task result {result.GetType().Name}.");
        }
    }

    private StateOutcome Submitted(TaskAttempt attempt, Payload response)
    {
        if (!attempt.IsSubmitted)
        {
            if (IsTooLarge(attempt, response))
            {
                return Fail(attempt, OversizeOf());
            }

            attempt.IsSubmitted = true;
            TaskEvents.Submitted(attempt, response);
            attempt.ExpectHeartbeat();
        }

        return attempt.EarlyAnswer is { } answer ? Resume(attempt.Frame, answer) : StateOutcome.Suspend;
    }

    // An answer with the token waits for the call that hands the token out, so that the history keeps its order.
    private static bool IsEarly(TaskAttempt attempt, TaskMessage answer)
    {
        if (attempt.IsSubmitted || attempt.Resource.Kind is TaskResourceKind.Activity)
        {
            return false;
        }

        attempt.EarlyAnswer ??= answer;
        attempt.Frame.Run.NoteChange();
        return true;
    }

    private static StateOutcome Heartbeat(TaskAttempt attempt)
    {
        attempt.ExpectHeartbeat();
        attempt.Frame.Run.NoteChange();
        return StateOutcome.Suspend;
    }

    private static StateOutcome Taken(TaskAttempt attempt, string? workerName)
    {
        attempt.IsTaken = true;
        TaskEvents.Taken(attempt, workerName);
        attempt.ExpectHeartbeat();
        return StateOutcome.Suspend;
    }

    private StateOutcome Succeed(TaskAttempt attempt, Payload output)
    {
        if (IsTooLarge(attempt, output))
        {
            return Fail(attempt, OversizeOf());
        }

        attempt.End();
        TaskEvents.Succeeded(attempt, output);
        attempt.Frame.Inspection?.Show("result", output);
        return Leave(Flow.Complete(attempt.Frame, output));
    }

    private static StateOutcome Fail(TaskAttempt attempt, StateError error, bool timedOut = false)
    {
        attempt.End();
        TaskEvents.Failed(attempt, error.Error, error.Cause, timedOut);
        return error;
    }

    private static bool IsTooLarge(TaskAttempt attempt, Payload answer) => answer.IsLongerThan(attempt.Frame.Run.Services.Quotas.MaxPayloadBytes);

    private StateError OversizeOf() => Oversize.Of(_resource.Kind is TaskResourceKind.Integration ? _resource.Service : _resource.Arn);

    private Result<string?> Role(Frame frame)
    {
        if (_role is null)
        {
            return (string?)null;
        }

        return _role.Evaluate(frame).Failed(out var error, out var role) ? error : role;
    }
}
