using Customer360.Contracts.Access;
using Customer360.Lambdas.DataContracts;
using Customer360.Lambdas.Hosting;
using Customer360.Lambdas.Ports;

namespace Customer360.Lambdas.Access;

/// <summary>Reads what a request means out of the contract of the product that it asks for: the columns, how sensitive they are, the table.</summary>
internal sealed class RequestReader(IObjectStore objects, PlatformSettings settings)
{
    public async Task<(PolicyFacts Facts, GrantScope Asked)> ReadAsync(AccessRequested request)
    {
        var uri = settings.ContractUri(request.Domain, request.ProductId, request.Version);
        var contract = await objects.ReadTextAsync(uri)
            ?? throw new ProductUnknownException($"There is no product {request.Domain}/{request.ProductId} {request.Version}.");
        var (product, unread) = ContractDocument.Read(contract);
        if (unread.Count > 0)
        {
            throw new ContractInvalidException(uri, unread.Count);
        }

        var table = product["schema"].Items.FirstOrDefault(candidate => candidate["name"].Text == request.TableName)
            ?? throw new ProductUnknownException($"The product {request.ProductId} has no table {request.TableName}.");
        var columns = Columns(table, request);

        var classification = Classification.Highest(columns.Select(column => column["classification"].Text));
        var facts = new PolicyFacts(classification, DistanceOf(request), request.Permission, request.PurposeCode, request.DurationDays, request.Domain);
        var scope = new GrantScope(
            CatalogNames.DatabaseOf(request.Domain),
            request.TableName,
            [.. columns.Select(column => column["name"].Text ?? "")],
            Permissions(request.Permission),
            request.DurationDays);
        return (facts, scope);
    }

    private static IReadOnlyList<ContractNode> Columns(ContractNode table, AccessRequested request)
    {
        var all = table["properties"].Items;
        if (request.Columns.Count == 0)
        {
            return all;
        }

        var unknown = request.Columns.Except(all.Select(column => column["name"].Text ?? "")).ToList();
        return unknown.Count > 0
            ? throw new ProductUnknownException($"The table {request.TableName} has no column {string.Join(", ", unknown)}.")
            : [.. all.Where(column => request.Columns.Contains(column["name"].Text))];
    }

    private Distance DistanceOf(AccessRequested request) =>
        !settings.OrganizationAccounts.Contains(request.RequesterAccount) ? Distance.External
        : request.RequesterDomain == request.Domain ? Distance.SameDomain
        : Distance.OtherDomain;

    // Lake Formation's permissions for each permission of ours.
    private static IReadOnlyList<string> Permissions(string permission) => permission switch
    {
        AccessPermission.Read => ["SELECT"],
        AccessPermission.Write => ["INSERT"],
        AccessPermission.Modify => ["ALTER", "DELETE", "DROP"],
        _ => throw new ProductUnknownException($"There is no permission {permission}: ask for Read, Write or Modify."),
    };
}
