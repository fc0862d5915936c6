using DurableStates.Json;
using DurableStates.Local.DynamoDb.Expressions;

namespace DurableStates.Local.DynamoDb;

/// <summary>Reads pages of a table or an index: <c>Query</c> and <c>Scan</c>.</summary>
internal static class DynamoDbQuery
{
    // A page ends at one megabyte before the filter: https://docs.aws.amazon.com/amazondynamodb/latest/developerguide/Query.Pagination.html
    private const long LargestPage = 1024 * 1024;

    public static JsonValue Read(DynamoDbTable table, JsonValue request, bool isScan)
    {
        var placeholders = new Placeholders(request);
        var order = Order(table, request);
        var (partition, key) = isScan ? (default, null) : KeyCondition(request, order, placeholders);
        var filter = request["FilterExpression"].TryGetString(out var expression) ? ConditionParser.Parse(expression, "FilterExpression", placeholders) : null;
        var projection = Projection.Of(request, placeholders);
        placeholders.CheckAllUsed();

        var backwards = request["ScanIndexForward"].TryGetBoolean(out var forward) && !forward;
        var start = request["ExclusiveStartKey"] is { IsUndefined: false } given ? Start(table, order, given) : ((string, JsonValue)?)null;
        var items = table.OrderOf(request["IndexName"].TryGetString(out var index) ? index : null)?.Read(partition, start, backwards) ?? [];
        return Page(table, request, order, filter, projection, items.Where(item => key is null || key.Holds(item)));
    }

    private static JsonValue Page(
        DynamoDbTable table, JsonValue request, KeySchema order, Condition? filter, Projection? projection, IEnumerable<JsonValue> candidates)
    {
        var limit = request["Limit"].TryGetInt64(out var most) ? most : long.MaxValue;
        var items = new JsonArrayBuilder();
        var (read, bytes, last) = (0, 0L, default(JsonValue));
        foreach (var item in candidates)
        {
            (read, bytes, last) = (read + 1, bytes + AttributeValues.Bytes(JsonValue.Object(("M", item))), item);
            if (filter is null || filter.Holds(item))
            {
                items.Add(projection is null ? item : projection.Apply(item));
            }

            if (read >= limit || bytes >= LargestPage)
            {
                break;
            }
        }

        var found = items.ToValue();
        var answer = new JsonObjectBuilder();
        if (request["Select"] != (JsonValue)"COUNT")
        {
            answer.Set("Items", found);
        }

        // A page that is full is never known to be the last.
        answer.Set("Count", found.Count).Set("ScannedCount", read);
        return read >= limit || bytes >= LargestPage ? answer.Set("LastEvaluatedKey", KeyAt(table, order, last)).ToValue() : answer.ToValue();
    }

    private static JsonValue KeyAt(DynamoDbTable table, KeySchema order, JsonValue item) => order.Names.Aggregate(
        table.Schema.Key.Only(item), (key, name) => key.With(name, item[name]));

    // Where the page before ended, even if its last item has gone since: the key itself says where it was.
    private static (string Name, JsonValue Key) Start(DynamoDbTable table, KeySchema order, JsonValue start) =>
        start.IsObject && start.Count == table.Schema.Key.Names.Union(order.Names).Count() && order.PartitionOf(start) is not null && table.Schema.Key.KeyOf(start) is { } name
            ? (name, start)
            : throw DynamoDbException.Validation("The provided starting key is invalid");

    private static KeySchema Order(DynamoDbTable table, JsonValue request)
    {
        if (!request["IndexName"].TryGetString(out var index))
        {
            return table.Schema.Key;
        }

        if (request["ConsistentRead"].TryGetBoolean(out var consistent) && consistent)
        {
            throw DynamoDbException.Validation("Consistent reads are not supported on global secondary indexes");
        }

        return table.Schema.Indexes?.GetValueOrDefault(index)
            ?? throw DynamoDbException.Validation($"The table does not have the specified index: {index}");
    }

    private static (JsonValue Partition, Condition Condition) KeyCondition(JsonValue request, KeySchema key, Placeholders placeholders)
    {
        if (!request["KeyConditionExpression"].TryGetString(out var expression))
        {
            throw DynamoDbException.Validation("Either the KeyConditions or KeyConditionExpression parameter must be specified in the request.");
        }

        var condition = ConditionParser.Parse(expression, "KeyConditionExpression", placeholders);
        var parts = condition is Condition.And(var left, var right) ? new[] { left, right } : [condition];
        if (parts.Select(part => part is Condition.Compare(Operand.At(var path), "=", Operand.Constant(var value)) && path.ToString() == key.Partition ? value : default)
            .FirstOrDefault(value => !value.IsUndefined) is not { IsUndefined: false } partition)
        {
            throw DynamoDbException.Validation($"Query condition missed key schema element: {key.Partition}");
        }

        return parts.All(part => AttributeOf(part) is { } name && key.Names.Contains(name)) && parts.Select(AttributeOf).Distinct().Count() == parts.Length
            ? (partition, condition)
            : throw DynamoDbException.Validation("Query key condition not supported");
    }

    private static string? AttributeOf(Condition condition) => condition switch
    {
        Condition.Compare(Operand.At(var path), not "<>", Operand.Constant) => path.ToString(),
        Condition.Between(Operand.At(var path), Operand.Constant, Operand.Constant) => path.ToString(),
        Condition.BeginsWith(var path, Operand.Constant) => path.ToString(),
        _ => null,
    };
}
