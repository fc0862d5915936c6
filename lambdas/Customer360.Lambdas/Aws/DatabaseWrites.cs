using Amazon.DynamoDBv2.Model;

namespace Customer360.Lambdas.Aws;

/// <summary>The register's transactions about databases: which products use one, and who deletes it when nobody does.</summary>
internal static class DatabaseWrites
{
    public const string Deleting = "Deleting";

    public static TransactWriteItem Claim(string table, string database, string product, DateTimeOffset now) => RegistryWrites.Update(
        table,
        RegistryItems.DatabaseKey(database),
        "REMOVE databaseState, deletedBy, deletingUntil ADD usedBy :product",
        "attribute_not_exists(databaseState) OR deletingUntil < :now",
        (":product", RegistryItems.Set(product)),
        (":now", RegistryItems.Time(now)));

    // INVARIANT: a product leaves a database only while its run holds it and nothing of it is published, so no other run of the product can have come to use it.
    public static IEnumerable<TransactWriteItem> Leave(
        string table, string database, string domain, string productId, string executionId, bool isOnly, DateTimeOffset until)
    {
        yield return new TransactWriteItem
        {
            ConditionCheck = new ConditionCheck
            {
                TableName = table,
                Key = RegistryItems.ProductKey(domain, productId),
                ConditionExpression = "heldBy = :run AND attribute_not_exists(activeVersion)",
                ExpressionAttributeValues = new Dictionary<string, AttributeValue> { [":run"] = new(executionId) },
            },
        };
        var product = RegistryItems.Set(RegistryItems.NameOf(domain, productId));
        yield return isOnly
            ? RegistryWrites.Update(
                table,
                RegistryItems.DatabaseKey(database),
                "SET databaseState = :deleting, deletedBy = :run, deletingUntil = :until REMOVE usedBy",
                "usedBy = :product",
                (":deleting", new(Deleting)),
                (":run", new(executionId)),
                (":until", RegistryItems.Time(until)),
                (":product", product))
            : RegistryWrites.Update(table, RegistryItems.DatabaseKey(database), "DELETE usedBy :product", "usedBy <> :product", (":product", product));
    }

    public static TransactWriteItem ClaimLocation(string table, string arn, string product) => RegistryWrites.Update(
        table, RegistryItems.LocationKey(arn), "SET product = :product", "attribute_not_exists(product) OR product = :product", (":product", new(product)));

    public static TransactWriteItem ForgetLocation(string table, string arn, string product) => new()
    {
        Delete = new Delete
        {
            TableName = table,
            Key = RegistryItems.LocationKey(arn),
            ConditionExpression = "product = :product",
            ExpressionAttributeValues = new Dictionary<string, AttributeValue> { [":product"] = new(product) },
        },
    };

    public static TransactWriteItem Forget(string table, string database, string executionId) => new()
    {
        Delete = new Delete
        {
            TableName = table,
            Key = RegistryItems.DatabaseKey(database),
            ConditionExpression = "databaseState = :deleting AND deletedBy = :run",
            ExpressionAttributeValues = new Dictionary<string, AttributeValue> { [":deleting"] = new(Deleting), [":run"] = new(executionId) },
        },
    };
}
