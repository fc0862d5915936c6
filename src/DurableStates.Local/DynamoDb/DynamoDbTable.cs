using DurableStates.Json;

namespace DurableStates.Local.DynamoDb;

/// <summary>The items of one table. Not safe for several threads: the integration lets one request in at a time.</summary>
internal sealed class DynamoDbTable
{
    // The limit of one item: https://docs.aws.amazon.com/amazondynamodb/latest/developerguide/Constraints.html
    private const int LargestItem = 400 * 1024;

    private readonly Dictionary<string, JsonValue> _items = new(StringComparer.Ordinal);
    private readonly ItemOrder _order;
    private readonly Dictionary<string, ItemOrder> _indexes = new(StringComparer.Ordinal);

    public DynamoDbTable(TableSchema schema)
    {
        Schema = schema;
        _order = new ItemOrder(schema.Key);
        foreach (var (name, key) in schema.Indexes ?? new Dictionary<string, KeySchema>())
        {
            _indexes.Add(name, new ItemOrder(key));
        }
    }

    public TableSchema Schema { get; }

    /// <summary>Every item, in an order that does not depend on how they came in.</summary>
    public IEnumerable<JsonValue> Items => _items.OrderBy(entry => entry.Key, StringComparer.Ordinal).Select(entry => entry.Value);

    /// <summary>The order of an index, or of the table itself when there is no name; null when there is no such index.</summary>
    public ItemOrder? OrderOf(string? index) => index is null ? _order : _indexes.GetValueOrDefault(index);

    /// <summary>The text that names the item of a request's key; refuses a key that is not the table's.</summary>
    public string NameOf(JsonValue key) => key.IsObject && key.Count == Schema.Key.Names.Count() && Schema.Key.KeyOf(key) is { } name
        ? name
        : throw DynamoDbException.Validation("The provided key element does not match the schema");

    /// <summary>The item of that name; undefined when there is none.</summary>
    public JsonValue Find(string name) => _items.GetValueOrDefault(name);

    /// <summary>The name of an item to be written; refuses what cannot be one of this table.</summary>
    public string CheckItem(JsonValue item)
    {
        if (!item.IsObject)
        {
            throw DynamoDbException.Validation("Item is required");
        }

        foreach (var (_, value) in item.AsObject())
        {
            AttributeValues.Check(value);
        }

        foreach (var name in Schema.Key.Names)
        {
            if (item[name].IsUndefined)
            {
                throw DynamoDbException.Validation($"One or more parameter values were invalid: Missing the key {name} in the item");
            }

            if (item[name]["S"] == (JsonValue)"" || item[name]["B"] == (JsonValue)"")
            {
                throw DynamoDbException.Validation(
                    $"One or more parameter values are not valid. The AttributeValue for a key attribute cannot contain an empty string value. Key: {name}");
            }
        }

        if (AttributeValues.Bytes(JsonValue.Object(("M", item))) > LargestItem)
        {
            throw DynamoDbException.Validation("Item size has exceeded the maximum allowed size");
        }

        return Schema.Key.KeyOf(item)
            ?? throw DynamoDbException.Validation("One or more parameter values were invalid: Type mismatch for key");
    }

    public void Put(string name, JsonValue item)
    {
        Remove(name);
        _items[name] = item;
        _order.Add(name, item);
        foreach (var index in _indexes.Values)
        {
            index.Add(name, item);
        }
    }

    public void Remove(string name)
    {
        if (!_items.Remove(name, out var item))
        {
            return;
        }

        _order.Remove(name, item);
        foreach (var index in _indexes.Values)
        {
            index.Remove(name, item);
        }
    }
}
