namespace Customer360.Contracts.Scoring;

/// <summary>Asks whether the features that were built may be scored.</summary>
/// <param name="RunId">The run.</param>
/// <param name="FeaturesUri">The S3 prefix of the features, with their <c>statistics.json</c>.</param>
/// <param name="BaselineUri">The S3 prefix of the baseline's <c>statistics.json</c> and <c>constraints.json</c>.</param>
public sealed record InputGateQuestion(string RunId, string FeaturesUri, string BaselineUri);

/// <summary>Asks whether the scores that were made may be published.</summary>
/// <param name="RunId">The run.</param>
/// <param name="ScoresUri">The S3 prefix of the scores, with their <c>statistics.json</c>.</param>
/// <param name="BaselineUri">The S3 prefix of the baseline, whose <c>scores/statistics.json</c> is the last run's.</param>
/// <param name="ExpectedRows">How many customers had to be scored, each exactly once.</param>
public sealed record OutputGateQuestion(string RunId, string ScoresUri, string BaselineUri, long ExpectedRows);

/// <summary>What a gate says.</summary>
/// <param name="Verdict">One of <see cref="GateVerdict"/>.</param>
/// <param name="Findings">Each check that did not pass cleanly.</param>
/// <param name="Rows">How many rows were looked at.</param>
public sealed record GateRuling(string Verdict, IReadOnlyList<GateFinding> Findings, long Rows);

/// <summary>One check that did not pass cleanly.</summary>
/// <param name="Check">The check, in Model Monitor's words where it has one, for example <c>baseline_drift_check</c>.</param>
/// <param name="Feature">The feature that is concerned; null when it is the whole data set.</param>
/// <param name="Verdict">What this check alone would say.</param>
/// <param name="Explanation">What was seen and what is allowed, in one sentence.</param>
public sealed record GateFinding(string Check, string? Feature, string Verdict, string Explanation);

/// <summary>What a gate can say.</summary>
public static class GateVerdict
{
    /// <summary>Go on.</summary>
    public const string Pass = "PASS";

    /// <summary>Go on, and say so.</summary>
    public const string Warn = "WARN";

    /// <summary>Stop here.</summary>
    public const string Block = "BLOCK";
}
