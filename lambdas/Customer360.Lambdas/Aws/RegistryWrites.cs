using Amazon.DynamoDBv2.Model;
using Customer360.Contracts.Registry;

namespace Customer360.Lambdas.Aws;

/// <summary>The register's transactions about versions: each changes a version, its product and its tables together or not at all.</summary>
internal static class RegistryWrites
{
    // The product is open or new, no other run holds it, and its active version is the one that was compared with. The version is new or of a run that is
    // over: a run that goes on would hold the product. Each table is the product's, or nobody's. A run that holds the product already may ask again, even when its
    // owner has ordered that it goes: it gives the product back by its own undo.
    public static IEnumerable<TransactWriteItem> Reserve(
        string table, string domain, string productId, RegisteredVersion version, string? active, DateTimeOffset now, DateTimeOffset until)
    {
        var isOpen = "(attribute_not_exists(productStatus) OR productStatus IN (:draft, :published))";
        var isFree = "(attribute_not_exists(heldBy) OR heldBy = :run OR heldUntil < :now)";
        var isActive = active is null ? "attribute_not_exists(activeVersion)" : "activeVersion = :active";
        (string, AttributeValue)[] compared = active is null ? [] : [(":active", new(active))];
        yield return Update(
            table,
            RegistryItems.ProductKey(domain, productId),
            "SET productStatus = if_not_exists(productStatus, :draft), heldBy = :run, heldVersion = :version, heldUntil = :until",
            $"(({isOpen} AND {isFree}) OR heldBy = :run) AND {isActive}",
            [
                (":draft", new(ProductStatus.Draft)),
                (":published", new(ProductStatus.Published)),
                (":run", new(version.ExecutionId)),
                (":version", new(version.Version)),
                (":until", RegistryItems.Time(until)),
                (":now", RegistryItems.Time(now)),
                .. compared,
            ]);
        yield return Update(
            table,
            RegistryItems.VersionKey(domain, productId, version.Version),
            "SET versionState = :reserved, contractHash = :hash, contractUri = :uri, executionId = :run, databaseName = :database, tableNames = :tables REMOVE comparedWith, reviewUntil, approvedBy",
            IsFreeVersion,
            [.. Values(version, now)]);
        foreach (var name in version.Tables)
        {
            yield return Update(
                table,
                RegistryItems.TableKey(version.DatabaseName, name),
                "SET product = :product ADD heldBy :version",
                "attribute_not_exists(product) OR product = :product",
                (":product", new(RegistryItems.NameOf(domain, productId))),
                (":version", RegistryItems.Set(version.Version)));
        }
    }

    // As for a reservation, but that the product is only looked at.
    public static IEnumerable<TransactWriteItem> Review(string table, string domain, string productId, RegisteredVersion version, VersionReview review, DateTimeOffset now)
    {
        yield return Check(
            table,
            RegistryItems.ProductKey(domain, productId),
            "productStatus = :published AND (attribute_not_exists(heldBy) OR heldBy = :run OR heldUntil < :now) AND activeVersion = :active",
            (":published", new(ProductStatus.Published)),
            (":run", new(version.ExecutionId)),
            (":now", RegistryItems.Time(now)),
            (":active", new(review.ComparedWith)));
        yield return Update(
            table,
            RegistryItems.VersionKey(domain, productId, version.Version),
            "SET versionState = :inReview, contractHash = :hash, contractUri = :uri, executionId = :run, databaseName = :database, tableNames = :tables, comparedWith = :active, reviewUntil = :until REMOVE approvedBy",
            IsFreeVersion,
            [.. Values(version, now), (":active", new(review.ComparedWith)), (":until", RegistryItems.Time(review.Until))]);
        foreach (var name in version.Tables)
        {
            yield return Check(
                table,
                RegistryItems.TableKey(version.DatabaseName, name),
                "attribute_not_exists(product) OR product = :product",
                (":product", new(RegistryItems.NameOf(domain, productId))));
        }
    }

    public static TransactWriteItem Approve(string table, string domain, string productId, string version, string executionId, string approvedBy) => Update(
        table,
        RegistryItems.VersionKey(domain, productId, version),
        "SET approvedBy = :person",
        "versionState = :inReview AND executionId = :run",
        (":person", new(approvedBy)),
        (":inReview", new(VersionState.InReview)),
        (":run", new(executionId)));

    // A product that its owner has ordered to go is not published any more.
    public static IEnumerable<TransactWriteItem> Publish(string table, string domain, string productId, string version, string executionId, string? before, DateTimeOffset? holdUntil)
    {
        yield return Move(table, domain, productId, version, executionId, VersionState.Reserved, VersionState.Published);
        yield return Update(
            table,
            RegistryItems.ProductKey(domain, productId),
            $"SET productStatus = :published, activeVersion = :version{(holdUntil is null ? " REMOVE heldBy, heldVersion, heldUntil" : ", heldUntil = :until")}",
            "heldBy = :run AND productStatus IN (:draft, :published)",
            [
                (":published", new(ProductStatus.Published)),
                (":draft", new(ProductStatus.Draft)),
                (":version", new(version)),
                (":run", new(executionId)),
                .. holdUntil is { } until ? new[] { (":until", RegistryItems.Time(until)) } : [],
            ]);
        if (before is not null)
        {
            yield return Update(
                table,
                RegistryItems.VersionKey(domain, productId, before),
                "SET versionState = :superseded",
                "versionState = :published",
                (":superseded", new(VersionState.Superseded)),
                (":published", new(VersionState.Published)));
        }
    }

    public static TransactWriteItem Finish(string table, string domain, string productId, string executionId) => Update(
        table, RegistryItems.ProductKey(domain, productId), "REMOVE heldBy, heldVersion, heldUntil", "heldBy = :run", (":run", new(executionId)));

    /// <summary>Takes back a reservation. Of each table the caller says whether the version is the only one that has it.</summary>
    public static IEnumerable<TransactWriteItem> Release(
        string table, string domain, string productId, RegisteredVersion held, IEnumerable<(string Name, bool IsOnly)> tables)
    {
        yield return Move(table, domain, productId, held.Version, held.ExecutionId, VersionState.Undoing, VersionState.Failed);
        yield return Finish(table, domain, productId, held.ExecutionId);
        foreach (var (name, isOnly) in tables)
        {
            var key = RegistryItems.TableKey(held.DatabaseName, name);
            var only = RegistryItems.Set(held.Version);
            yield return isOnly
                ? new TransactWriteItem
                {
                    Delete = new Delete
                    {
                        TableName = table,
                        Key = key,
                        ConditionExpression = "heldBy = :only",
                        ExpressionAttributeValues = new Dictionary<string, AttributeValue> { [":only"] = only },
                    },
                }
                : Update(table, key, "DELETE heldBy :version", "heldBy <> :version", (":version", only));
        }
    }

    public static TransactWriteItem Move(string table, string domain, string productId, string version, string executionId, string from, string to) => Update(
        table,
        RegistryItems.VersionKey(domain, productId, version),
        "SET versionState = :to",
        "versionState = :from AND executionId = :run",
        (":from", new(from)),
        (":to", new(to)),
        (":run", new(executionId)));

    // New, or of a run that is over: a run that builds would hold the product, and a review has an end.
    private const string IsFreeVersion =
        "attribute_not_exists(versionState) OR versionState IN (:failed, :reserved, :undoing) OR (versionState = :inReview AND (executionId = :run OR reviewUntil < :now))";

    private static IEnumerable<(string Name, AttributeValue Value)> Values(RegisteredVersion version, DateTimeOffset now) =>
    [
        (":reserved", new(VersionState.Reserved)),
        (":undoing", new(VersionState.Undoing)),
        (":failed", new(VersionState.Failed)),
        (":inReview", new(VersionState.InReview)),
        (":now", RegistryItems.Time(now)),
        (":hash", new(version.ContractHash)),
        (":uri", new(version.ContractUri)),
        (":run", new(version.ExecutionId)),
        (":database", new(version.DatabaseName)),
        (":tables", new AttributeValue { L = [.. version.Tables.Select(each => new AttributeValue(each))] }),
    ];

    private static TransactWriteItem Check(string table, Dictionary<string, AttributeValue> key, string condition, params (string Name, AttributeValue Value)[] values) => new()
    {
        ConditionCheck = new ConditionCheck
        {
            TableName = table,
            Key = key,
            ConditionExpression = condition,
            ExpressionAttributeValues = values.ToDictionary(value => value.Name, value => value.Value),
        },
    };

    public static TransactWriteItem Update(
        string table, Dictionary<string, AttributeValue> key, string update, string condition, params (string Name, AttributeValue Value)[] values) => new()
        {
            Update = new Update
            {
                TableName = table,
                Key = key,
                UpdateExpression = update,
                ConditionExpression = condition,
                ExpressionAttributeValues = values.ToDictionary(value => value.Name, value => value.Value),
            },
        };
}
