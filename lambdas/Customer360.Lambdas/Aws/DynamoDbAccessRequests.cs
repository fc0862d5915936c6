using Amazon.DynamoDBv2;
using Amazon.DynamoDBv2.Model;
using Customer360.Contracts.Access;
using Customer360.Lambdas.Hosting;
using Customer360.Lambdas.Ports;

namespace Customer360.Lambdas.Aws;

/// <summary>One item per request, in a table whose key is <c>requestId</c> and whose encryption is the platform key's.</summary>
internal sealed class DynamoDbAccessRequests(IAmazonDynamoDB dynamoDb, PlatformSettings settings) : IAccessRequests
{
    public async Task<AccessRequest?> SubmitAsync(AccessRequest request, CancellationToken cancellationToken)
    {
        try
        {
            await dynamoDb.PutItemAsync(
                new PutItemRequest
                {
                    TableName = settings.AccessRequestsTable,
                    Item = AccessItems.Of(request),
                    ConditionExpression = "attribute_not_exists(requestId)",
                },
                cancellationToken);
            return null;
        }
        catch (ConditionalCheckFailedException)
        {
            return await FindAsync(request.Form.RequestId, cancellationToken)
                ?? throw new InvalidOperationException($"The request {request.Form.RequestId} was there and is gone.");
        }
    }

    public async Task<AccessRequest?> FindAsync(string requestId, CancellationToken cancellationToken)
    {
        var request = new GetItemRequest { TableName = settings.AccessRequestsTable, Key = AccessItems.RequestKey(requestId), ConsistentRead = true };
        var response = await dynamoDb.GetItemAsync(request, cancellationToken);
        return response.Item is { Count: > 0 } item ? AccessItems.Request(item) : null;
    }

    public async Task<AccessRequest?> ClaimAsync(string requestId, string executionId, CancellationToken cancellationToken)
    {
        await TryUpdateAsync(
            requestId,
            "SET executionId = :run, requestState = :deciding",
            "attribute_exists(requestId) AND attribute_not_exists(executionId)",
            new() { [":run"] = new(executionId), [":deciding"] = new(RequestState.Deciding) },
            cancellationToken);
        return await FindAsync(requestId, cancellationToken);
    }

    public async Task NotePolicyAsync(string requestId, string executionId, string policyVersion, CancellationToken cancellationToken) =>
        await TryUpdateAsync(requestId, "SET policyVersion = :version", "executionId = :run", new() { [":run"] = new(executionId), [":version"] = new(policyVersion) }, cancellationToken);

    public async Task NoteAskedAsync(string requestId, string ticketId, string group, CancellationToken cancellationToken) =>
        await TryUpdateAsync(
            requestId,
            "ADD tickets :ticket, askedGroups :group",
            "attribute_exists(requestId)",
            new() { [":ticket"] = new() { SS = [ticketId] }, [":group"] = new() { SS = [group] } },
            cancellationToken);

    public async Task<bool> CloseAsync(string requestId, string executionId, string state, IReadOnlyList<string> reasons, CancellationToken cancellationToken) =>
        await TryUpdateAsync(
            requestId,
            "SET requestState = :closed, reasons = :reasons",
            "executionId = :run AND requestState IN (:deciding, :closed)",
            new()
            {
                [":run"] = new(executionId),
                [":deciding"] = new(RequestState.Deciding),
                [":closed"] = new(state),
                [":reasons"] = new() { L = [.. reasons.Select(reason => new AttributeValue(reason))], IsLSet = true },
            },
            cancellationToken);

    private async Task<bool> TryUpdateAsync(
        string requestId, string update, string condition, Dictionary<string, AttributeValue> values, CancellationToken cancellationToken)
    {
        var request = new UpdateItemRequest
        {
            TableName = settings.AccessRequestsTable,
            Key = AccessItems.RequestKey(requestId),
            UpdateExpression = update,
            ConditionExpression = condition,
            ExpressionAttributeValues = values,
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
}
