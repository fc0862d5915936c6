using DurableStates.Json;

namespace DurableStates.Local.DynamoDb;

/// <summary>The attributes that find an item in a table or an index. The attributes are texts, numbers or bytes.</summary>
/// <param name="Partition">The partition key's name.</param>
/// <param name="Sort">The sort key's name; null when there is none.</param>
public sealed record KeySchema(string Partition, string? Sort = null)
{
    internal IEnumerable<string> Names => Sort is null ? [Partition] : [Partition, Sort];

    /// <summary>The key of an item as a text that is the same for the same key only; null when the item lacks an attribute of it.</summary>
    internal string? KeyOf(JsonValue item) => Names.All(name => IsKey(item[name]))
        ? string.Concat(Names.Select(name => item[name] is var value && value["N"].TryGetString(out var digits)
            ? $"N{AttributeValues.Number(digits) / 1.000000000000000000000000000000m}\n"
            : $"{value.ToJson()}\n"))
        : null;

    /// <summary>The attributes of the key alone.</summary>
    internal JsonValue Only(JsonValue item)
    {
        var key = new JsonObjectBuilder();
        foreach (var name in Names)
        {
            key.Set(name, item[name]);
        }

        return key.ToValue();
    }

    internal int Compare(JsonValue left, JsonValue right) => Sort is null ? 0 : AttributeValues.Compare(left[Sort], right[Sort]) ?? 0;

    private static bool IsKey(JsonValue value) => value.IsObject && value.Count == 1 && AttributeValues.Open(value).Type is "S" or "N" or "B";
}

/// <summary>A table.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Key">Its primary key.</param>
/// <param name="Indexes">Its global secondary indexes by name, each with all attributes; none when null.</param>
public sealed record TableSchema(string Name, KeySchema Key, IReadOnlyDictionary<string, KeySchema>? Indexes = null);
