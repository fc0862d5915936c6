namespace Customer360.Contracts.Access;

/// <summary>
/// Detail of the bus event <c>customer360.access / AccessRequested</c>: a request was submitted. Nothing but its id is read; the request itself lies in the store,
/// as the one who asked has submitted it.
/// </summary>
/// <param name="RequestId">The request's id; null when the event names none.</param>
public sealed record AccessRequested(string? RequestId);
