namespace Customer360.Lambdas.Reconciliation;

/// <summary>Something that is not as it should be.</summary>
/// <param name="Kind">One of <see cref="Contracts.Subscriptions.FindingKind"/>.</param>
/// <param name="PrincipalArn">Whose access it is.</param>
/// <param name="Resource">What it is access to.</param>
/// <param name="Permissions">Which permissions, each with what it is on.</param>
/// <param name="SubscriptionId">The subscription; null for what none explains.</param>
/// <param name="RequestId">The request behind it; null for what no subscription explains.</param>
/// <param name="ExecutionId">The run that granted it; null for what no subscription explains.</param>
/// <param name="IsReapplied">Whether what is missing was granted again; null when nobody tried.</param>
internal sealed record GrantFinding(
    string Kind,
    string? PrincipalArn,
    string Resource,
    IReadOnlyList<string> Permissions,
    string? SubscriptionId = null,
    string? RequestId = null,
    string? ExecutionId = null,
    bool? IsReapplied = null);
