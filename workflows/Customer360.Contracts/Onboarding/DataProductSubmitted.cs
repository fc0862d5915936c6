namespace Customer360.Contracts.Onboarding;

/// <summary>Detail of the bus event <c>customer360.dataproducts / DataProductSubmitted</c>: a domain asks for its product to be onboarded.</summary>
/// <param name="ProductId">The product's id, unique in the mesh, for example <c>campaign-performance</c>.</param>
/// <param name="Domain">The domain that owns the product.</param>
/// <param name="Version">The contract's version, <c>major.minor.patch</c>.</param>
/// <param name="ContractUri">Where the contract lies, for example <c>s3://bucket/contracts/marketing/campaign-performance/1.0.0/contract.json</c>.</param>
/// <param name="CorrelationId">Goes through every event of this submission.</param>
public sealed record DataProductSubmitted(string ProductId, string Domain, string Version, string ContractUri, string CorrelationId);
