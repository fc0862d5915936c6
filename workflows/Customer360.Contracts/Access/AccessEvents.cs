namespace Customer360.Contracts.Access;

/// <summary>Detail of <c>customer360.access / AccessGranted</c>.</summary>
public sealed record AccessGranted(string? RequestId, string ProductId, string PrincipalArn, GrantScope Scope, DateTime ExpiresAt, string SubscriptionId, int Generation);

/// <summary>Detail of <c>customer360.access / AccessGrantFailed</c>: it was approved, and Lake Formation would not do it. An engineer looks at it.</summary>
public sealed record AccessGrantFailed(string? RequestId, string ProductId, string PrincipalArn, string SubscriptionId, string Problem);

/// <summary>Detail of <c>customer360.access / AccessDenied</c>. What an approver wrote stays in the store.</summary>
public sealed record AccessDenied(string? RequestId, string? ProductId, string Stage, IReadOnlyList<string> Reasons);

/// <summary>Detail of <c>customer360.access / AccessRequestExpired</c>.</summary>
public sealed record AccessRequestExpired(string? RequestId, string ProductId, string Stage);
