using DurableStates.Json;
using DurableStates.Local.Glue;
using DurableStates.Local.Services;

namespace DurableStates.Local.LakeFormation;

/// <summary>AWS Lake Formation on this machine: permissions, LF-tags, data cells filters and locations over a Glue catalogue.</summary>
public sealed class LakeFormationIntegration : IServiceIntegration
{
    private const int MostEntries = 20;

    private readonly PermissionRequest _requests;
    private readonly LakeTags _tags;
    private readonly DataCellsFilters _filters;
    private readonly List<LakePermission> _permissions = [];
    private readonly Lock _lock = new();

    /// <summary>A Lake Formation over a catalogue, without any permission.</summary>
    /// <param name="catalog">The catalogue whose tables can be granted.</param>
    public LakeFormationIntegration(GlueCatalog catalog)
    {
        var (filters, tags, locations, settings) = (new DataCellsFilters(catalog), new LakeTags(catalog), new DataLocations(), new LakeSettings());
        (_tags, _filters) = (tags, filters);
        _requests = new PermissionRequest(catalog, filters);
        Operations = new Dictionary<string, ServiceOperation>(StringComparer.Ordinal)
        {
            ["addLFTagsToResource"] = ServiceOperations.Immediate(tags.Add),
            ["batchGrantPermissions"] = ServiceOperations.Immediate(call => Batch(call, Grant)),
            ["batchRevokePermissions"] = ServiceOperations.Immediate(call => Batch(call, Revoke)),
            ["createDataCellsFilter"] = ServiceOperations.Immediate(filters.Create),
            ["createLFTag"] = ServiceOperations.Immediate(tags.Create),
            ["deleteDataCellsFilter"] = ServiceOperations.Immediate(filters.Delete),
            ["deregisterResource"] = ServiceOperations.Immediate(locations.Deregister),
            ["describeResource"] = ServiceOperations.Immediate(locations.Describe),
            ["getDataCellsFilter"] = ServiceOperations.Immediate(filters.Get),
            ["getDataLakeSettings"] = ServiceOperations.Immediate(settings.Get),
            ["getResourceLFTags"] = ServiceOperations.Immediate(tags.Get),
            ["grantPermissions"] = ServiceOperations.Immediate(call => Grant(call.Arguments) ?? ServiceReply.Nothing),
            ["listPermissions"] = ServiceOperations.Immediate(List),
            ["putDataLakeSettings"] = ServiceOperations.Immediate(settings.Put),
            ["registerResource"] = ServiceOperations.Immediate(locations.Register),
            ["removeLFTagsFromResource"] = ServiceOperations.Immediate(tags.Remove),
            ["revokePermissions"] = ServiceOperations.Immediate(call => Revoke(call.Arguments) ?? ServiceReply.Nothing),
            ["updateDataCellsFilter"] = ServiceOperations.Immediate(filters.Update),
        };
    }

    /// <inheritdoc/>
    public string Service => "lakeformation";

    /// <inheritdoc/>
    public string ErrorPrefix => "LakeFormation";

    /// <inheritdoc/>
    public IReadOnlyDictionary<string, ServiceOperation> Operations { get; }

    /// <summary>What principals may do with tables and databases, in the order in which it was granted; the columns of one table together, and each data cells filter by itself.</summary>
    public IReadOnlyList<TableGrant> Grants
    {
        get
        {
            lock (_lock)
            {
                return [.. _permissions.GroupBy(TableGrant.KeyOf).Where(group => group.Key is not null).Select(TableGrant.Of)];
            }
        }
    }

    /// <summary>The data cells filters, by database, table and name.</summary>
    public IReadOnlyList<TableCells> Filters => _filters.All;

    /// <summary>Makes an LF-tag, as the stack of a platform does.</summary>
    /// <param name="key">The tag's key.</param>
    /// <param name="values">The values that it can have.</param>
    /// <exception cref="ArgumentException">There is a tag of the key.</exception>
    public void CreateTag(string key, IEnumerable<string> values)
    {
        if (!_tags.TryCreate(key, values))
        {
            throw new ArgumentException($"There is a tag {key} already.", nameof(key));
        }
    }

    /// <summary>The tags that are assigned to a table itself, or to a column of it, as <c>key=value</c>; what is inherited is not among them.</summary>
    /// <param name="database">The Glue database.</param>
    /// <param name="table">The table; null for the database itself.</param>
    /// <param name="column">The column; null for the table itself.</param>
    public IReadOnlyList<string> TagsOf(string database, string? table = null, string? column = null) => _tags.Of(
        table is null ? new LakeResource.Database(database) : column is null ? new LakeResource.Table(database, table) : new LakeResource.Column(database, table, column));

    // A grant that is there already is granted again without an error.
    private ServiceReply.Refusal? Grant(JsonValue request)
    {
        var (asked, refusal) = _requests.Read(request);
        lock (_lock)
        {
            _permissions.AddRange(asked.Except(_permissions));
        }

        return refusal;
    }

    // The call for a principal that has nothing of it is refused; callers take that for success.
    private ServiceReply.Refusal? Revoke(JsonValue request)
    {
        var (asked, refusal) = _requests.Read(request);
        if (refusal is not null)
        {
            return refusal;
        }

        lock (_lock)
        {
            return _permissions.RemoveAll(asked.Contains) > 0
                ? null
                : new("InvalidInputException", "No permissions revoked. Grantee has no permissions on the resource.");
        }
    }

    private static ServiceReply Batch(ServiceCall call, Func<JsonValue, ServiceReply.Refusal?> change)
    {
        var entries = call.Arguments["Entries"];
        if (entries.Count is 0 or > MostEntries)
        {
            return new ServiceReply.Refusal("InvalidInputException", $"There must be 1 to {MostEntries} entries.");
        }

        var failures = new JsonArrayBuilder();
        foreach (var entry in entries.Items)
        {
            if (change(entry) is { } refusal)
            {
                failures.Add(JsonValue.Object(
                    ("RequestEntry", entry), ("Error", JsonValue.Object(("ErrorCode", refusal.Code), ("ErrorMessage", refusal.Message)))));
            }
        }

        return new ServiceReply.Success(JsonValue.Object(("Failures", failures.ToValue())));
    }

    private ServiceReply List(ServiceCall call)
    {
        if (!call.Arguments["Principal"].IsUndefined && call.Arguments["Resource"].IsUndefined)
        {
            return new ServiceReply.Refusal("InvalidInputException", "Resource is mandatory if Principal is set in the input.");
        }

        if (!call.Arguments["Resource"]["TableWithColumns"].IsUndefined)
        {
            return new ServiceReply.Refusal("InvalidInputException", "Permissions cannot be listed for columns: ask for the table.");
        }

        if (!call.Arguments["Principal"].IsUndefined && PermissionList.IsRelated(call.Arguments))
        {
            return new ServiceReply.Refusal("InvalidInputException", "Principal must not be specified when cell filters are asked for.");
        }

        lock (_lock)
        {
            return new ServiceReply.Success(PermissionList.Page(_permissions, call.Arguments));
        }
    }
}
