namespace Customer360.Contracts.Scoring;

/// <summary>Detail of <c>customer360.scoring / CustomerScoresPublished</c>.</summary>
public sealed record CustomerScoresPublished(
    string RunId, string SnapshotId, string ModelPackageArn, string ScoresUri, long Rows, string CorrelationId);

/// <summary>Detail of <c>customer360.scoring / ScoringBlocked</c>.</summary>
public sealed record ScoringBlocked(string RunId, string SnapshotId, string Gate, IReadOnlyList<GateFinding> Findings, string CorrelationId);
