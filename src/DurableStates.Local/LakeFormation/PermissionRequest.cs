using System.Text.RegularExpressions;
using DurableStates.Json;
using DurableStates.Local.Glue;
using DurableStates.Local.Services;

namespace DurableStates.Local.LakeFormation;

/// <summary>Reads what a grant or a revoke is about, and refuses what Lake Formation refuses.</summary>
internal sealed partial class PermissionRequest(GlueCatalog catalog, DataCellsFilters filters)
{
    /// <summary>The permissions that a request names, or why it is refused.</summary>
    public (IReadOnlyList<LakePermission> Permissions, ServiceReply.Refusal? Refusal) Read(JsonValue request)
    {
        var principal = LakeResource.Text(request["Principal"]["DataLakePrincipalIdentifier"]);
        var resources = LakeResource.Read(request["Resource"]);
        var permissions = LakeResource.Texts(request["Permissions"]);
        return Problem(principal, resources, permissions) is { } problem
            ? ([], problem)
            : ([.. from resource in resources from permission in permissions select new LakePermission(principal, resource, permission)], null);
    }

    private ServiceReply.Refusal? Problem(string principal, IReadOnlyList<LakeResource> resources, string[] permissions) =>
        principal.Length == 0 ? Invalid("Principal is required.")
        : !Principal.IsMatch(principal) ? Invalid("Invalid principal")
        : resources.Count == 0 ? Invalid("Resource is required.")
        : permissions.Length == 0 ? Invalid("Permissions are required.")
        : permissions.FirstOrDefault(permission => !resources[0].Permissions.Contains(permission)) is { } wrong
            ? Invalid($"Permissions modification is invalid: {wrong} is not a permission of this resource.")
        : resources.Select(Missing).FirstOrDefault(missing => missing is not null) is { } notFound ? new("EntityNotFoundException", Together(resources, notFound))
        : null;

    // The missing columns of one request are named together.
    private string Together(IReadOnlyList<LakeResource> resources, string first) => first.StartsWith("Columns not found", StringComparison.Ordinal)
        ? $"Columns not found: {string.Join(", ", resources.OfType<LakeResource.Column>().Where(column => Missing(column) is not null).Select(column => column.Name))}"
        : first;

    private string? Missing(LakeResource resource) => resource switch
    {
        LakeResource.Database(var name) => MissingDatabase(name),
        LakeResource.Table(var database, var name) => MissingTable(database, name),
        LakeResource.Column(var database, var table, var name) =>
            MissingTable(database, table) ?? (CatalogColumns.Of(catalog, database, table).Contains(name) ? null : "Columns not found"),
        LakeResource.OtherColumns(var database, var table, _) => MissingTable(database, table),
        LakeResource.Cells(var database, var table, var name) =>
            MissingTable(database, table) ?? (filters.Has(database, table, name) ? null : $"Data cells filter not found: {name}"),
        _ => null,
    };

    private string? MissingDatabase(string name) => catalog.Databases.Contains(name) ? null : $"Database {name} not found.";

    private string? MissingTable(string database, string table) =>
        MissingDatabase(database) ?? (catalog.Table(database, table).IsUndefined ? "Table not found." : null);

    private static ServiceReply.Refusal Invalid(string message) => new("InvalidInputException", message);

    // An IAM or federated identity, an account, all principals of an account, or the group that switches Lake Formation off.
    [GeneratedRegex(@"^(arn:aws[a-z-]*:\S+|\d{12}|\d{12}:IAMPrincipals|IAM_ALLOWED_PRINCIPALS)$")]
    private static partial Regex Principal { get; }
}
