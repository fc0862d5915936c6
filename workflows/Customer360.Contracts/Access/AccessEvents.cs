namespace Customer360.Contracts.Access;

/// <summary>Detail of <c>customer360.access / AccessGranted</c>.</summary>
public sealed record AccessGranted(string? RequestId, string ProductId, string PrincipalArn, GrantScope Scope, DateTime ExpiresAt);

/// <summary>Detail of <c>customer360.access / AccessDenied</c>. What an approver wrote stays in the store.</summary>
public sealed record AccessDenied(string? RequestId, string? ProductId, string Stage, IReadOnlyList<string> Reasons);

/// <summary>Detail of <c>customer360.access / AccessRequestExpired</c>.</summary>
public sealed record AccessRequestExpired(string? RequestId, string ProductId, string Stage);
