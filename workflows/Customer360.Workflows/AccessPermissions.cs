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
    private static readonly TaskOptions Changing = ServiceRetries.LakeFormation with { Timeout = TimeSpan.FromSeconds(30) };

    private static readonly TaskOptions Reviewing = new() { Timeout = TimeSpan.FromSeconds(45) };

    /// <inheritdoc/>
    public override async Task<PermissionOutcome> RunAsync(TaskOrchestrationContext context, PermissionOrder input)
    {
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
            var readBack = new PermissionReadBack(input.Change, input.Entries, tried, failures, [.. ofDatabase, .. ofTable], tries);
            review = await context.CallActivityAsync((SubscriptionFunctions subscriptions) => subscriptions.ReviewPermissions(readBack), Reviewing);
            entries = review.Entries;
        }
        while (review.Verdict == PermissionVerdict.Again);

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
        entry.TableName is null ? new Resource { Database = new DatabaseResource { Name = entry.DatabaseName } }
        : entry.Columns.Count == 0 ? new Resource { Table = new TableResource { DatabaseName = entry.DatabaseName, Name = entry.TableName } }
        : new Resource { TableWithColumns = new TableWithColumnsResource { DatabaseName = entry.DatabaseName, Name = entry.TableName, ColumnNames = [.. entry.Columns] } };

    private static List<PermissionFailure> Failures(List<BatchPermissionsFailureEntry> failures) =>
        [.. failures.Select(failure => new PermissionFailure(failure.RequestEntry.Id, failure.Error.ErrorCode, failure.Error.ErrorMessage))];

    private static List<PermissionRow> Rows(List<PrincipalResourcePermissions> permissions) =>
    [
        .. permissions.Select(row => new PermissionRow(
            row.Principal.DataLakePrincipalIdentifier,
            row.Resource.Database?.Name ?? row.Resource.Table?.DatabaseName ?? row.Resource.TableWithColumns?.DatabaseName,
            row.Resource.Table?.Name ?? row.Resource.TableWithColumns?.Name,
            row.Resource.TableWithColumns?.ColumnNames,
            row.Resource.TableWithColumns?.ColumnWildcard?.ExcludedColumnNames,
            row.Resource.TableWithColumns?.ColumnWildcard is not null,
            row.Permissions)),
    ];
}
