using DurableStates.Json;
using DurableStates.Local.DynamoDb.Expressions;
using DurableStates.Local.Services;

namespace DurableStates.Local.DynamoDb;

/// <summary>Amazon DynamoDB on this machine: tables in memory, with conditional writes, updates, queries and transactions as the service has them.</summary>
/// <remarks>Reads are consistent, also those of an index. What a request asks for that is not here is refused, never left out.</remarks>
public sealed class DynamoDbIntegration : IServiceIntegration
{
    private readonly Dictionary<string, DynamoDbTable> _tables = new(StringComparer.Ordinal);
    private readonly DynamoDbTransactions _transactions;
    private readonly Lock _lock = new();

    /// <summary>A DynamoDB with these tables, empty.</summary>
    /// <param name="tables">The tables; each name only once.</param>
    public DynamoDbIntegration(params IEnumerable<TableSchema> tables)
    {
        ArgumentNullException.ThrowIfNull(tables);
        foreach (var schema in tables)
        {
            _tables.Add(schema.Name, new DynamoDbTable(schema));
        }

        _transactions = new DynamoDbTransactions(TableOf);
        Operations = new Dictionary<string, ServiceOperation>(StringComparer.Ordinal)
        {
            ["deleteItem"] = Operation(request => Written(DynamoDbWrite.Delete(TableOf(request), request), request)),
            ["getItem"] = Operation(GetItem),
            ["putItem"] = Operation(request => Written(DynamoDbWrite.Put(TableOf(request), request), request)),
            ["query"] = Operation(request => DynamoDbQuery.Read(TableOf(request), request, isScan: false)),
            ["scan"] = Operation(request => DynamoDbQuery.Read(TableOf(request), request, isScan: true)),
            ["transactWriteItems"] = Operation(TransactWriteItems),
            ["updateItem"] = Operation(request => Written(DynamoDbWrite.Update(TableOf(request), request), request)),
        };
    }

    /// <inheritdoc/>
    public string Service => "dynamodb";

    /// <inheritdoc/>
    public string ErrorPrefix => "DynamoDb";

    /// <inheritdoc/>
    public string OptimizedErrorPrefix => "DynamoDB";

    /// <inheritdoc/>
    public IReadOnlyDictionary<string, ServiceOperation> Operations { get; }

    /// <summary>The items of a table, for tests and reports; in an order that depends on their keys alone.</summary>
    /// <param name="table">The table's name.</param>
    /// <exception cref="KeyNotFoundException">There is no such table.</exception>
    public IReadOnlyList<JsonValue> Items(string table)
    {
        lock (_lock)
        {
            return [.. _tables[table].Items];
        }
    }

    private ServiceOperation Operation(Func<JsonValue, JsonValue> operation) => Operation((request, _) => operation(request));

    private ServiceOperation Operation(Func<JsonValue, DateTimeOffset, JsonValue> operation) => ServiceOperations.Immediate(call =>
    {
        try
        {
            RequestMembers.Check(call.Arguments);
            lock (_lock)
            {
                return new ServiceReply.Success(operation(call.Arguments, call.Now));
            }
        }
        catch (DynamoDbException refused)
        {
            return new ServiceReply.Refusal(refused.Code, refused.Message) { Details = refused.Details };
        }
    });

    private DynamoDbTable TableOf(JsonValue request)
    {
        var name = request["TableName"].TryGetString(out var text) ? text[(text.LastIndexOf('/') + 1)..] : "";
        return _tables.GetValueOrDefault(name) ?? throw DynamoDbException.NoTable();
    }

    private JsonValue GetItem(JsonValue request)
    {
        var table = TableOf(request);
        var placeholders = new Placeholders(request);
        var projection = Projection.Of(request, placeholders);
        placeholders.CheckAllUsed();
        var item = table.Find(table.NameOf(request["Key"]));
        return item.IsUndefined ? JsonObject.Empty : JsonValue.Object(("Item", projection is null ? item : projection.Apply(item)));
    }

    private JsonValue TransactWriteItems(JsonValue request, DateTimeOffset now)
    {
        _transactions.Write(request, now);
        return JsonObject.Empty;
    }

    private static JsonValue Written(DynamoDbWrite write, JsonValue request)
    {
        var before = write.Before;
        if (!write.MayHappen)
        {
            throw DynamoDbException.ConditionFailed(request["ReturnValuesOnConditionCheckFailure"] == (JsonValue)"ALL_OLD" ? before : default);
        }

        var after = write.After();
        write.Apply(after);
        var returned = (request["ReturnValues"].TryGetString(out var which) ? which : "NONE") switch
        {
            "ALL_OLD" => before,
            "ALL_NEW" => after,
            "UPDATED_OLD" => new Projection(write.Touched).Apply(before),
            "UPDATED_NEW" => new Projection(write.Touched).Apply(after),
            _ => default,
        };
        return returned.IsUndefined ? JsonObject.Empty : JsonValue.Object(("Attributes", returned));
    }
}
