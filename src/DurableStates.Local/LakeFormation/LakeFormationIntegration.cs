using DurableStates.Json;
using DurableStates.Local.Glue;
using DurableStates.Local.Services;

namespace DurableStates.Local.LakeFormation;

/// <summary>AWS Lake Formation on this machine: grants on databases, tables and columns of a Glue catalogue.</summary>
public sealed class LakeFormationIntegration : IServiceIntegration
{
    private readonly GlueCatalog _catalog;
    private readonly List<TableGrant> _grants = [];
    private readonly Lock _lock = new();

    /// <summary>A Lake Formation over a catalogue, without any grant.</summary>
    /// <param name="catalog">The catalogue whose tables can be granted.</param>
    public LakeFormationIntegration(GlueCatalog catalog)
    {
        _catalog = catalog;
        Operations = new Dictionary<string, ServiceOperation>(StringComparer.Ordinal)
        {
            ["grantPermissions"] = ServiceOperations.Immediate(Grant),
            ["listPermissions"] = ServiceOperations.Immediate(List),
            ["revokePermissions"] = ServiceOperations.Immediate(Revoke),
        };
    }

    /// <inheritdoc/>
    public string Service => "lakeformation";

    /// <inheritdoc/>
    public string ErrorPrefix => "LakeFormation";

    /// <inheritdoc/>
    public IReadOnlyDictionary<string, ServiceOperation> Operations { get; }

    /// <summary>The grants, in the order in which they were made.</summary>
    public IReadOnlyList<TableGrant> Grants
    {
        get
        {
            lock (_lock)
            {
                return [.. _grants];
            }
        }
    }

    private ServiceReply Grant(ServiceCall call)
    {
        var grant = GrantRequest.Read(call.Arguments);
        if (Problem(grant) is { } problem)
        {
            return problem;
        }

        lock (_lock)
        {
            _grants.Add(grant);
            return ServiceReply.Nothing;
        }
    }

    // The call of a principal that has nothing is refused; callers take that for success.
    private ServiceReply Revoke(ServiceCall call)
    {
        var asked = GrantRequest.Read(call.Arguments);
        if (Problem(asked) is { } problem)
        {
            return problem;
        }

        lock (_lock)
        {
            var removed = _grants.RemoveAll(grant =>
                (grant.Principal, grant.Database, grant.Table) == (asked.Principal, asked.Database, asked.Table)
                && grant.Permissions.All(asked.Permissions.Contains)
                && (asked.Columns.Count == 0 || grant.Columns.All(asked.Columns.Contains)));
            return removed > 0
                ? ServiceReply.Nothing
                : new ServiceReply.Refusal("InvalidInputException", "No permissions revoked. Grantee has no permissions on the resource.");
        }
    }

    private ServiceReply List(ServiceCall call)
    {
        var principal = call.Arguments["Principal"]["DataLakePrincipalIdentifier"];
        var chosen = Grants.Where(grant => principal.IsUndefined || principal == (JsonValue)grant.Principal);
        return new ServiceReply.Success(JsonValue.Object(
            ("PrincipalResourcePermissions", JsonValue.Array([.. chosen.Select(GrantRequest.Write)]))));
    }

    private ServiceReply.Refusal? Problem(TableGrant grant)
    {
        if (grant.Principal.Length == 0)
        {
            return new("InvalidInputException", "Principal is required.");
        }

        if (!_catalog.Databases.Contains(grant.Database))
        {
            return new("EntityNotFoundException", $"Database {grant.Database} not found.");
        }

        if (grant.Table is not { } name)
        {
            return null;
        }

        var table = _catalog.Table(grant.Database, name);
        if (table.IsUndefined)
        {
            return new("EntityNotFoundException", "Table not found.");
        }

        var known = table["StorageDescriptor"]["Columns"].IsArray
            ? table["StorageDescriptor"]["Columns"].AsArray().Select(column => column["Name"].AsString()).ToHashSet(StringComparer.Ordinal)
            : [];
        var unknown = grant.Columns.Where(column => !known.Contains(column)).ToArray();
        return unknown.Length > 0 ? new("EntityNotFoundException", $"Columns not found: {string.Join(", ", unknown)}") : null;
    }
}
