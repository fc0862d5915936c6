namespace DurableStates.Local.Glue;

/// <summary>A Glue crawler on this machine.</summary>
/// <param name="Name">The crawler's name.</param>
/// <param name="Duration">How long a crawl takes, on the engine's clock.</param>
/// <param name="Database">The database that it writes to.</param>
public sealed record GlueCrawler(string Name, TimeSpan Duration, string Database)
{
    /// <summary>How each crawl ends: <c>SUCCEEDED</c>, <c>FAILED</c> or <c>CANCELLED</c>. Default <c>SUCCEEDED</c>.</summary>
    public string Outcome { get; init; } = "SUCCEEDED";

    /// <summary>What a crawl that failed says; null for nothing.</summary>
    public string? ErrorMessage { get; init; }
}
