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
