namespace Customer360.Contracts.Audit;

/// <summary>
/// A run that has ended, as the detail of Step Functions' event says it. Its input may be anybody's event: of input and output only ids and codes are read, and those that speak of
/// a request, a subscription or a question only where the stores have it.
/// </summary>
/// <param name="ExecutionArn">The run.</param>
/// <param name="Status">Step Functions' word for its end: SUCCEEDED, FAILED, TIMED_OUT or ABORTED.</param>
/// <param name="StartDate">When it began, in milliseconds since 1970.</param>
/// <param name="StopDate">When it ended, in milliseconds since 1970.</param>
/// <param name="Input">Its input as JSON text; null where Step Functions leaves it out because it is long.</param>
/// <param name="Output">Its output as JSON text; null where it has none, or Step Functions leaves it out.</param>
/// <param name="Error">The name of its error; null where it has none.</param>
public sealed record EndedExecution(string? ExecutionArn, string? Status, long? StartDate, long? StopDate, string? Input, string? Output, string? Error);
