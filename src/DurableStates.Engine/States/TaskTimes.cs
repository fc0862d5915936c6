using DurableStates.Engine.Executions;
using DurableStates.Engine.Expressions;

namespace DurableStates.Engine.States;

/// <summary>The timeout of a task and the longest time between its heartbeats.</summary>
/// <seealso href="https://docs.aws.amazon.com/step-functions/latest/dg/state-task.html#task-state-fields"/>
internal static class TaskTimes
{
    private const long LongestSeconds = 99_999_999;

    /// <summary>The seconds, at least one; null when the state does not say.</summary>
    public static Result<long?> Seconds(CompiledNumber? setting, Frame frame, Payload input)
    {
        if (setting is null)
        {
            return (long?)null;
        }

        return setting.EvaluateWithin(frame, input.Value, 1, LongestSeconds).Failed(out var error, out var seconds) ? error : (long?)seconds;
    }
}
