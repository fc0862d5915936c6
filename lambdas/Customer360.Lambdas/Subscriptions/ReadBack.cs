using Customer360.Contracts.Subscriptions;

namespace Customer360.Lambdas.Subscriptions;

/// <summary>Holds what was wanted of Lake Formation against what it lists: a batch that succeeded may have failed in part, and what it took may not be there yet.</summary>
internal static class ReadBack
{
    /// <summary>How many batches are sent before it counts as failed.</summary>
    public const int MostTries = 5;

    private const string All = "ALL";

    public static PermissionReview Review(PermissionReadBack readBack)
    {
        var isGrant = readBack.Change == PermissionChange.Grant;
        var gone = Gone(readBack);
        List<Permission> left =
        [
            .. readBack.Wanted.SelectMany(Permission.In).Distinct().Where(permission => isGrant ? !IsPermitted(readBack.Rows, permission) : IsNamed(readBack.Rows, permission) && !gone.Contains(permission)),
        ];
        return left.Count == 0 ? new(PermissionVerdict.Done, [], [])
            : new(readBack.Tries >= MostTries ? PermissionVerdict.Failed : PermissionVerdict.Again, isGrant ? Permission.Entries(left) : Singly(left), [.. left.Select(permission => Problem(readBack, permission))]);
    }

    /// <summary>What a principal can do, by whatever row: Lake Formation lists SELECT on a whole table as all columns.</summary>
    public static bool IsPermitted(IEnumerable<PermissionRow> rows, Permission permission) => rows.Any(row =>
        row.DatabaseName == permission.Database
        && (row.Permissions.Contains(permission.Name) || row.Permissions.Contains(All))
        && (permission switch
        {
            { Filter: { } filter } => row.TableName == permission.Table && row.FilterName == filter,
            { Column: { } column } => row.TableName == permission.Table && (IsWholeTable(row) || row.Columns?.Contains(column) == true || (row.IsEveryColumn && row.ExcludedColumns?.Contains(column) != true)),
            { Table: { } table } => row.TableName == table && (IsWholeTable(row) || (row.IsEveryColumn && row.ExcludedColumns is null or [])),
            _ => row.TableName is null,
        }));

    // What was granted by name: only that can be revoked by name. What somebody holds by another grant is not ours to take.
    private static bool IsNamed(IEnumerable<PermissionRow> rows, Permission permission) => rows.Any(row =>
        row.DatabaseName == permission.Database
        && row.TableName == permission.Table
        && row.Permissions.Contains(permission.Name)
        && row.FilterName == permission.Filter
        && (permission switch
        {
            { Filter: not null } => true,
            { Column: { } column } => row.Columns?.Contains(column) == true,
            _ => permission.Table is null || IsWholeTable(row),
        }));

    private static bool IsWholeTable(PermissionRow row) => row is { Columns: null or [], IsEveryColumn: false, FilterName: null };

    // An entry that names one thing which is not there any more has nothing left to revoke.
    private static HashSet<Permission> Gone(PermissionReadBack readBack) =>
    [
        .. from failure in readBack.Failures
           where failure.Code is "EntityNotFoundException" || failure.Message?.Contains("non-existent column", StringComparison.OrdinalIgnoreCase) == true
           from entry in readBack.Tried
           where entry.Id == failure.EntryId && Permission.In(entry).Take(2).Count() == 1
           from permission in Permission.In(entry)
           select permission,
    ];

    // After the first try each entry names one thing, so that one that is gone does not keep the others. A batch takes 20.
    private static IReadOnlyList<PermissionEntry> Singly(List<Permission> left) =>
        [.. left.Take(20).SelectMany((permission, index) => Permission.Entries([permission]).Select(entry => entry with { Id = $"e{index + 1}" }))];

    private static string Problem(PermissionReadBack readBack, Permission permission)
    {
        var failure = readBack.Failures.FirstOrDefault(failure => readBack.Tried.Any(entry => entry.Id == failure.EntryId && Permission.In(entry).Contains(permission)));
        var state = readBack.Change == PermissionChange.Grant ? "is not there" : "is still there";
        return failure is null ? $"{permission} {state}." : $"{permission} {state}: {failure.Code ?? "no code"}.";
    }
}
