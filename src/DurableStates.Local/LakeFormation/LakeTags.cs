using DurableStates.Json;
using DurableStates.Local.Glue;
using DurableStates.Local.Services;

namespace DurableStates.Local.LakeFormation;

/// <summary>LF-tags: their values, and where they are assigned. A table inherits its database's, a column its table's; what is assigned lower wins.</summary>
internal sealed class LakeTags(GlueCatalog catalog)
{
    private readonly Dictionary<string, string[]> _values = new(StringComparer.Ordinal);
    private readonly Dictionary<LakeResource, SortedDictionary<string, string>> _assigned = [];
    private readonly Lock _lock = new();

    public ServiceReply Create(ServiceCall call) => TryCreate(call.Text("TagKey"), LakeResource.Texts(call.Arguments["TagValues"]))
        ? ServiceReply.Nothing
        : new ServiceReply.Refusal("InvalidInputException", "Tag already exists.");

    /// <summary>False when there is a tag of the key.</summary>
    public bool TryCreate(string key, IEnumerable<string> values)
    {
        lock (_lock)
        {
            return _values.TryAdd(Lower(key), [.. values.Select(Lower)]);
        }
    }

    /// <summary>The tags of a resource itself, as <c>key=value</c>.</summary>
    public IReadOnlyList<string> Of(LakeResource resource)
    {
        lock (_lock)
        {
            return [.. Assigned(resource).Select(tag => $"{tag.Key}={tag.Value}")];
        }
    }

    public ServiceReply Add(ServiceCall call) => EachOf(call, (resource, key, value) =>
    {
        if (!_values.TryGetValue(key, out var values) || !values.Contains(value))
        {
            return ("EntityNotFoundException", "Tag or tag value does not exist.");
        }

        if (!_assigned.TryGetValue(resource, out var tags))
        {
            _assigned[resource] = tags = new(StringComparer.Ordinal);
        }

        tags[key] = value;
        return null;
    });

    public ServiceReply Remove(ServiceCall call) => EachOf(call, (resource, key, value) =>
        _assigned.TryGetValue(resource, out var tags) && tags.TryGetValue(key, out var there) && there == value && tags.Remove(key)
            ? null
            : ("EntityNotFoundException", "Tag is not assigned to the resource."));

    public ServiceReply Get(ServiceCall call)
    {
        if (LakeResource.Read(call.Arguments["Resource"]) is not [var resource, ..])
        {
            return new ServiceReply.Refusal("InvalidInputException", "Resource is required.");
        }

        if (Missing(resource) is { } missing)
        {
            return missing;
        }

        lock (_lock)
        {
            var (database, table) = resource switch
            {
                LakeResource.Database(var name) => (name, null),
                LakeResource.Table(var name, var tableName) => (name, tableName),
                LakeResource.Column(var name, var tableName, _) => (name, tableName),
                _ => ("", (string?)null),
            };
            // Only who asks for the assigned tags is told those alone; otherwise each resource has what it inherits, too.
            var isInherited = call.Arguments["ShowAssignedLFTags"] is not { IsBoolean: true } assigned || !assigned.AsBoolean();
            var onDatabase = Assigned(new LakeResource.Database(database));
            var answer = JsonValue.Object(("LfTagOnDatabase", Write(onDatabase)));
            if (table is null)
            {
                return new ServiceReply.Success(answer);
            }

            var onTable = Over(isInherited ? onDatabase : [], Assigned(new LakeResource.Table(database, table)));
            return new ServiceReply.Success(answer
                .With("LfTagsOnTable", Write(onTable))
                .With("LfTagsOnColumns", JsonValue.Array([.. ColumnsWithTags(database, table, isInherited ? onTable : [])])));
        }
    }

    private IEnumerable<JsonValue> ColumnsWithTags(string database, string table, SortedDictionary<string, string> inherited) =>
        from column in CatalogColumns.Of(catalog, database, table)
        let tags = Over(inherited, Assigned(new LakeResource.Column(database, table, column)))
        where tags.Count > 0
        select JsonValue.Object(("Name", column), ("LfTags", Write(tags)));

    // What is assigned lower wins, key by key.
    private static SortedDictionary<string, string> Over(SortedDictionary<string, string> inherited, SortedDictionary<string, string> own)
    {
        var tags = new SortedDictionary<string, string>(inherited, StringComparer.Ordinal);
        foreach (var (key, value) in own)
        {
            tags[key] = value;
        }

        return tags;
    }

    private SortedDictionary<string, string> Assigned(LakeResource resource) => _assigned.GetValueOrDefault(resource) ?? new(StringComparer.Ordinal);

    // A tag that cannot be set or removed is a failure among the answers, and the call succeeds all the same.
    private ServiceReply EachOf(ServiceCall call, Func<LakeResource, string, string, (string Code, string Message)?> change)
    {
        var resources = LakeResource.Read(call.Arguments["Resource"]);
        if (resources.Count == 0)
        {
            return new ServiceReply.Refusal("InvalidInputException", "Resource is required.");
        }

        // Step Functions spells the member as the SDK for Java does; one that it does not know is not there.
        if (call.Arguments["LfTags"].Count == 0)
        {
            return new ServiceReply.Refusal("InvalidInputException", "LFTags is required.");
        }

        if (resources.Select(Missing).FirstOrDefault(missing => missing is not null) is { } refusal)
        {
            return refusal;
        }

        var failures = new JsonArrayBuilder();
        lock (_lock)
        {
            foreach (var tag in call.Arguments["LfTags"].Items)
            {
                var (key, values) = (Lower(LakeResource.Text(tag["TagKey"])), LakeResource.Texts(tag["TagValues"]));
                var failure = values.Length == 1
                    ? resources.Select(resource => change(resource, key, Lower(values[0]))).FirstOrDefault(problem => problem is not null)
                    : ("InvalidInputException", "Only one tag value can be assigned.");
                if (failure is var (code, message))
                {
                    failures.Add(JsonValue.Object(("LfTag", tag), ("Error", JsonValue.Object(("ErrorCode", code), ("ErrorMessage", message)))));
                }
            }
        }

        return new ServiceReply.Success(JsonValue.Object(("Failures", failures.ToValue())));
    }

    private ServiceReply.Refusal? Missing(LakeResource resource) => resource switch
    {
        LakeResource.Database(var name) when !catalog.Databases.Contains(name) => new("EntityNotFoundException", $"Database {name} not found."),
        LakeResource.Table(var database, var name) when catalog.Table(database, name).IsUndefined => new("EntityNotFoundException", "Table not found."),
        LakeResource.Column(var database, var table, var name) when !CatalogColumns.Of(catalog, database, table).Contains(name) =>
            new("EntityNotFoundException", $"Columns not found: {name}"),
        _ => null,
    };

    private static JsonValue Write(SortedDictionary<string, string> tags) => JsonValue.Array([.. tags.Select(tag => JsonValue.Object(
        ("CatalogId", "000000000000"), ("TagKey", tag.Key), ("TagValues", JsonValue.Array(tag.Value))))]);

    // Keys and values are matched in lower case.
    private static string Lower(string text) => text.ToLowerInvariant();
}
