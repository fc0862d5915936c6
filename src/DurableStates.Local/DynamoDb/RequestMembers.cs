using System.Collections.Frozen;
using DurableStates.Json;

namespace DurableStates.Local.DynamoDb;

/// <summary>The members of requests that this machine understands.</summary>
internal static class RequestMembers
{
    private static readonly FrozenSet<string> Known = FrozenSet.Create(
        StringComparer.Ordinal,
        "ClientRequestToken",
        "ConditionExpression",
        "ConsistentRead",
        "ExclusiveStartKey",
        "ExpressionAttributeNames",
        "ExpressionAttributeValues",
        "FilterExpression",
        "IndexName",
        "Item",
        "Key",
        "KeyConditionExpression",
        "Limit",
        "ProjectionExpression",
        "ReturnConsumedCapacity",
        "ReturnItemCollectionMetrics",
        "ReturnValues",
        "ReturnValuesOnConditionCheckFailure",
        "ScanIndexForward",
        "Select",
        "TableName",
        "TransactItems",
        "UpdateExpression");

    public static void Check(JsonValue request)
    {
        if (!request.IsObject)
        {
            throw DynamoDbException.Validation("The request is not an object");
        }

        foreach (var (name, _) in request.AsObject())
        {
            if (!Known.Contains(name))
            {
                throw DynamoDbException.Validation($"This machine's DynamoDB does not know {name}; use expressions in place of the older parameters");
            }
        }
    }
}
