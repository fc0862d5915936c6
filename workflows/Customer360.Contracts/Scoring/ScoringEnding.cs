namespace Customer360.Contracts.Scoring;

/// <summary>What a run of scoring asks when it has ended: what to tell whom.</summary>
/// <param name="Domain">The domain of the product that the scores belong to, unread; null when the event names none.</param>
/// <param name="ProductId">That product, unread; null likewise.</param>
/// <param name="RunId">The run, unread.</param>
/// <param name="Status">One of <see cref="ScoringStatus"/>.</param>
/// <param name="Rows">How many customers were scored.</param>
/// <param name="Findings">How many findings the gates had, warnings included.</param>
public sealed record ScoringEnding(string? Domain, string? ProductId, string? RunId, string Status, long Rows, int Findings);
