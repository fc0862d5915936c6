using DurableStates.Asl;
using DurableStates.Engine.Executions;
using DurableStates.Engine.States;
using DurableStates.Json;

namespace DurableStates.Engine.TestState;

/// <summary>What came of a tested state, in the shape of AWS.</summary>
internal static class TestResponse
{
    public static JsonValue Of(Frame frame, StateExecutor executor, StateOutcome outcome, string level)
    {
        var response = new JsonObjectBuilder();
        if (outcome.Error is { } error)
        {
            Failed(response, frame, executor, error);
        }
        else
        {
            response.Set("output", outcome.Output.Text).Set("status", "SUCCEEDED").Set("nextState", Name(outcome.Next));
        }

        if (level is not "INFO" && frame.Inspection is { } inspection)
        {
            response.Set("inspectionData", inspection.Data(NotShown(executor.Definition)));
        }

        return response.ToValue();
    }

    private static void Failed(JsonObjectBuilder response, Frame frame, StateExecutor executor, StateError error)
    {
        response.Set("error", Text(error.Error)).Set("cause", Text(error.Cause));
        if (executor.Handling is not { } handling)
        {
            response.Set("status", "FAILED");
            return;
        }

        var details = new JsonObjectBuilder();
        if (handling.IndexOfRetrier(error) is { } retrier)
        {
            details.Set("retryIndex", retrier);
            if (handling.HasRetriesLeft(retrier, frame.RetryCount))
            {
                details.Set("retryBackoffIntervalSeconds", (long)handling.BackoffOf(retrier, frame.RetryCount).TotalSeconds);
                frame.Inspection?.Show("errorDetails", details.ToValue());
                response.Set("status", "RETRIABLE");
                return;
            }
        }

        if (handling.CatcherFor(error) is { } catcher)
        {
            details.Set("catchIndex", handling.Catchers.IndexOf(catcher));
            Caught(response, frame, executor, catcher, error);
        }
        else
        {
            response.Set("status", "FAILED");
        }

        if (details.Count > 0)
        {
            frame.Inspection?.Show("errorDetails", details.ToValue());
        }
    }

    private static void Caught(JsonObjectBuilder response, Frame frame, StateExecutor executor, CompiledCatcher catcher, StateError error)
    {
        if (executor.Catch(frame, catcher, error).Failed(out var failure, out var departure))
        {
            response.Set("error", Text(failure.Error)).Set("cause", Text(failure.Cause)).Set("status", "FAILED");
            return;
        }

        response.Set("output", departure.Output.Text).Set("status", "CAUGHT_ERROR").Set("nextState", Name(catcher.Next));
    }

    // Which stages AWS shows depends on the type of the state, not only on what it has.
    private static string[] NotShown(State state) => state switch
    {
        PassState { Result.IsUndefined: false } => ["afterInputPath", "afterParameters"],
        ParallelState => ["afterInputPath", "afterParameters", "afterArguments"],
        _ => [],
    };

    private static JsonValue Name(StateExecutor? state) => state is null ? default : (JsonValue)state.Name;

    private static JsonValue Text(string? text) => text is null ? default : (JsonValue)text;
}
