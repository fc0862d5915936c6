using DurableStates.Json;

namespace DurableStates.Local.DynamoDb;

/// <summary>Writes that happen together or not at all.</summary>
internal sealed class DynamoDbTransactions(Func<JsonValue, DynamoDbTable> tableOf)
{
    private const int MostWrites = 100;

    // A token is remembered for ten minutes: https://docs.aws.amazon.com/amazondynamodb/latest/APIReference/API_TransactWriteItems.html
    private static readonly TimeSpan TokensLive = TimeSpan.FromMinutes(10);

    private readonly Dictionary<string, (JsonValue Items, DateTimeOffset At)> _tokens = new(StringComparer.Ordinal);

    public void Write(JsonValue request, DateTimeOffset now)
    {
        var items = request["TransactItems"];
        if (items.Count is 0 or > MostWrites)
        {
            throw DynamoDbException.Validation(
                $"1 validation error detected: Value at 'transactItems' failed to satisfy constraint: Member must have length less than or equal to {MostWrites} and at least 1");
        }

        if (IsRepeated(request["ClientRequestToken"], items, now))
        {
            return;
        }

        DynamoDbWrite[] writes = [.. items.AsArray().Select(WriteOf)];
        if (writes.Select(write => write.Target).Distinct().Count() < writes.Length)
        {
            throw DynamoDbException.Validation("Transaction request cannot include multiple operations on one item");
        }

        var failed = writes.Select(write => !write.MayHappen).ToArray();
        if (failed.Contains(true))
        {
            throw Cancelled(items, writes, failed);
        }

        JsonValue[] after = [.. writes.Select(write => write.After())];
        foreach (var (write, item) in writes.Zip(after))
        {
            write.Apply(item);
        }

        if (request["ClientRequestToken"].TryGetString(out var token))
        {
            _tokens[token] = (items, now);
        }
    }

    private bool IsRepeated(JsonValue token, JsonValue items, DateTimeOffset now)
    {
        if (!token.TryGetString(out var text) || !_tokens.TryGetValue(text, out var earlier) || now - earlier.At >= TokensLive)
        {
            return false;
        }

        return earlier.Items == items ? true : throw new DynamoDbException(
            "IdempotentParameterMismatchException", "The request uses the same client token as a previous, but non-identical request.");
    }

    private DynamoDbWrite WriteOf(JsonValue entry) => entry switch
    {
        _ when entry["Put"] is { IsObject: true } put => DynamoDbWrite.Put(tableOf(put), put),
        _ when entry["Update"] is { IsObject: true } update => DynamoDbWrite.Update(tableOf(update), update),
        _ when entry["Delete"] is { IsObject: true } delete => DynamoDbWrite.Delete(tableOf(delete), delete),
        _ when entry["ConditionCheck"] is { IsObject: true } check => DynamoDbWrite.Check(tableOf(check), check),
        _ => throw DynamoDbException.Validation("TransactItems can only contain one of Check, Put, Update or Delete"),
    };

    private static DynamoDbException Cancelled(JsonValue items, DynamoDbWrite[] writes, bool[] failed)
    {
        var reasons = failed.Select((isFailed, i) => !isFailed
            ? JsonValue.Object(("Code", "None"))
            : WithItem(JsonValue.Object(("Code", "ConditionalCheckFailed"), ("Message", "The conditional request failed")), items[i], writes[i]));
        var codes = string.Join(", ", failed.Select(isFailed => isFailed ? "ConditionalCheckFailed" : "None"));
        return new(
            "TransactionCanceledException",
            $"Transaction cancelled, please refer cancellation reasons for specific reasons [{codes}]",
            JsonValue.Object(("CancellationReasons", JsonValue.Array([.. reasons]))));
    }

    private static JsonValue WithItem(JsonValue reason, JsonValue entry, DynamoDbWrite write) =>
        entry.AsObject()[0].Value["ReturnValuesOnConditionCheckFailure"] == (JsonValue)"ALL_OLD" && !write.Before.IsUndefined
            ? reason.With("Item", write.Before)
            : reason;
}
