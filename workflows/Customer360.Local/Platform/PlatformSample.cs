using Customer360.Contracts.Registry;

namespace Customer360.Local.Platform;

/// <summary>What the sample's AWS account has: jobs, crawlers, models. Read from <c>platform.json</c>.</summary>
internal sealed record PlatformSample(
    string Account,
    IReadOnlyList<SampleJob> Jobs,
    IReadOnlyList<SampleCrawler> Crawlers,
    int FeaturesMinutes,
    int TransformMinutes,
    IReadOnlyList<SampleModel> Models,
    IReadOnlyList<RegisteredPrincipal> Principals,
    int QualityMinutes,
    string QualityOutcome,
    IReadOnlyList<SampleQuality> Quality);

/// <summary>A build job; it fails when there is a failure.</summary>
internal sealed record SampleJob(string Name, int Minutes, string? Failure = null);

/// <summary>What rules with this text in them say of a table's data; every other rule holds.</summary>
internal sealed record SampleQuality(string Table, string Rule, string Result);

internal sealed record SampleCrawler(string Name, int Minutes, string Database);

internal sealed record SampleModel(string Group, int Version, string ApprovalStatus, DateTimeOffset CreatedAt);

/// <summary>Somebody who asks or decides.</summary>
internal sealed record Persona(string Id, IReadOnlyList<string> Groups);
