namespace Customer360.Contracts.Access;

/// <summary>What the policy says to a request.</summary>
/// <param name="Verdict">One of <see cref="PolicyVerdict"/>.</param>
/// <param name="Reasons">The rules that led there, each in one sentence.</param>
/// <param name="Stages">Who has to approve, one after the other; empty unless the request is routed to people.</param>
/// <param name="Scope">The most that may be granted; of no use when the request is denied.</param>
public sealed record PolicyRuling(string Verdict, IReadOnlyList<string> Reasons, IReadOnlyList<ApprovalStage> Stages, GrantScope Scope);

/// <summary>The ways in which the policy can rule.</summary>
public static class PolicyVerdict
{
    /// <summary>Granted by policy; nobody has to be asked.</summary>
    public const string AutoApprove = "AUTO_APPROVE";

    /// <summary>Never to be granted; nobody is asked.</summary>
    public const string AutoDeny = "AUTO_DENY";

    /// <summary>People decide, stage by stage.</summary>
    public const string Route = "ROUTE";
}

/// <summary>One approval that is needed.</summary>
/// <param name="Name">The stage's name, for example <c>owner</c>, <c>steward</c> or <c>privacy-officer</c>.</param>
/// <param name="Approver">The group whose members may decide, for example <c>owner:marketing</c>.</param>
/// <param name="Deadline">The stage expires when nobody has decided for so long.</param>
public sealed record ApprovalStage(string Name, string Approver, TimeSpan Deadline);

/// <summary>What is granted.</summary>
/// <param name="DatabaseName">The Glue database.</param>
/// <param name="TableName">The Glue table.</param>
/// <param name="Columns">The columns; never empty and never more than was asked for.</param>
/// <param name="Permissions">Lake Formation's permissions, for example <c>SELECT</c>.</param>
/// <param name="DurationDays">For how many days.</param>
public sealed record GrantScope(
    string DatabaseName, string TableName, IReadOnlyList<string> Columns, IReadOnlyList<string> Permissions, int DurationDays);
