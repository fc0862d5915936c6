using System.Text.Json.Serialization;

namespace Customer360.Contracts.Subscriptions;

/// <summary>Permissions of one principal on a database, a table, or columns of a table: an entry of a batch of Lake Formation.</summary>
/// <param name="Id">Names the entry in its batch.</param>
/// <param name="DatabaseName">The Glue database.</param>
/// <param name="TableName">The Glue table; null for the database itself.</param>
/// <param name="Columns">The columns; empty for the whole table or the database.</param>
/// <param name="Permissions">Lake Formation's permissions, for example <c>SELECT</c>.</param>
/// <param name="FilterName">The data cells filter of the table; null for what is not on one.</param>
public sealed record PermissionEntry(string Id, string DatabaseName, string? TableName, IReadOnlyList<string> Columns, IReadOnlyList<string> Permissions, string? FilterName = null);

/// <summary>A data cells filter: which columns of which rows of a table may be read by who is granted it.</summary>
/// <param name="Name">Its name, made of the subscription and the generation.</param>
/// <param name="Columns">The columns; null where a filter that was found has all but some.</param>
/// <param name="Rows">The condition of its rows; null where a filter that was found has every row.</param>
public sealed record CellsFilter(string Name, IReadOnlyList<string>? Columns, string? Rows);

/// <summary>A permission as Lake Formation lists it.</summary>
/// <param name="PrincipalArn">Who has it.</param>
/// <param name="DatabaseName">The database; null for what is permitted on something else.</param>
/// <param name="TableName">The table; null for the database itself.</param>
/// <param name="Columns">The columns, where they are named; null otherwise.</param>
/// <param name="ExcludedColumns">The columns that are left out of all columns; null otherwise.</param>
/// <param name="IsEveryColumn">True where all columns are permitted but the excluded ones.</param>
/// <param name="Permissions">The permissions.</param>
/// <param name="FilterName">The data cells filter; null for what is not on one.</param>
public sealed record PermissionRow(
    string? PrincipalArn,
    string? DatabaseName,
    string? TableName,
    IReadOnlyList<string>? Columns,
    IReadOnlyList<string>? ExcludedColumns,
    bool IsEveryColumn,
    IReadOnlyList<string> Permissions,
    string? FilterName = null);

/// <summary>An entry of a batch that Lake Formation would not take, though the call succeeded.</summary>
/// <param name="EntryId">The entry.</param>
/// <param name="Code">Such as <c>ConcurrentModificationException</c>.</param>
/// <param name="Message">Lake Formation's words.</param>
public sealed record PermissionFailure(string EntryId, string? Code, string? Message);

/// <summary>What is read back after a batch, to be compared with what was wanted.</summary>
/// <param name="Change">One of <see cref="PermissionChange"/>.</param>
/// <param name="Wanted">Everything that is to be there, or gone.</param>
/// <param name="Tried">The entries of the last batch.</param>
/// <param name="Failures">Those that were not taken.</param>
/// <param name="Rows">What Lake Formation lists now for the principal on the database and the table.</param>
/// <param name="Tries">How many batches were sent.</param>
public sealed record PermissionReadBack(
    string Change,
    IReadOnlyList<PermissionEntry> Wanted,
    IReadOnlyList<PermissionEntry> Tried,
    IReadOnlyList<PermissionFailure> Failures,
    IReadOnlyList<PermissionRow> Rows,
    int Tries);

/// <summary>Input of <c>access-permissions</c>: what one principal is to have, or no longer.</summary>
/// <param name="SubscriptionId">The subscription that says so.</param>
/// <param name="Change">One of <see cref="PermissionChange"/>.</param>
/// <param name="PrincipalArn">The principal.</param>
/// <param name="DatabaseName">The database of all entries.</param>
/// <param name="TableName">The table that is read back.</param>
/// <param name="Entries">What is to be there, or gone; 1 to 20.</param>
/// <param name="Filters">The data cells filters that have to be as this says before anything is granted. Those that entries of a revocation name are deleted when nobody has them.</param>
public sealed record PermissionOrder(
    string SubscriptionId, string Change, string PrincipalArn, string DatabaseName, string TableName, IReadOnlyList<PermissionEntry> Entries, IReadOnlyList<CellsFilter> Filters);

/// <summary>What a run of <c>access-permissions</c> reached.</summary>
/// <param name="Problems">What is not as it was wanted, each in one sentence; empty when all is.</param>
public sealed record PermissionOutcome(IReadOnlyList<string> Problems);

/// <summary>A run of <c>access-permissions</c> that has ended, as Step Functions describes it.</summary>
/// <param name="Output">What it reached.</param>
public sealed record PermissionRun([property: JsonPropertyName("Output")] PermissionOutcome Output);

/// <summary>Which way permissions change.</summary>
public static class PermissionChange
{
    /// <summary>They are to be there.</summary>
    public const string Grant = "GRANT";

    /// <summary>They are to be gone.</summary>
    public const string Revoke = "REVOKE";
}

/// <summary>Whether Lake Formation holds what was wanted.</summary>
/// <param name="Verdict">One of <see cref="PermissionVerdict"/>.</param>
/// <param name="Entries">What is still to be done; empty when it is done.</param>
/// <param name="Problems">What is still to be done and why it was refused, each in one sentence; empty when it is done.</param>
public sealed record PermissionReview(string Verdict, IReadOnlyList<PermissionEntry> Entries, IReadOnlyList<string> Problems);

/// <summary>How a read-back is judged.</summary>
public static class PermissionVerdict
{
    /// <summary>Lake Formation holds what was wanted.</summary>
    public const string Done = "DONE";

    /// <summary>Not yet: send the rest again.</summary>
    public const string Again = "AGAIN";

    /// <summary>Not after the last try.</summary>
    public const string Failed = "FAILED";
}
