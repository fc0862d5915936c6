using DurableStates.Asl;
using DurableStates.Engine.Executions;
using DurableStates.Engine.Expressions;

namespace DurableStates.Engine.Maps.Distributed;

/// <summary>How many items of a distributed Map may fail.</summary>
/// <param name="Count">That many; null when only the share counts.</param>
/// <param name="Percentage">That share of all items; null when only the count counts.</param>
internal readonly record struct Tolerance(long? Count, double? Percentage)
{
    public static StateError Exceeded { get; } = new(ErrorNames.ExceedToleratedFailureThreshold, "The specified tolerated failure threshold was exceeded");

    /// <summary>True when so many failures are too many.</summary>
    public bool IsExceededBy(long failures, long items) =>
        failures > 0 && (Count is null && Percentage is null
            || failures > Count
            || failures * 100.0 > Percentage * items);
}

/// <summary>The <c>ToleratedFailureCount</c> and <c>ToleratedFailurePercentage</c> of a Map, compiled.</summary>
internal sealed class CompiledTolerance(MapState state)
{
    private readonly CompiledNumber? _count = CompiledNumber.CompileOptional(state.ToleratedFailureCount, "ToleratedFailureCount");
    private readonly CompiledNumber? _percentage = CompiledNumber.CompileOptional(state.ToleratedFailurePercentage, "ToleratedFailurePercentage");

    public Result<Tolerance> Evaluate(Frame frame, Payload input)
    {
        double? count = null;
        double? percentage = null;
        if (_count is not null)
        {
            if (_count.EvaluateNotNegative(frame, input.Value).Failed(out var error, out var number))
            {
                return error;
            }

            count = number;
        }

        if (_percentage is not null)
        {
            if (_percentage.EvaluateWithin(frame, input.Value, 0, 100).Failed(out var error, out var number))
            {
                return error;
            }

            percentage = number;
        }

        return new Tolerance((long?)count, percentage);
    }
}
