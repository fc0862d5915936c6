using Customer360.Local.Platform;
using DurableStates.Json;

namespace Customer360.Local.Terminal;

/// <summary>Says who can read a column, as the application's API tells the privacy officer.</summary>
internal sealed class ColumnReaders(LocalPlatform platform, Screen screen)
{
    private static readonly IReadOnlyDictionary<string, JsonValue> Officer = new Dictionary<string, JsonValue> { ["sub"] = "terminal", ["groups"] = JsonValue.Array("privacy-officer") };

    /// <returns>Why there is no answer, in one line; null when it is printed.</returns>
    public async Task<string?> PrintAsync(CommandLine.WhoCanRead asked)
    {
        string[] domains = [.. DomainsOf(asked.Product).Where(domain => asked.Domain is null || domain == asked.Domain)];
        if (domains is not [var domain])
        {
            return domains.Length == 0
                ? $"who-can-read: no data product {asked.Product} was published. There are {string.Join(", ", Products().Select(product => $"{product.Domain}/{product.Id}"))}."
                : $"who-can-read: {string.Join(" and ", domains)} have a data product {asked.Product}. Name one as <domain>/{asked.Product}.{asked.Column}.";
        }

        string[] columns = [.. ColumnsOf($"{domain}/{asked.Product}")];
        if (!columns.Contains(asked.Column))
        {
            return $"who-can-read: no table of {domain}/{asked.Product} has a column {asked.Column}. There are {string.Join(", ", columns)}.";
        }

        var reply = await platform.Functions.SendAsync(
            new("GET", $"/data-products/{domain}/{asked.Product}/columns/{asked.Column}/readers", Officer), platform.Clock.GetUtcNow(), CancellationToken.None);
        if (reply.StatusCode != 200)
        {
            throw new InvalidOperationException($"The API answers {reply.StatusCode}: {reply.Body}");
        }

        Print($"{domain}/{asked.Product}.{asked.Column}", JsonValue.Parse(reply.Body)["readers"]);
        return null;
    }

    private void Print(string column, JsonValue readers)
    {
        screen.Line($"{(readers.Count == 0 ? "Nobody" : readers.Count == 1 ? "One principal" : $"{readers.Count} principals")} can read {column}.", Look.Bold);
        foreach (var reader in readers.Items)
        {
            screen.Line();
            screen.Line(reader["principalArn"].AsString(), Look.Access);
            Row("table", reader["table"].AsString());
            Row("rows", reader["rows"].TryGetString(out var rows) ? $"where {rows}" : "every row");
            Row("request", $"{reader["requestId"].AsString()} of {reader["requesterId"].AsString()} for {reader["purposeCode"].AsString()}");
            Row("decision", Decision(reader["decisions"]));
            Row("policy", reader["policyVersion"].TryGetString(out var policy) ? policy : "not written down");
            Row("execution", reader["executionId"].AsString());
            Row("until", $"{reader["expiresAt"].AsString()} (subscription {reader["subscriptionId"].AsString()}, generation {reader["generation"].AsInt64()})");
        }
    }

    private static string Decision(JsonValue decisions) => decisions.Count == 0
        ? "by the policy alone"
        : string.Join(", ", decisions.Items.ToArray().Select(decision => $"{decision["stage"].AsString()} {decision["decidedBy"].AsString()} {(decision["approved"] == true ? "approved" : "denied")}"));

    private void Row(string title, string text) => screen.Line(($"  {title,-11}", Look.Dim), (text, Look.Plain));

    private IEnumerable<string> DomainsOf(string product) => Products().Where(each => each.Id == product).Select(each => each.Domain);

    private IEnumerable<(string Domain, string Id)> Products() =>
        from item in platform.DynamoDb.Items("Registry")
        where item["sk"]["S"] == (JsonValue)"product" && !item["activeVersion"].IsUndefined
        let name = item["pk"]["S"].AsString()["product#".Length..].Split('/')
        select (name[0], name[1]);

    private IEnumerable<string> ColumnsOf(string product) => (
        from database in platform.Glue.Catalog.Databases
        from table in platform.Glue.Catalog.Tables(database).Select(name => platform.Glue.Catalog.Table(database, name))
        where table["Parameters"]["c360:product"] == (JsonValue)product
        from column in table["StorageDescriptor"]["Columns"].Items.ToArray()
        select column["Name"].AsString()).Distinct().Order(StringComparer.Ordinal);
}
