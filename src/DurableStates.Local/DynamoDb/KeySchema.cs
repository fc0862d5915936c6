using DurableStates.Json;

namespace DurableStates.Local.DynamoDb;

/// <summary>The attributes that find an item in a table or an index. The attributes are texts, numbers or bytes.</summary>
/// <param name="Partition">The partition key's name.</param>
/// <param name="Sort">The sort key's name; null when there is none.</param>
public sealed record KeySchema(string Partition, string? Sort = null)
{
    internal IEnumerable<string> Names => Sort is null ? [Partition] : [Partition, Sort];

    /// <summary>The key of an item as a text that is the same for the same key only; null when the item lacks an attribute of it.</summary>
    internal string? KeyOf(JsonValue item) => !IsKey(item[Partition]) || (Sort is not null && !IsKey(item[Sort])) ? null
        : Sort is null ? TextOf(item[Partition])
        : TextOf(item[Partition]) + TextOf(item[Sort]);

    /// <summary>The partition of an item as such a text; null when the item lacks an attribute of the key.</summary>
    internal string? PartitionOf(JsonValue item) => Sort is null || IsKey(item[Sort]) ? PartitionNamed(item[Partition]) : null;

    /// <summary>The partition that a value names as such a text; null when no partition can be called so.</summary>
    internal static string? PartitionNamed(JsonValue value) => IsKey(value) ? TextOf(value) : null;

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

    /// <summary>The order of two items of one partition; values of different types by their types.</summary>
    internal int Compare(JsonValue left, JsonValue right) => Sort is null ? 0
        : AttributeValues.Compare(left[Sort], right[Sort]) ?? string.CompareOrdinal(AttributeValues.Open(left[Sort]).Type, AttributeValues.Open(right[Sort]).Type);

    private static string TextOf(JsonValue value) =>
        value["N"].TryGetString(out var digits) ? $"N{AttributeValues.Number(digits) / 1.000000000000000000000000000000m}\n" : $"{value.ToJson()}\n";

    private static bool IsKey(JsonValue value) => value.IsObject && value.Count == 1 && AttributeValues.Open(value).Type is "S" or "N" or "B";
}

/// <summary>A table.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Key">Its primary key.</param>
/// <param name="Indexes">Its global secondary indexes by name, each with all attributes; none when null.</param>
public sealed record TableSchema(string Name, KeySchema Key, IReadOnlyDictionary<string, KeySchema>? Indexes = null);
