namespace Customer360.Lambdas.Access;

/// <summary>A run asks about a request that it does not have; each request belongs to one run, which takes it first.</summary>
public sealed class RequestNotHeldException(string executionId) : Exception($"The run {executionId} has no such request: it has to be admitted first.");

/// <summary>A stage that no question can be asked of.</summary>
public sealed class StageInvalidException() : Exception("A stage has a name of lower-case letters and hyphens, a group of 1 to 255 characters, and a deadline of more than nothing and at most a year.");
