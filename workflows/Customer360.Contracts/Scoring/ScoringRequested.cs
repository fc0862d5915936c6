namespace Customer360.Contracts.Scoring;

/// <summary>Detail of the bus event <c>customer360.scoring / ScoringRequested</c>: a snapshot of the profiles is to be scored.</summary>
/// <param name="RunId">The run's id: lower-case letters, digits and hyphens, at most 32, because it becomes part of job names.</param>
/// <param name="SnapshotId">The snapshot that is scored.</param>
/// <param name="SnapshotUri">The S3 prefix of the snapshot's profiles.</param>
/// <param name="BaselineUri">The S3 prefix of the statistics that the run is compared with.</param>
/// <param name="ModelPackageGroupName">The model group whose newest approved version is used.</param>
/// <param name="OutputUri">The S3 prefix under which the run writes.</param>
/// <param name="CorrelationId">Goes through every event of this run.</param>
/// <param name="Domain">The domain of the data product that the scores belong to; null when they belong to none yet.</param>
/// <param name="ProductId">That product; null likewise.</param>
public sealed record ScoringRequested(
    string RunId,
    string SnapshotId,
    string SnapshotUri,
    string BaselineUri,
    string ModelPackageGroupName,
    string OutputUri,
    string CorrelationId,
    string? Domain = null,
    string? ProductId = null);
