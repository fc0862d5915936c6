using Amazon.DynamoDBv2;
using Amazon.DynamoDBv2.Model;
using Customer360.Lambdas.Hosting;
using Customer360.Lambdas.Ports;

namespace Customer360.Lambdas.Aws;

/// <summary>
/// One table for subscriptions. The partition key says what an item is about:
/// <list type="bullet">
/// <item><c>principal#arn</c>: <c>subscription#id</c> for each subscription, and <c>lease#database</c> while a run changes the principal's permissions there</item>
/// <item><c>subscription#id</c>: <c>pointer</c>, whose subscription it is, and <c>notice#generation#occasion</c>, which run told of its end</item>
/// </list>
/// The index <c>ByProduct</c> holds the subscriptions of a product.
/// </summary>
internal sealed class DynamoDbSubscriptions(IAmazonDynamoDB dynamoDb, PlatformSettings settings, TimeProvider clock) : ISubscriptions
{
    // Longer than all tries of all steps of a run take together between opening and settling: who has a lease past this was stopped.
    private static readonly TimeSpan LeaseTime = TimeSpan.FromHours(4);

    // A function deals with so many subscriptions well within its time.
    private const int PageSize = 50;

    public async Task<Subscription?> FindAsync(string subscriptionId, CancellationToken cancellationToken)
    {
        var pointer = await ItemAsync(SubscriptionItems.PointerKey(subscriptionId), cancellationToken);
        var item = pointer is null ? null : await ItemAsync(SubscriptionItems.Key(pointer["principalArn"].S, subscriptionId), cancellationToken);
        return item is null ? null : SubscriptionItems.Subscription(item);
    }

    public Task<IReadOnlyList<Subscription>> OfPrincipalAsync(string principalArn, CancellationToken cancellationToken) => QueryAsync(
        new QueryRequest
        {
            TableName = settings.SubscriptionsTable,
            ConsistentRead = true,
            KeyConditionExpression = "pk = :principal AND begins_with(sk, :prefix)",
            ExpressionAttributeValues = new() { [":principal"] = SubscriptionItems.LeaseKey(principalArn, "")["pk"], [":prefix"] = new(SubscriptionItems.Prefix) },
        },
        cancellationToken);

    public Task<IReadOnlyList<Subscription>> OfColumnAsync(string domain, string productId, string column, CancellationToken cancellationToken) => QueryAsync(
        new QueryRequest
        {
            TableName = settings.SubscriptionsTable,
            IndexName = "ByProduct",
            KeyConditionExpression = "product = :product",
            FilterExpression = "contains(columnNames, :column)",
            ProjectionExpression = "content",
            ExpressionAttributeValues = new() { [":product"] = new(SubscriptionItems.ProductOf(domain, productId)), [":column"] = new(column) },
        },
        cancellationToken);

    public async Task<SubscriptionPage> PageOfProductAsync(string domain, string productId, string? after, CancellationToken cancellationToken)
    {
        var page = await dynamoDb.QueryAsync(
            new QueryRequest
            {
                TableName = settings.SubscriptionsTable,
                IndexName = "ByProduct",
                Limit = PageSize,
                KeyConditionExpression = "product = :product AND subscriptionId > :after",
                ExpressionAttributeValues = new() { [":product"] = new(SubscriptionItems.ProductOf(domain, productId)), [":after"] = new(after ?? " ") },
            },
            cancellationToken);
        List<Subscription> found = [.. (page.Items ?? []).Select(SubscriptionItems.Subscription)];
        return new(found, page.LastEvaluatedKey is { Count: > 0 } && found.Count > 0 ? found[^1].Id : null);
    }

    public async Task<(IReadOnlyList<Subscription> Page, string? Position)> LiveAsync(string? position, CancellationToken cancellationToken)
    {
        var page = await dynamoDb.ScanAsync(
            new ScanRequest
            {
                TableName = settings.SubscriptionsTable,
                ConsistentRead = true,
                FilterExpression = "subscriptionState IN (:granting, :active, :revoking)",
                ProjectionExpression = "content",
                ExpressionAttributeValues = new() { [":granting"] = new(SubscriptionState.Granting), [":active"] = new(SubscriptionState.Active), [":revoking"] = new(SubscriptionState.Revoking) },
                ExclusiveStartKey = position is null ? null : SubscriptionItems.KeyAt(position) ?? throw new SubscriptionStepInvalidException("a position"),
                Limit = PageSize,
            },
            cancellationToken);
        return ([.. (page.Items ?? []).Select(SubscriptionItems.Subscription)], page.LastEvaluatedKey is { Count: > 0 } last ? SubscriptionItems.PositionOf(last) : null);
    }

    public async Task<bool> TryLeaseAsync(string principalArn, string databaseName, string executionId, CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow();
        try
        {
            await dynamoDb.UpdateItemAsync(
                new UpdateItemRequest
                {
                    TableName = settings.SubscriptionsTable,
                    Key = SubscriptionItems.LeaseKey(principalArn, databaseName),
                    UpdateExpression = "SET heldBy = :run, heldUntil = :until",
                    ConditionExpression = "attribute_not_exists(heldBy) OR heldBy = :run OR heldUntil < :now",
                    ExpressionAttributeValues = new()
                    {
                        [":run"] = new(executionId),
                        [":until"] = SubscriptionItems.Number((now + LeaseTime).ToUnixTimeSeconds()),
                        [":now"] = SubscriptionItems.Number(now.ToUnixTimeSeconds()),
                    },
                },
                cancellationToken);
            return true;
        }
        catch (ConditionalCheckFailedException)
        {
            return false;
        }
    }

    public async Task ReleaseAsync(string principalArn, string databaseName, string executionId, CancellationToken cancellationToken)
    {
        try
        {
            await dynamoDb.DeleteItemAsync(
                new DeleteItemRequest
                {
                    TableName = settings.SubscriptionsTable,
                    Key = SubscriptionItems.LeaseKey(principalArn, databaseName),
                    ConditionExpression = "heldBy = :run",
                    ExpressionAttributeValues = new() { [":run"] = new(executionId) },
                },
                cancellationToken);
        }
        catch (ConditionalCheckFailedException)
        {
            // Given back before, or another run has it by now.
        }
    }

    public async Task<bool> TryTakeNoticeAsync(string subscriptionId, int generation, string occasion, string executionId, CancellationToken cancellationToken)
    {
        try
        {
            await dynamoDb.UpdateItemAsync(
                new UpdateItemRequest
                {
                    TableName = settings.SubscriptionsTable,
                    Key = SubscriptionItems.NoticeKey(subscriptionId, generation, occasion),
                    UpdateExpression = "SET toldBy = :run",
                    ConditionExpression = "attribute_not_exists(toldBy) OR toldBy = :run",
                    ExpressionAttributeValues = new() { [":run"] = new(executionId) },
                },
                cancellationToken);
            return true;
        }
        catch (ConditionalCheckFailedException)
        {
            return false;
        }
    }

    public async Task<bool> TryWriteAsync(Subscription subscription, string? leaseOf, CancellationToken cancellationToken)
    {
        try
        {
            await dynamoDb.TransactWriteItemsAsync(new TransactWriteItemsRequest { TransactItems = [.. Writes(subscription, leaseOf)] }, cancellationToken);
            return true;
        }
        catch (TransactionCanceledException e) when (e.CancellationReasons?.Exists(reason => reason.Code is "ConditionalCheckFailed" or "TransactionConflict") == true)
        {
            return false;
        }
    }

    private IEnumerable<TransactWriteItem> Writes(Subscription subscription, string? leaseOf)
    {
        var isNew = subscription.Revision == 0;
        yield return new TransactWriteItem
        {
            Put = new Put
            {
                TableName = settings.SubscriptionsTable,
                Item = SubscriptionItems.Of(subscription with { Revision = subscription.Revision + 1, ChangedAt = clock.GetUtcNow() }),
                ConditionExpression = isNew ? "attribute_not_exists(pk)" : "revision = :read",
                ExpressionAttributeValues = isNew ? null : new() { [":read"] = SubscriptionItems.Number(subscription.Revision) },
            },
        };
        if (isNew)
        {
            yield return new TransactWriteItem
            {
                Put = new Put
                {
                    TableName = settings.SubscriptionsTable,
                    Item = new(SubscriptionItems.PointerKey(subscription.Id)) { ["principalArn"] = new(subscription.PrincipalArn) },
                    ConditionExpression = "attribute_not_exists(pk)",
                },
            };
        }

        if (leaseOf is not null)
        {
            yield return new TransactWriteItem
            {
                ConditionCheck = new ConditionCheck
                {
                    TableName = settings.SubscriptionsTable,
                    Key = SubscriptionItems.LeaseKey(subscription.PrincipalArn, subscription.DatabaseName),
                    ConditionExpression = "heldBy = :run",
                    ExpressionAttributeValues = new() { [":run"] = new(leaseOf) },
                },
            };
        }
    }

    private async Task<IReadOnlyList<Subscription>> QueryAsync(QueryRequest query, CancellationToken cancellationToken)
    {
        var found = new List<Subscription>();
        do
        {
            var page = await dynamoDb.QueryAsync(query, cancellationToken);
            found.AddRange((page.Items ?? []).Select(SubscriptionItems.Subscription));
            query.ExclusiveStartKey = page.LastEvaluatedKey;
        }
        while (query.ExclusiveStartKey is { Count: > 0 });

        return found;
    }

    private async Task<Dictionary<string, AttributeValue>?> ItemAsync(Dictionary<string, AttributeValue> key, CancellationToken cancellationToken)
    {
        var response = await dynamoDb.GetItemAsync(new GetItemRequest { TableName = settings.SubscriptionsTable, Key = key, ConsistentRead = true }, cancellationToken);
        return response.Item is { Count: > 0 } item ? item : null;
    }
}
