using System.Security.Cryptography;
using System.Text;
using Customer360.Contracts.Access;
using Customer360.Contracts.Registry;
using Customer360.Lambdas.DataContracts;
using Customer360.Lambdas.Hosting;
using Customer360.Lambdas.Ports;

namespace Customer360.Lambdas.Access;

/// <summary>What a request means.</summary>
internal abstract record RequestMeaning
{
    private RequestMeaning()
    {
    }

    /// <summary>What is asked for is there. The notes say where contract and tags disagree about it.</summary>
    public sealed record Known(
        PolicyFacts Facts, GrantScope Scope, IReadOnlyList<ClassifiedColumn> Columns, IReadOnlyList<RowColumn> RowColumns, IReadOnlyList<string> Notes) : RequestMeaning;

    /// <summary>What is asked for is not there, or not to be had so.</summary>
    public sealed record Unknown(IReadOnlyList<string> Reasons) : RequestMeaning;
}

/// <summary>Reads what a request means out of the register, the contract of the product that it asks for and the tags in effect: the columns, how sensitive they are, the table.</summary>
internal sealed class RequestReader(IRegistry registry, IObjectStore objects, PlatformSettings settings)
{
    // A reason is read by people.
    private const int MostNamed = 20;

    private const int ShortestDays = 1;
    private const int LongestDays = 365;

    /// <exception cref="ContractNotFoundException">A published product has no contract.</exception>
    /// <exception cref="ContractInvalidException">The contract of a published product cannot be read.</exception>
    public async Task<RequestMeaning> ReadAsync(AccessRequest request, EffectiveTags? tags)
    {
        var form = request.Form;
        var name = $"{form.Domain}/{form.ProductId}";
        var product = await registry.FindProductAsync(form.Domain, form.ProductId);
        if (product is { Status: ProductStatus.Retiring or ProductStatus.Retired })
        {
            return Unknown($"The product {name} is retired, or on its way there: nobody new is let in.");
        }

        if (product is not { Status: ProductStatus.Published })
        {
            return Unknown($"There is no published product {name}.");
        }

        if (form.Version != product.ActiveVersion || await registry.FindVersionAsync(form.Domain, form.ProductId, form.Version) is not { } version)
        {
            return Unknown($"Consumers of {name} read version {product.ActiveVersion}: ask for that one.");
        }

        var contract = await objects.ReadTextAsync(version.ContractUri) ?? throw new ContractNotFoundException(version.ContractUri);
        if (Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(contract))) != version.ContractHash)
        {
            return Unknown($"The contract of {name} {form.Version} is no longer the one that was published: its owner publishes the changed one as a version.");
        }

        var (root, unread) = ContractDocument.Read(contract, version.ContractUri);
        if (unread.Count > 0)
        {
            throw new ContractInvalidException(version.ContractUri, unread.Count);
        }

        if (root["domain"].Text != form.Domain || root["id"].Text != form.ProductId || root["version"].Text != form.Version)
        {
            return Unknown($"The contract of {name} {form.Version} speaks of another product.");
        }

        return Meaning(request, root, version.DatabaseName, tags);
    }

    private RequestMeaning Meaning(AccessRequest request, ContractNode contract, string database, EffectiveTags? tags)
    {
        var form = request.Form;
        var (shortest, longest) = Range(contract);
        if (form.DurationDays < shortest || form.DurationDays > longest)
        {
            return Unknown($"The product is granted for {shortest} to {longest} days at a time.");
        }

        if (contract["schema"].Items.FirstOrDefault(candidate => candidate["name"].Text == form.TableName) is not { } table)
        {
            return Unknown($"The product {form.ProductId} has no table {form.TableName}.");
        }

        var all = table["properties"].Items;
        var unknown = form.Columns.Except(all.Select(column => column["name"].Text ?? "")).ToList();
        if (unknown.Count > 0 || all.Count == 0)
        {
            var known = string.Join(", ", all.Take(MostNamed).Select(column => column["name"].Text));
            return Unknown($"The table {form.TableName} has no column {string.Join(", ", unknown)}. It has {known}{(all.Count > MostNamed ? " and more" : "")}.");
        }

        if (tags is null)
        {
            return Unknown($"The table {database}.{form.TableName} is not in the catalogue, so nothing can be granted on it.");
        }

        IReadOnlyList<RowColumn> byRow = form.Permission == AccessPermission.Read ? RowFilters.Usable(all, tags) : [];
        var (rows, problem) = form.Rows is null ? (null, null) : RowFilters.Read(form.Rows, byRow);
        if (problem is not null)
        {
            return Unknown(form.Permission == AccessPermission.Read ? $"The rows that are asked for are none: {problem}" : "Rows are chosen for reading only: who changes a table holds it as a whole.");
        }

        var (columns, notes) = ColumnClassification.Of(all.Where(column => form.Columns.Count == 0 || form.Columns.Contains(column["name"].Text)), tags);
        var facts = new PolicyFacts(
            Classification.Highest(columns.Select(column => column.Classification)), DistanceOf(request), form.Permission, form.PurposeCode, form.DurationDays, form.Domain);
        return new RequestMeaning.Known(
            facts, new GrantScope(database, form.TableName, [.. columns.Select(column => column.Name)], Permissions(form.Permission), form.DurationDays, rows), columns, byRow, notes);
    }

    // The product's own range, where its contract has one: from value to valueExt, in days.
    private static (int Shortest, int Longest) Range(ContractNode contract)
    {
        var property = contract["slaProperties"].Items.FirstOrDefault(candidate => candidate["property"].Text == "accessDuration");
        return (Days(property?["value"].Number) ?? ShortestDays, Days(property?["valueExt"].Number) ?? LongestDays);
    }

    private static int? Days(double? number) => number is >= ShortestDays and <= LongestDays ? (int)number : null;

    private Distance DistanceOf(AccessRequest request) =>
        !settings.OrganizationAccounts.Contains(request.Account) ? Distance.External
        : request.RequesterDomain == request.Form.Domain ? Distance.SameDomain
        : Distance.OtherDomain;

    // Lake Formation's permissions for each permission of ours.
    private static IReadOnlyList<string> Permissions(string permission) => permission switch
    {
        AccessPermission.Read => ["SELECT"],
        AccessPermission.Write => ["INSERT"],
        _ => ["ALTER", "DELETE", "DROP"],
    };

    private static RequestMeaning.Unknown Unknown(string reason) => new([reason]);
}
