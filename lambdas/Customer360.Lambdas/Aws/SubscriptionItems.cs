using System.Globalization;
using Amazon.DynamoDBv2.Model;
using Customer360.Lambdas.Ports;
using DurableStates;

namespace Customer360.Lambdas.Aws;

/// <summary>The items of the table of subscriptions. What conditions and the index look at is an attribute; the rest is JSON.</summary>
internal static class SubscriptionItems
{
    public const string Prefix = "subscription#";

    public static Dictionary<string, AttributeValue> Key(string principalArn, string subscriptionId) => Item($"principal#{principalArn}", Prefix + subscriptionId);

    public static Dictionary<string, AttributeValue> LeaseKey(string principalArn, string databaseName) => Item($"principal#{principalArn}", $"lease#{databaseName}");

    /// <summary>Where a subscription is found by its id alone: it never changes, so it needs no index that is late.</summary>
    public static Dictionary<string, AttributeValue> PointerKey(string subscriptionId) => Item(Prefix + subscriptionId, "pointer");

    public static Dictionary<string, AttributeValue> NoticeKey(string subscriptionId, int generation, string occasion) =>
        Item(Prefix + subscriptionId, string.Create(CultureInfo.InvariantCulture, $"notice#{generation}#{occasion}"));

    /// <summary>A key as one text; keys' parts have no line breaks.</summary>
    public static string PositionOf(Dictionary<string, AttributeValue> key) => $"{key["pk"].S}\n{key["sk"].S}";

    /// <summary>The key that a text stands for; null when it is none.</summary>
    public static Dictionary<string, AttributeValue>? KeyAt(string position) =>
        position.Split('\n') is [{ Length: > 0 and < 1_024 } partition, { Length: > 0 and < 1_024 } sort] ? Item(partition, sort) : null;

    public static string ProductOf(string domain, string productId) => $"{domain}/{productId}";

    public static AttributeValue Number(long number) => new() { N = number.ToString(CultureInfo.InvariantCulture) };

    public static Dictionary<string, AttributeValue> Of(Subscription subscription) => new(Key(subscription.PrincipalArn, subscription.Id))
    {
        ["subscriptionId"] = new(subscription.Id),
        ["product"] = new(ProductOf(subscription.Domain, subscription.ProductId)),
        ["subscriptionState"] = new(subscription.State),
        ["columnNames"] = new() { SS = [.. subscription.Current.Columns.Concat(subscription.Next?.Columns ?? []).Distinct().Order(StringComparer.Ordinal).DefaultIfEmpty("-")] },
        ["revision"] = Number(subscription.Revision),
        ["content"] = new(WorkflowJson.Serialize(subscription)),
    };

    public static Subscription Subscription(Dictionary<string, AttributeValue> item) =>
        WorkflowJson.Deserialize<Subscription>(item["content"].S) ?? throw new InvalidDataException("An item has null where a subscription is needed.");

    private static Dictionary<string, AttributeValue> Item(string partition, string sort) => new() { ["pk"] = new(partition), ["sk"] = new(sort) };
}
