namespace Customer360.Contracts.Onboarding;

/// <summary>Detail of <c>customer360.dataproducts / DataProductPublished</c>.</summary>
public sealed record DataProductPublished(
    string ProductId, string Domain, string Version, string DatabaseName, string ContractUri, string ContractHash, string Change, string CorrelationId);

/// <summary>Detail of <c>customer360.dataproducts / DataProductRejected</c>, with every mistake.</summary>
public sealed record DataProductRejected(string ProductId, string Domain, string Version, IReadOnlyList<Finding> Findings, string CorrelationId);

/// <summary>Detail of <c>customer360.dataproducts / DataProductOnboardingFailed</c>: a step failed and the run was undone.</summary>
public sealed record DataProductOnboardingFailed(string ProductId, string Domain, string Version, string Reason, string CorrelationId);
