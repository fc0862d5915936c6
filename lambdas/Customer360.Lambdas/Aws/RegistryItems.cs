using System.Globalization;
using Amazon.DynamoDBv2.Model;
using Customer360.Contracts.Registry;

namespace Customer360.Lambdas.Aws;

/// <summary>The keys and the items of the register's table. Keys are made from parts that were checked before: no part holds a separator.</summary>
internal static class RegistryItems
{
    public static string NameOf(string domain, string productId) => $"{domain}/{productId}";

    public static Dictionary<string, AttributeValue> ProductKey(string domain, string productId) => Key($"product#{NameOf(domain, productId)}", "product");

    public static Dictionary<string, AttributeValue> VersionKey(string domain, string productId, string version) =>
        Key($"product#{NameOf(domain, productId)}", $"version#{version}");

    public static Dictionary<string, AttributeValue> TableKey(string database, string table) => Key($"table#{database}.{table}", "table");

    public static Dictionary<string, AttributeValue> DatabaseKey(string database) => Key($"database#{database}", "database");

    public static Dictionary<string, AttributeValue> LocationKey(string arn) => Key($"location#{arn}", "location");

    public static Dictionary<string, AttributeValue> PrincipalKey(string arn) => Key($"principal#{arn}", "principal");

    public static AttributeValue Set(string only) => new() { SS = [only] };

    public static AttributeValue Time(DateTimeOffset time) => new() { N = time.ToUnixTimeSeconds().ToString(CultureInfo.InvariantCulture) };

    public static RegisteredProduct Product(string domain, string productId, Dictionary<string, AttributeValue> item) =>
        new(domain, productId, item["productStatus"].S, item.TryGetValue("activeVersion", out var active) ? active.S : null, Hold(item));

    public static RegisteredVersion Version(string version, Dictionary<string, AttributeValue> item) => new(
        version,
        item["versionState"].S,
        item["contractHash"].S,
        item["contractUri"].S,
        item["executionId"].S,
        item["databaseName"].S,
        [.. item["tableNames"].L.Select(table => table.S)],
        Review(item));

    /// <summary>The order that the product of an item goes; null when there is none.</summary>
    public static ProductRetirement? Retirement(Dictionary<string, AttributeValue> item) => item.TryGetValue("retireOrderedBy", out var person)
        ? new ProductRetirement(
            person.S,
            Instant(item["retireOrderedAt"]),
            Instant(item["retireDueAt"]),
            item.ContainsKey("retireAnnounced"),
            item.TryGetValue("retireArchivedAt", out var archived) ? Instant(archived) : null,
            item.TryGetValue("retireRun", out var run) ? new RetirementRun(run.S, Instant(item["retireRunAt"])) : null)
        : null;

    private static VersionReview? Review(Dictionary<string, AttributeValue> item) => item.TryGetValue("comparedWith", out var compared)
        ? new VersionReview(compared.S, Instant(item["reviewUntil"]), item.TryGetValue("approvedBy", out var approver) ? approver.S : null)
        : null;

    private static DateTimeOffset Instant(AttributeValue seconds) => DateTimeOffset.FromUnixTimeSeconds(long.Parse(seconds.N, CultureInfo.InvariantCulture));

    private static ProductHold? Hold(Dictionary<string, AttributeValue> item) => item.TryGetValue("heldBy", out var run)
        ? new ProductHold(run.S, item["heldVersion"].S, Instant(item["heldUntil"]))
        : null;

    private static Dictionary<string, AttributeValue> Key(string partition, string sort) => new() { ["pk"] = new(partition), ["sk"] = new(sort) };
}
