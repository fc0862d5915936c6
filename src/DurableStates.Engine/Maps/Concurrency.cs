using DurableStates.Engine.Executions;
using DurableStates.Engine.Expressions;

namespace DurableStates.Engine.Maps;

/// <summary>The <c>MaxConcurrency</c> of a Map.</summary>
internal static class Concurrency
{
    public static Result<int> Of(CompiledNumber setting, Frame frame, Payload input)
    {
        return setting.EvaluateNotNegative(frame, input.Value).Failed(out var error, out var number) ? error : (int)Math.Min(number, int.MaxValue);
    }
}
