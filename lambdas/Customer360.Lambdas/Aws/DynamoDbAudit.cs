using System.Diagnostics;
using System.Globalization;
using Amazon.DynamoDBv2;
using Amazon.DynamoDBv2.Model;
using Customer360.Lambdas.Hosting;
using Customer360.Lambdas.Ports;
using DurableStates;

namespace Customer360.Lambdas.Aws;

/// <summary>
/// One item per run, in a table whose key is <c>executionArn</c>. An index for each question that is asked: <c>ByProduct</c>, <c>ByRequest</c>, <c>BySubscription</c> and
/// <c>ByStarter</c>, each in the order in which the runs began. Nothing is ever changed or deleted.
/// </summary>
internal sealed class DynamoDbAudit(IAmazonDynamoDB dynamoDb, PlatformSettings settings) : IAudit
{
    private const int PageSize = 100;

    public async Task<bool> TryRecordAsync(AuditRow row, CancellationToken cancellationToken)
    {
        try
        {
            await dynamoDb.PutItemAsync(new PutItemRequest { TableName = settings.AuditTable, Item = Of(row), ConditionExpression = "attribute_not_exists(executionArn)" }, cancellationToken);
            return true;
        }
        catch (ConditionalCheckFailedException)
        {
            return false;
        }
    }

    public async Task<AuditRow?> FindAsync(string executionArn, CancellationToken cancellationToken) =>
        await ItemAsync(executionArn, cancellationToken) is { } item ? Row(item) : null;

    public async Task<AuditPage> PageAsync(AuditSubject subject, string? after, CancellationToken cancellationToken)
    {
        var (index, attribute, value) = Key(subject);
        var start = after is null ? null : await ItemAsync(after, cancellationToken);
        var page = await dynamoDb.QueryAsync(
            new QueryRequest
            {
                TableName = settings.AuditTable,
                IndexName = index,
                ScanIndexForward = false,
                Limit = PageSize + 1,
                KeyConditionExpression = $"{attribute} = :subject",
                ExpressionAttributeValues = new() { [":subject"] = new(value) },
                ExclusiveStartKey = start is null || !start.TryGetValue(attribute, out var at) || at.S != value
                    ? null
                    : new() { ["executionArn"] = start["executionArn"], [attribute] = at, ["startedAt"] = start["startedAt"] },
            },
            cancellationToken);
        List<AuditRow> rows = [.. (page.Items ?? []).Take(PageSize).Select(Row)];

        // A page may end before its limit, by its size.
        return new(rows, (page.Items?.Count > PageSize || page.LastEvaluatedKey is { Count: > 0 }) && rows.Count > 0 ? rows[^1].ExecutionArn : null);
    }

    private static (string Index, string Attribute, string Value) Key(AuditSubject subject) => subject switch
    {
        AuditSubject.Product(var domain, var productId) => ("ByProduct", "product", $"{domain}/{productId}"),
        AuditSubject.Request(var requestId) => ("ByRequest", "requestId", requestId),
        AuditSubject.Subscription(var subscriptionId) => ("BySubscription", "subscriptionId", subscriptionId),
        AuditSubject.Starter(var executionId) => ("ByStarter", "startedBy", executionId),
        _ => throw new UnreachableException(),
    };

    private static Dictionary<string, AttributeValue> Of(AuditRow row)
    {
        var item = new Dictionary<string, AttributeValue>
        {
            ["executionArn"] = new(row.ExecutionArn),
            ["startedAt"] = new(row.StartedAt.UtcDateTime.ToString("O", CultureInfo.InvariantCulture)),
            ["content"] = new(WorkflowJson.Serialize(row)),
        };
        foreach (var (name, value) in new[]
        {
            ("product", row is { Domain: { } domain, ProductId: { } product } ? $"{domain}/{product}" : null),
            ("requestId", row.RequestId),
            ("subscriptionId", row.SubscriptionId),
            ("startedBy", row.StartedBy),
        })
        {
            if (value is not null)
            {
                item[name] = new(value);
            }
        }

        return item;
    }

    private static AuditRow Row(Dictionary<string, AttributeValue> item) =>
        WorkflowJson.Deserialize<AuditRow>(item["content"].S) ?? throw new InvalidDataException("An item has null where a row of the audit is needed.");

    private async Task<Dictionary<string, AttributeValue>?> ItemAsync(string executionArn, CancellationToken cancellationToken)
    {
        var response = await dynamoDb.GetItemAsync(
            new GetItemRequest { TableName = settings.AuditTable, Key = new() { ["executionArn"] = new(executionArn) }, ConsistentRead = true }, cancellationToken);
        return response.Item is { Count: > 0 } item ? item : null;
    }
}
