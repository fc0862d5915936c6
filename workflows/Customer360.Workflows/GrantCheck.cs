using Amazon.LakeFormation;
using Amazon.LakeFormation.Model;
using Customer360.Contracts.Subscriptions;
using Customer360.Lambdas;
using DurableStates;

namespace Customer360.Workflows;

/// <summary>
/// Looks for the subscription behind each row of Lake Formation's list. A part of <c>grant-reconciliation</c>: it ends after 300 pages, which cost about 4,000
/// events of the history, and says where the next part begins.
/// </summary>
[StateMachine("grant-check", Timeout = "PT11H")]
public sealed class GrantCheck : TaskOrchestrator<CheckOrder, CheckOutcome>
{
    private const int MostPages = 300;

    // A row may name hundreds of columns, and a state may hold 256 KiB.
    private const int RowsOfPage = 10;

    private static readonly TaskOptions Listing = ServiceRetries.LakeFormation with { Timeout = TimeSpan.FromSeconds(30) };

    /// <inheritdoc/>
    public override async Task<CheckOutcome> RunAsync(TaskOrchestrationContext context, CheckOrder input)
    {
        var settings = await context.CallAwsAsync((IAmazonLakeFormation lake) => lake.GetDataLakeSettingsAsync(new GetDataLakeSettingsRequest()), Listing);
        List<string> administrators =
        [
            .. (settings.DataLakeSettings.DataLakeAdmins ?? []).Select(administrator => administrator.DataLakePrincipalIdentifier),
            .. (settings.DataLakeSettings.ReadOnlyAdmins ?? []).Select(administrator => administrator.DataLakePrincipalIdentifier),
        ];
        var next = input.Position;
        var pages = input.Pages;
        var most = input.Pages + MostPages;
        var seen = new CheckOutcome(null, 0, 0, 0, 0, 0);
        do
        {
            // state: List permissions
            var page = await context.CallAwsAsync(
                (IAmazonLakeFormation lake) => lake.ListPermissionsAsync(new ListPermissionsRequest { MaxResults = RowsOfPage, NextToken = next }), Listing);
            pages++;
            var listed = new GrantPage(new CheckOrder(input.ReconciliationId, input.Reapply, null, pages), administrators, Rows(page.PrincipalResourcePermissions ?? []));
            var before = seen;
            var review = await context.CallActivityAsync((ReconciliationFunctions reconciliation) => reconciliation.ReviewGrants(listed));
            seen = new CheckOutcome(null, 0, before.Seen + review.Seen, before.Healthy + review.Healthy, before.InMotion + review.InMotion, before.Ignored + review.Ignored);
            next = page.NextToken;
        }
        while (next is not null && pages < most);

        return new CheckOutcome(next, pages, seen.Seen, seen.Healthy, seen.InMotion, seen.Ignored);
    }

    private static List<ListedPermission> Rows(List<PrincipalResourcePermissions> permissions) =>
    [
        .. permissions.Select(row => new ListedPermission(
            row.Principal.DataLakePrincipalIdentifier,
            row.Resource.Database?.Name ?? row.Resource.Table?.DatabaseName ?? row.Resource.TableWithColumns?.DatabaseName ?? row.Resource.DataCellsFilter?.DatabaseName,
            row.Resource.Table?.Name ?? row.Resource.TableWithColumns?.Name ?? row.Resource.DataCellsFilter?.TableName,
            row.Resource.Table?.TableWildcard is not null,
            row.Resource.TableWithColumns?.ColumnNames,
            row.Resource.TableWithColumns?.ColumnWildcard is not null,
            row.Resource.DataCellsFilter?.Name,
            row.Resource.LFTagPolicy is not null,
            row.Permissions,
            row.PermissionsWithGrantOption)),
    ];
}
