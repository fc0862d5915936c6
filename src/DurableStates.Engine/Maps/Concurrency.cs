using DurableStates.Engine.Executions;
using DurableStates.Engine.Expressions;

namespace DurableStates.Engine.Maps;

/// <summary>The <c>MaxConcurrency</c> of a Map.</summary>
internal static class Concurrency
{
    public static Result<int> Of(CompiledNumber setting, Frame frame, Payload input)
    {
        if (setting.Evaluate(frame, input.Value).Failed(out var error, out var number))
        {
            return error;
        }

        return number >= 0 ? (int)Math.Min(number, int.MaxValue) : frame.RuntimeError("MaxConcurrency cannot be negative.");
    }
}
