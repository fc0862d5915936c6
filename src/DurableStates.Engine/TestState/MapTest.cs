using DurableStates.Engine.Executions;
using DurableStates.Engine.Expressions;
using DurableStates.Engine.Maps;
using DurableStates.Engine.Maps.Distributed;

namespace DurableStates.Engine.TestState;

/// <summary>Tests a Map with told results: items, limits and tolerance are real.</summary>
internal static class MapTest
{
    /// <returns>The result of the Map, or its error.</returns>
    public static Result<Payload> Run(
        Frame frame, Payload input, StateMock mock, StateTestSettings settings, MapItems items, CompiledNumber? maxConcurrency, CompiledTolerance tolerance)
    {
        var concurrency = 0;
        if (ItemsOf(frame, input, settings, items).Failed(out var error, out var list)
            || (maxConcurrency is not null && Concurrency.Of(maxConcurrency, frame, input).Failed(out error, out concurrency))
            || tolerance.Evaluate(frame, input).Failed(out error, out var tolerated))
        {
            return error;
        }

        if (settings.FailedIterations > list.Count)
        {
            throw StateTestException.Invalid("Map iteration failure count must be less than or equal to the number of Map iterations");
        }

        frame.Inspection?.Show("maxConcurrency", concurrency);
        if (tolerated.Count is { } count)
        {
            frame.Inspection?.Show("toleratedFailureCount", count);
        }

        if (tolerated.Percentage is { } percentage)
        {
            frame.Inspection?.Show("toleratedFailurePercentage", percentage);
        }

        if (mock.Error is { } failure)
        {
            return failure;
        }

        // A threshold that the definition does not set is not looked at in a test.
        var isLimited = tolerated.Count is not null || tolerated.Percentage is not null;
        return isLimited && settings.FailedIterations is { } failed && tolerated.IsExceededBy(failed, list.Count)
            ? Tolerance.Exceeded
            : mock.Result ?? Payload.Empty;
    }

    private static Result<ItemList> ItemsOf(Frame frame, Payload input, StateTestSettings settings, MapItems items)
    {
        if (settings.ReaderData is { } data)
        {
            return data.Value.TryGetArray(out var array)
                ? new ItemList(array)
                : new StateError(ErrorNames.ItemReaderFailed, "Attempting to map over non-iterable node.");
        }

        if (items.Of(frame, input).Failed(out var error, out var list))
        {
            return error;
        }

        items.Show(frame, input, list);
        return list;
    }
}
