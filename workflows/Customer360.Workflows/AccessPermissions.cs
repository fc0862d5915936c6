using Amazon.LakeFormation;
using Amazon.LakeFormation.Model;
using Customer360.Contracts.Subscriptions;
using Customer360.Lambdas;
using DurableStates;

namespace Customer360.Workflows;

/// <summary>
/// Changes what a principal may do until Lake Formation lists it so: a batch that succeeds may have failed in part, and a permission that was granted may not be there yet.
/// The machines that grant and revoke run it nested.
/// </summary>
[StateMachine("access-permissions", Timeout = "PT3H")]
public sealed class AccessPermissions : TaskOrchestrator<PermissionOrder, PermissionOutcome>
{
    // A change has to be over before the lease of its run is.
    internal static readonly TaskOptions Changing = ServiceRetries.LakeFormation with { Timeout = TimeSpan.FromSeconds(30) };

    private static readonly TaskOptions Reviewing = new() { Timeout = TimeSpan.FromSeconds(45) };

    /// <inheritdoc/>
    public override async Task<PermissionOutcome> RunAsync(TaskOrchestrationContext context, PermissionOrder input)
    {
        // state: Each filter
        foreach (var filter in input.Filters)
        {
            if (await LakeFilters.PutAsync(context, input.DatabaseName, input.TableName, filter) is { } problem)
            {
                return new PermissionOutcome([problem]);
            }
        }

        List<string> filterNames = [.. input.Entries.Where(entry => entry.FilterName is not null).Select(entry => entry.FilterName ?? "")];
        var entries = input.Entries;
        var tries = 0;
        PermissionReview review;
        do
        {
            if (tries > 0)
            {
                await context.CreateTimer(TimeSpan.FromSeconds(5));
            }

            var tried = entries;
            List<PermissionFailure> failures;
            if (input.Change == PermissionChange.Grant)
            {
                var granted = await context.CallAwsAsync((IAmazonLakeFormation lake) => lake.BatchGrantPermissionsAsync(new BatchGrantPermissionsRequest { Entries = Batch(input.PrincipalArn, tried) }), Changing);
                failures = Failures(granted.Failures ?? []);
            }
            else
            {
                var revoked = await context.CallAwsAsync((IAmazonLakeFormation lake) => lake.BatchRevokePermissionsAsync(new BatchRevokePermissionsRequest { Entries = Batch(input.PrincipalArn, tried) }), Changing);
                failures = Failures(revoked.Failures ?? []);
            }

            tries++;

            // state: List permissions on database
            var ofDatabase = await ListAsync(context, input.PrincipalArn, new Resource { Database = new DatabaseResource { Name = input.DatabaseName } });

            // state: List permissions on table
            var ofTable = await ListAsync(context, input.PrincipalArn, new Resource { Table = new TableResource { DatabaseName = input.DatabaseName, Name = input.TableName } });
            // What is permitted on a filter is listed for the filter alone.
            var ofFilters = new List<PermissionRow>();
            // state: Each filter's name
            foreach (var filterName in filterNames)
            {
                // state: List permissions on filter
                ofFilters.AddRange(await LakeFilters.ListAsync(context, input.PrincipalArn, input.DatabaseName, input.TableName, filterName));
            }

            var readBack = new PermissionReadBack(input.Change, input.Entries, tried, failures, [.. ofDatabase, .. ofTable, .. ofFilters], tries);
            review = await context.CallActivityAsync((SubscriptionFunctions subscriptions) => subscriptions.ReviewPermissions(readBack), Reviewing);
            entries = review.Entries;
        }
        while (review.Verdict == PermissionVerdict.Again);

        if (review.Verdict == PermissionVerdict.Done && input.Change == PermissionChange.Revoke)
        {
            // state: Each filter that is over
            foreach (var filterName in filterNames)
            {
                await LakeFilters.DeleteAsync(context, input.DatabaseName, input.TableName, filterName);
            }
        }

        return new PermissionOutcome(review.Problems);
    }

    /// <summary>What Lake Formation lists for a principal on a resource. A page may be empty and not the last.</summary>
    internal static async Task<List<PermissionRow>> ListAsync(TaskOrchestrationContext context, string principalArn, Resource resource)
    {
        var rows = new List<PermissionRow>();
        string? next = null;
        do
        {
            var page = await context.CallAwsAsync(
                (IAmazonLakeFormation lake) => lake.ListPermissionsAsync(new ListPermissionsRequest
                {
                    Principal = new DataLakePrincipal { DataLakePrincipalIdentifier = principalArn },
                    Resource = resource,
                    NextToken = next,
                }),
                Changing);
            rows.AddRange(Rows(page.PrincipalResourcePermissions ?? []));
            next = page.NextToken;
        }
        while (next is not null);

        return rows;
    }

    private static List<BatchPermissionsRequestEntry> Batch(string principalArn, IReadOnlyList<PermissionEntry> entries) =>
    [
        .. entries.Select(entry => new BatchPermissionsRequestEntry
        {
            Id = entry.Id,
            Principal = new DataLakePrincipal { DataLakePrincipalIdentifier = principalArn },
            Resource = ResourceOf(entry),
            Permissions = [.. entry.Permissions],
        }),
    ];

    private static Resource ResourceOf(PermissionEntry entry) =>
        entry.FilterName is not null ? LakeFilters.ResourceOf(entry.DatabaseName, entry.TableName ?? "", entry.FilterName)
        : entry.TableName is null ? new Resource { Database = new DatabaseResource { Name = entry.DatabaseName } }
        : entry.Columns.Count == 0 ? new Resource { Table = new TableResource { DatabaseName = entry.DatabaseName, Name = entry.TableName } }
        : new Resource { TableWithColumns = new TableWithColumnsResource { DatabaseName = entry.DatabaseName, Name = entry.TableName, ColumnNames = [.. entry.Columns] } };

    private static List<PermissionFailure> Failures(List<BatchPermissionsFailureEntry> failures) =>
        [.. failures.Select(failure => new PermissionFailure(failure.RequestEntry.Id, failure.Error.ErrorCode, failure.Error.ErrorMessage))];

    private static List<PermissionRow> Rows(List<PrincipalResourcePermissions> permissions) =>
    [
        .. permissions.Select(row => new PermissionRow(
            row.Principal.DataLakePrincipalIdentifier,
            row.Resource.Database?.Name ?? row.Resource.Table?.DatabaseName ?? row.Resource.TableWithColumns?.DatabaseName ?? row.Resource.DataCellsFilter?.DatabaseName,
            row.Resource.Table?.Name ?? row.Resource.TableWithColumns?.Name ?? row.Resource.DataCellsFilter?.TableName,
            row.Resource.TableWithColumns?.ColumnNames,
            row.Resource.TableWithColumns?.ColumnWildcard?.ExcludedColumnNames,
            row.Resource.TableWithColumns?.ColumnWildcard is not null,
            row.Permissions,
            row.Resource.DataCellsFilter?.Name)),
    ];
}
