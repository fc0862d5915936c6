namespace Customer360.Contracts.Notices;

/// <summary>A run that failed, timed out or was stopped, as the rule on execution status changes hands it on: no input, output or cause.</summary>
/// <param name="ExecutionArn">The run.</param>
/// <param name="Status">Step Functions' word for it: FAILED, TIMED_OUT or ABORTED.</param>
public sealed record EndedRun(string? ExecutionArn, string? Status);

/// <summary>How the news of such a run ended.</summary>
/// <param name="ExecutionArn">The run.</param>
/// <param name="RequestId">The request for access that ended with it; null when there is none.</param>
public sealed record EndedRunOutcome(string? ExecutionArn, string? RequestId);

/// <summary>What is told about such a run.</summary>
/// <param name="RequestId">The request for access that ended with it; null when there is none.</param>
/// <param name="Notice">What people are told.</param>
public sealed record EndedRunNotice(string? RequestId, Notice Notice);
