namespace Customer360.Contracts.Onboarding;

/// <summary>What the validation found: everything at once, or nothing.</summary>
/// <param name="Findings">Every mistake in the contract; empty when it may be onboarded.</param>
/// <param name="ContractHash">SHA-256 of the contract as it was read, in lower-case hex digits.</param>
public sealed record ContractReview(IReadOnlyList<Finding> Findings, string ContractHash);
