namespace Customer360.Contracts.Registry;

/// <summary>An IAM role that may read data for a domain. The platform keeps the register; nobody enters himself.</summary>
/// <param name="Arn">The role's ARN.</param>
/// <param name="Account">The account of the role, always that of the ARN.</param>
/// <param name="Domain">The domain that the role works for.</param>
public sealed record RegisteredPrincipal(string Arn, string Account, string Domain);
