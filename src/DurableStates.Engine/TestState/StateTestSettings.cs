using DurableStates.Json;

namespace DurableStates.Engine.TestState;

/// <summary>The <c>stateConfiguration</c> of a test: where the state stands when it is tested.</summary>
/// <param name="RetriesBefore">How often the retrier was used already.</param>
/// <param name="FailedIterations">How many iterations of a Map failed; null for none to speak of.</param>
/// <param name="ReaderData">What the item reader reads; null when there is none.</param>
internal sealed record StateTestSettings(int RetriesBefore, int? FailedIterations, Payload? ReaderData)
{
    public static StateTestSettings Of(JsonValue configuration) => new(
        configuration["retrierRetryCount"].TryGetInt64(out var retries) ? (int)retries : 0,
        configuration["mapIterationFailureCount"].TryGetInt64(out var failed) ? (int)failed : null,
        configuration["mapItemReaderData"].TryGetString(out var data) ? Payload.Parse(data) : null);
}
