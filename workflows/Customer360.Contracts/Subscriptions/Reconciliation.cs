namespace Customer360.Contracts.Subscriptions;

/// <summary>
/// Detail of the bus event <c>customer360.access / GrantReconciliationRequested</c>, and what the nightly schedule says: hold what subscriptions say against what Lake Formation lists.
/// </summary>
/// <param name="Reapply">True to grant again what is recorded and missing; null counts as false.</param>
public sealed record GrantReconciliationRequested(bool? Reapply);

/// <summary>What a run of reconciliation asks first.</summary>
/// <param name="Detail">The event's detail, unread.</param>
/// <param name="ExecutionId">The run.</param>
public sealed record ReconciliationQuestion(GrantReconciliationRequested Detail, string ExecutionId);

/// <summary>A reconciliation that has begun.</summary>
/// <param name="ReconciliationId">Its id: that of its run.</param>
/// <param name="Reapply">Whether what is recorded and missing is granted again.</param>
public sealed record ReconciliationPlan(string ReconciliationId, bool Reapply);

/// <summary>Input of the machines that do a part of a reconciliation, and of their steps.</summary>
/// <param name="ReconciliationId">The reconciliation.</param>
/// <param name="Reapply">Whether what is recorded and missing is granted again.</param>
/// <param name="Position">Where the part before ended; null for the first.</param>
/// <param name="Pages">How many pages came before.</param>
public sealed record CheckOrder(string ReconciliationId, bool Reapply, string? Position, int Pages);

/// <summary>What a part of a reconciliation has seen.</summary>
/// <param name="Position">Where the next part begins; null when this was the last.</param>
/// <param name="Pages">How many pages there were so far.</param>
/// <param name="Seen">How many subscriptions, or rows of Lake Formation's list.</param>
/// <param name="Healthy">How many of them are as they should be.</param>
/// <param name="InMotion">How many were being changed by a run, so that nothing is said of them.</param>
/// <param name="Ignored">How many are of the lake's administrators, the platform's own roles or other databases.</param>
public sealed record CheckOutcome(string? Position, int Pages, int Seen, int Healthy, int InMotion, int Ignored);

/// <summary>A page of live subscriptions.</summary>
/// <param name="Subscriptions">The subscriptions.</param>
/// <param name="Position">Where the next page begins; null when this was the last.</param>
public sealed record SubscriptionReferences(IReadOnlyList<SubscriptionReference> Subscriptions, string? Position);

/// <summary>A subscription as it was when its page was read.</summary>
/// <param name="SubscriptionId">The subscription.</param>
/// <param name="Revision">How often it was written by then.</param>
/// <param name="PrincipalArn">The role.</param>
/// <param name="DatabaseName">The Glue database.</param>
/// <param name="TableName">The Glue table.</param>
/// <param name="FilterName">Its data cells filter; null where every row is granted.</param>
public sealed record SubscriptionReference(string SubscriptionId, int Revision, string PrincipalArn, string DatabaseName, string TableName, string? FilterName = null);

/// <summary>What Lake Formation and the catalogue say about one subscription.</summary>
/// <param name="Order">The part of which reconciliation this is.</param>
/// <param name="ExecutionId">The run that asks.</param>
/// <param name="Subscription">The subscription.</param>
/// <param name="Columns">The columns of the table in the catalogue; null when the table is gone.</param>
/// <param name="Rows">What the principal may do with the database, the table and the filter.</param>
/// <param name="Filter">The filter as it is; null when there is none.</param>
public sealed record CheckedSubscription(
    CheckOrder Order, string ExecutionId, SubscriptionReference Subscription, IReadOnlyList<string>? Columns, IReadOnlyList<PermissionRow> Rows, CellsFilter? Filter = null);

/// <summary>What is done about one subscription.</summary>
/// <param name="Verdict">One of <see cref="CheckVerdict"/>.</param>
/// <param name="Generation">Its generation; 0 when it is gone.</param>
/// <param name="Entries">What is to be granted again; empty unless the verdict says so. The run has the lease then.</param>
/// <param name="Filters">The data cells filters that have to be there for it; empty likewise.</param>
public sealed record SubscriptionReview(string Verdict, int Generation, IReadOnlyList<PermissionEntry> Entries, IReadOnlyList<CellsFilter> Filters);

/// <summary>How a subscription stands.</summary>
public static class CheckVerdict
{
    /// <summary>Lake Formation holds what it says.</summary>
    public const string Healthy = "HEALTHY";

    /// <summary>A run changes it, or has changed it since its page was read.</summary>
    public const string InMotion = "IN_MOTION";

    /// <summary>Something is wrong, and was written into the report.</summary>
    public const string Unhealthy = "UNHEALTHY";

    /// <summary>It has to end: its role is gone, or its end is overdue.</summary>
    public const string End = "END";

    /// <summary>Something is missing, and is to be granted again by the run that asks.</summary>
    public const string Reapply = "REAPPLY";
}

/// <summary>What came of granting again.</summary>
/// <param name="Order">The part of which reconciliation this is.</param>
/// <param name="SubscriptionId">The subscription.</param>
/// <param name="ExecutionId">The run that had the lease.</param>
/// <param name="IsDone">True when Lake Formation lists all of it.</param>
public sealed record Reapplication(CheckOrder Order, string SubscriptionId, string ExecutionId, bool IsDone);

/// <summary>A permission as Lake Formation lists it, on whatever there is to be permitted something on.</summary>
/// <param name="PrincipalArn">Who has it: an ARN, or a name such as <c>IAM_ALLOWED_PRINCIPALS</c>.</param>
/// <param name="DatabaseName">The database; null for what is permitted on something else.</param>
/// <param name="TableName">The table; null for the database itself and for every table.</param>
/// <param name="IsEveryTable">True where every table of the database is permitted.</param>
/// <param name="Columns">The columns, where they are named; null otherwise.</param>
/// <param name="IsEveryColumn">True where all columns are permitted, but perhaps for some.</param>
/// <param name="FilterName">The data cells filter; null where there is none.</param>
/// <param name="IsByTag">True for what is permitted on whatever bears LF-tags.</param>
/// <param name="Permissions">The permissions.</param>
/// <param name="Grantable">Those that the principal may hand on.</param>
public sealed record ListedPermission(
    string? PrincipalArn,
    string? DatabaseName,
    string? TableName,
    bool IsEveryTable,
    IReadOnlyList<string>? Columns,
    bool IsEveryColumn,
    string? FilterName,
    bool IsByTag,
    IReadOnlyList<string> Permissions,
    IReadOnlyList<string>? Grantable);

/// <summary>A page of Lake Formation's list of all permissions.</summary>
/// <param name="Order">The part of which reconciliation this is; its pages count up to this one.</param>
/// <param name="Administrators">The lake's administrators, who may do everything without being listed for it.</param>
/// <param name="Rows">The rows.</param>
public sealed record GrantPage(CheckOrder Order, IReadOnlyList<string> Administrators, IReadOnlyList<ListedPermission> Rows);

/// <summary>What a run of reconciliation asks last: the report.</summary>
/// <param name="Plan">The reconciliation.</param>
/// <param name="Subscriptions">What was seen of subscriptions.</param>
/// <param name="Grants">What was seen of Lake Formation's list.</param>
public sealed record ReconciliationClosing(ReconciliationPlan Plan, CheckOutcome Subscriptions, CheckOutcome Grants);

/// <summary>The report's figures, and who is told.</summary>
/// <param name="Counts">The figures.</param>
/// <param name="ReportUri">Where the report lies.</param>
/// <param name="Notice">What people are told; null when all is as it should be.</param>
public sealed record ReconciliationReport(ReconciliationCounts Counts, string ReportUri, Notices.Notice? Notice);

/// <summary>How many of what a reconciliation has found.</summary>
/// <param name="Subscriptions">Live subscriptions that were looked at.</param>
/// <param name="Healthy">Subscriptions of which Lake Formation holds all.</param>
/// <param name="InMotion">Subscriptions and rows that were being changed, of which nothing is said.</param>
/// <param name="Grants">Rows of Lake Formation's list.</param>
/// <param name="Ignored">Rows of the lake's administrators, the platform's own roles and other databases.</param>
/// <param name="Missing">Subscriptions of which Lake Formation lacks something.</param>
/// <param name="Reapplied">Those of them that were granted again.</param>
/// <param name="Unrecorded">Rows that no subscription explains: made by hand.</param>
/// <param name="ColumnsGone">Subscriptions to columns, or a table, that the catalogue has no longer.</param>
/// <param name="RolesGone">Subscriptions of roles that are registered no longer; their end was asked for.</param>
/// <param name="Overdue">Subscriptions that should have ended; their end was asked for again.</param>
/// <param name="Unsettled">Subscriptions that a run has been granting or ending for more than a day.</param>
/// <param name="FiltersChanged">Subscriptions whose rows' filter lets through other cells than was decided.</param>
public sealed record ReconciliationCounts(
    int Subscriptions, int Healthy, int InMotion, int Grants, int Ignored, int Missing, int Reapplied, int Unrecorded, int ColumnsGone, int RolesGone, int Overdue, int Unsettled, int FiltersChanged);

/// <summary>Detail of <c>customer360.access / GrantsReconciled</c>.</summary>
/// <param name="ReconciliationId">The reconciliation.</param>
/// <param name="Counts">The figures.</param>
/// <param name="ReportUri">Where the report lies.</param>
public sealed record GrantsReconciled(string ReconciliationId, ReconciliationCounts Counts, string ReportUri);

/// <summary>What one finding is.</summary>
public static class FindingKind
{
    /// <summary>Recorded, and not in Lake Formation.</summary>
    public const string Missing = "MISSING";

    /// <summary>The data cells filter lets through other cells than was decided: somebody has changed it by hand.</summary>
    public const string FilterChanged = "FILTER_CHANGED";

    /// <summary>In Lake Formation, and recorded nowhere.</summary>
    public const string Unrecorded = "UNRECORDED";

    /// <summary>Recorded for columns that the table has no longer.</summary>
    public const string ColumnsGone = "COLUMNS_GONE";

    /// <summary>Recorded for a table that is gone.</summary>
    public const string TableGone = "TABLE_GONE";

    /// <summary>Recorded for a role that is registered no longer.</summary>
    public const string RoleGone = "ROLE_GONE";

    /// <summary>Recorded, and should have ended.</summary>
    public const string Overdue = "OVERDUE";

    /// <summary>A run has been granting or ending it for more than a day.</summary>
    public const string Unsettled = "UNSETTLED";
}
