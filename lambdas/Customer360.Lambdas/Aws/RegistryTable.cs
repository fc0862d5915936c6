using Amazon.DynamoDBv2;
using Amazon.DynamoDBv2.Model;
using Customer360.Lambdas.Hosting;
using Customer360.Lambdas.Ports;

namespace Customer360.Lambdas.Aws;

/// <summary>Reads and transactions of the register's table.</summary>
internal sealed class RegistryTable(IAmazonDynamoDB dynamoDb, PlatformSettings settings)
{
    public string Name => settings.RegistryTable;

    /// <summary>An item as it is at this moment; null when there is none.</summary>
    public async Task<Dictionary<string, AttributeValue>?> FindAsync(Dictionary<string, AttributeValue> key, CancellationToken cancellationToken)
    {
        var response = await dynamoDb.GetItemAsync(new GetItemRequest { TableName = Name, Key = key, ConsistentRead = true }, cancellationToken);
        return response.Item is { Count: > 0 } item ? item : null;
    }

    /// <summary>The items of a partition whose sort keys begin as the key's does, as they are at this moment, in the order of the sort keys.</summary>
    public async Task<IReadOnlyList<Dictionary<string, AttributeValue>>> QueryAsync(Dictionary<string, AttributeValue> key, CancellationToken cancellationToken)
    {
        var found = new List<Dictionary<string, AttributeValue>>();
        Dictionary<string, AttributeValue>? last = null;
        do
        {
            var page = await dynamoDb.QueryAsync(
                new QueryRequest
                {
                    TableName = Name,
                    ConsistentRead = true,
                    KeyConditionExpression = "pk = :partition AND begins_with(sk, :prefix)",
                    ExpressionAttributeValues = new() { [":partition"] = key["pk"], [":prefix"] = key["sk"] },
                    ExclusiveStartKey = last,
                },
                cancellationToken);
            found.AddRange(page.Items ?? []);
            last = page.LastEvaluatedKey is { Count: > 0 } more ? more : null;
        }
        while (last is not null);

        return found;
    }

    /// <summary>All writes, or none of them: false when a condition does not hold.</summary>
    /// <exception cref="RegistryBusyException">No condition failed, but others write the same items.</exception>
    public async Task<bool> TryWriteAsync(IEnumerable<TransactWriteItem> writes, CancellationToken cancellationToken)
    {
        try
        {
            _ = await dynamoDb.TransactWriteItemsAsync(new TransactWriteItemsRequest { TransactItems = [.. writes] }, cancellationToken);
            return true;
        }
        catch (TransactionCanceledException e) when (e.CancellationReasons?.Exists(reason => reason.Code == "ConditionalCheckFailed") == true)
        {
            return false;
        }
        catch (TransactionCanceledException e) when (e.CancellationReasons?.Exists(reason => reason.Code is "TransactionConflict" or "ThrottlingError") == true)
        {
            throw new RegistryBusyException();
        }
        catch (TransactionInProgressException)
        {
            throw new RegistryBusyException();
        }
    }
}
