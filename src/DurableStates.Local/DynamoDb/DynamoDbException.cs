using DurableStates.Json;

namespace DurableStates.Local.DynamoDb;

/// <summary>A request that DynamoDB refuses; ends as a <see cref="Services.ServiceReply.Refusal"/> at the integration's edge.</summary>
internal sealed class DynamoDbException(string code, string message, JsonValue details = default) : Exception(message)
{
    public string Code => code;

    /// <summary>What the answer says besides: the item whose condition failed, the reasons of a cancelled transaction.</summary>
    public JsonValue Details => details;

    public static DynamoDbException Validation(string message) => new("ValidationException", message);

    public static DynamoDbException InvalidExpression(string kind, string message) => Validation($"Invalid {kind}: {message}");

    public static DynamoDbException ConditionFailed(JsonValue item) => new(
        "ConditionalCheckFailedException", "The conditional request failed", item.IsUndefined ? default : JsonValue.Object(("Item", item)));

    public static DynamoDbException NoTable() => new("ResourceNotFoundException", "Requested resource not found");
}
