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
        var key = isScan ? null : KeyCondition(request, order, placeholders);
        var filter = request["FilterExpression"].TryGetString(out var expression) ? ConditionParser.Parse(expression, "FilterExpression", placeholders) : null;
        var projection = Projection.Of(request, placeholders);
        placeholders.CheckAllUsed();

        var candidates = table.Items.Where(item => order.KeyOf(item) is not null && (key is null || key.Holds(item))).ToList();
        candidates = [.. candidates.Order(Comparer<JsonValue>.Create(order.Compare))];
        if (request["ScanIndexForward"].TryGetBoolean(out var forward) && !forward)
        {
            candidates.Reverse();
        }

        return Page(table, request, order, filter, projection, candidates);
    }

    private static JsonValue Page(
        DynamoDbTable table, JsonValue request, KeySchema order, Condition? filter, Projection? projection, List<JsonValue> candidates)
    {
        var limit = request["Limit"].TryGetInt64(out var most) ? most : long.MaxValue;
        var from = request["ExclusiveStartKey"] is { IsUndefined: false } start ? Position(table, candidates, start) : 0;
        var items = new JsonArrayBuilder();
        var (at, bytes) = (from, 0L);
        for (; at < candidates.Count && at - from < limit && bytes < LargestPage; at++)
        {
            bytes += AttributeValues.Bytes(JsonValue.Object(("M", candidates[at])));
            if (filter is null || filter.Holds(candidates[at]))
            {
                items.Add(projection is null ? candidates[at] : projection.Apply(candidates[at]));
            }
        }

        var found = items.ToValue();
        var answer = new JsonObjectBuilder();
        if (request["Select"] != (JsonValue)"COUNT")
        {
            answer.Set("Items", found);
        }

        answer.Set("Count", found.Count).Set("ScannedCount", at - from);
        return at == candidates.Count && bytes < LargestPage && at - from < limit
            ? answer.ToValue()
            : answer.Set("LastEvaluatedKey", KeyAt(table, order, candidates[at - 1])).ToValue();
    }

    private static JsonValue KeyAt(DynamoDbTable table, KeySchema order, JsonValue item) => order.Names.Aggregate(
        table.Schema.Key.Only(item), (key, name) => key.With(name, item[name]));

    // Where the page before ended, even if its last item has gone since.
    private static int Position(DynamoDbTable table, List<JsonValue> candidates, JsonValue start)
    {
        var name = table.Schema.Key.KeyOf(start) ?? throw DynamoDbException.Validation("The provided starting key is invalid");
        var at = candidates.FindIndex(item => table.Schema.Key.KeyOf(item) == name);
        return at < 0 ? throw DynamoDbException.Validation("The provided starting key is invalid") : at + 1;
    }

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

    private static Condition KeyCondition(JsonValue request, KeySchema key, Placeholders placeholders)
    {
        if (!request["KeyConditionExpression"].TryGetString(out var expression))
        {
            throw DynamoDbException.Validation("Either the KeyConditions or KeyConditionExpression parameter must be specified in the request.");
        }

        var condition = ConditionParser.Parse(expression, "KeyConditionExpression", placeholders);
        var parts = condition is Condition.And(var left, var right) ? new[] { left, right } : [condition];
        if (!parts.Any(part => part is Condition.Compare(Operand.At(var path), "=", Operand.Constant) && path.ToString() == key.Partition))
        {
            throw DynamoDbException.Validation($"Query condition missed key schema element: {key.Partition}");
        }

        return parts.All(part => AttributeOf(part) is { } name && key.Names.Contains(name)) && parts.Select(AttributeOf).Distinct().Count() == parts.Length
            ? condition
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
