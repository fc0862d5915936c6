namespace Customer360.Contracts.Scoring;

/// <summary>How a scoring run ended.</summary>
/// <param name="Status">One of <see cref="ScoringStatus"/>.</param>
/// <param name="RunId">The run.</param>
/// <param name="ModelPackageArn">The model version that scored, or would have.</param>
/// <param name="ScoresUri">Where the scores lie; null unless they were published.</param>
/// <param name="Rows">How many customers were scored; 0 unless the scores were published.</param>
/// <param name="Findings">What the gates found, warnings included.</param>
public sealed record ScoringOutcome(
    string Status, string RunId, string ModelPackageArn, string? ScoresUri, long Rows, IReadOnlyList<GateFinding> Findings);

/// <summary>The ways in which a scoring run ends.</summary>
public static class ScoringStatus
{
    /// <summary>The scores are a data product's new content.</summary>
    public const string ScoresPublished = "ScoresPublished";

    /// <summary>A gate stopped the run; nothing was published.</summary>
    public const string Blocked = "Blocked";
}
