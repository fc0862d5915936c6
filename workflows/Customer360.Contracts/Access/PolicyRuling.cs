namespace Customer360.Contracts.Access;

/// <summary>What the policy is asked.</summary>
/// <param name="RequestId">The request.</param>
/// <param name="ExecutionId">The run that takes care of it.</param>
/// <param name="Tags">The table's classification in Lake Formation; null when there is no such table.</param>
public sealed record PolicyQuestion(string? RequestId, string ExecutionId, EffectiveTags? Tags);

/// <summary>The values of the LF-tag <c>classification</c> that are in effect on a table. What is tagged lower wins; what is not tagged has what it inherits.</summary>
/// <param name="OnDatabase">Those of the database; empty when it has none.</param>
/// <param name="OnTable">Those of the table; empty when it has none.</param>
/// <param name="Columns">Those of columns. A column that is missing has its table's.</param>
public sealed record EffectiveTags(IReadOnlyList<string> OnDatabase, IReadOnlyList<string> OnTable, IReadOnlyList<TaggedColumn> Columns);

/// <summary>The values of the tag on a column.</summary>
/// <param name="Name">The column.</param>
/// <param name="Values">The values; empty when it has none.</param>
public sealed record TaggedColumn(string Name, IReadOnlyList<string> Values);

/// <summary>What the policy says to a request.</summary>
/// <param name="Verdict">One of <see cref="PolicyVerdict"/>.</param>
/// <param name="Reasons">The rules that led there, each in one sentence.</param>
/// <param name="Stages">Who has to approve, one after the other; empty unless the request is routed to people.</param>
/// <param name="ProductId">The product that is asked for.</param>
/// <param name="PrincipalArn">The role that would be let in.</param>
/// <param name="Scope">The most that may be granted; empty when the request is denied.</param>
/// <param name="Columns">The columns of the scope with their classification; empty when the request is denied.</param>
/// <param name="PolicyVersion">The policy that ruled.</param>
/// <param name="RowColumns">The columns of the table by which rows may be chosen; empty when the request is denied, null in runs from before rows could be chosen.</param>
public sealed record PolicyRuling(
    string Verdict,
    IReadOnlyList<string> Reasons,
    IReadOnlyList<ApprovalStage> Stages,
    string ProductId,
    string PrincipalArn,
    GrantScope Scope,
    IReadOnlyList<ClassifiedColumn> Columns,
    string PolicyVersion,
    IReadOnlyList<RowColumn>? RowColumns = null);

/// <summary>A column by which rows may be chosen.</summary>
/// <param name="Name">The column.</param>
/// <param name="Type">Its type in the catalogue, such as <c>bigint</c>.</param>
public sealed record RowColumn(string Name, string Type);

/// <summary>A column and how sensitive it is.</summary>
/// <param name="Name">The column.</param>
/// <param name="Classification">Such as <c>internal</c>: the stricter of what the contract says and what the tags in effect say. Where one says nothing it counts as <c>restricted</c>.</param>
public sealed record ClassifiedColumn(string Name, string Classification);

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
/// <param name="EscalateTo">The group whose members may decide too, after three days; null when nobody else may.</param>
public sealed record ApprovalStage(string Name, string Approver, TimeSpan Deadline, string? EscalateTo);

/// <summary>What is granted.</summary>
/// <param name="DatabaseName">The Glue database.</param>
/// <param name="TableName">The Glue table.</param>
/// <param name="Columns">The columns; never empty and never more than was asked for.</param>
/// <param name="Permissions">Lake Formation's permissions, for example <c>SELECT</c>.</param>
/// <param name="DurationDays">For how many days.</param>
/// <param name="Rows">The condition that a row has to meet, as Lake Formation reads it; null for every row.</param>
public sealed record GrantScope(
    string DatabaseName, string TableName, IReadOnlyList<string> Columns, IReadOnlyList<string> Permissions, int DurationDays, string? Rows = null);
