using Amazon.DynamoDBv2;
using Amazon.DynamoDBv2.Model;
using Customer360.Contracts.Access;
using Customer360.Lambdas.Hosting;
using Customer360.Lambdas.Ports;
using DurableStates;

namespace Customer360.Lambdas.Aws;

/// <summary>One item per question, in a table whose key is <c>ticketId</c> and whose encryption is the platform key's.</summary>
internal sealed class DynamoDbStewardInbox(IAmazonDynamoDB dynamoDb, PlatformSettings settings) : IStewardInbox
{
    public Task PutAsync(InboxEntry entry, CancellationToken cancellationToken) => dynamoDb.PutItemAsync(
        new PutItemRequest
        {
            TableName = settings.StewardInboxTable,
            Item = new()
            {
                ["ticketId"] = new(entry.TicketId),
                ["requestId"] = new(entry.RequestId),
                ["requesterId"] = new(entry.RequesterId),
                ["approver"] = new(entry.Approver),
                ["taskToken"] = new(entry.TaskToken),
            },
        },
        cancellationToken);

    public async Task<InboxEntry?> FindAsync(string ticketId, CancellationToken cancellationToken)
    {
        var request = new GetItemRequest { TableName = settings.StewardInboxTable, Key = Key(ticketId), ConsistentRead = true };
        var response = await dynamoDb.GetItemAsync(request, cancellationToken);
        if (response.Item is not { Count: > 0 } item)
        {
            return null;
        }

        var decision = item.TryGetValue("decision", out var json) ? WorkflowJson.Deserialize<Decision>(json.S) : null;
        return new InboxEntry(ticketId, item["requestId"].S, item["requesterId"].S, item["approver"].S, item["taskToken"].S, decision);
    }

    public async Task<bool> TryDecideAsync(string ticketId, Decision decision, CancellationToken cancellationToken)
    {
        var request = new UpdateItemRequest
        {
            TableName = settings.StewardInboxTable,
            Key = Key(ticketId),
            UpdateExpression = "SET decision = :decision",
            ConditionExpression = "attribute_exists(ticketId) AND attribute_not_exists(decision)",
            ExpressionAttributeValues = new() { [":decision"] = new(WorkflowJson.Serialize(decision)) },
        };
        try
        {
            await dynamoDb.UpdateItemAsync(request, cancellationToken);
            return true;
        }
        catch (ConditionalCheckFailedException)
        {
            return false;
        }
    }

    private static Dictionary<string, AttributeValue> Key(string ticketId) => new() { ["ticketId"] = new(ticketId) };
}
