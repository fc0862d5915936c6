using Amazon.DynamoDBv2.Model;
using Customer360.Contracts.Registry;
using Customer360.Lambdas.Ports;

namespace Customer360.Lambdas.Aws;

/// <summary>Orders that products go, in the products' items of the register: a product's state and its order change together.</summary>
internal sealed class DynamoDbRetirements(RegistryTable table, TimeProvider clock) : IRetirements
{
    public async Task<ProductRetirement?> FindAsync(string domain, string productId, CancellationToken cancellationToken) =>
        await table.FindAsync(RegistryItems.ProductKey(domain, productId), cancellationToken) is { } item ? RegistryItems.Retirement(item) : null;

    public async Task<IReadOnlyList<RegisteredVersion>> VersionsAsync(string domain, string productId, CancellationToken cancellationToken) =>
        [.. (await table.QueryAsync(RegistryItems.VersionKey(domain, productId, ""), cancellationToken)).Select(item => RegistryItems.Version(item["sk"].S.Split('#')[^1], item))];

    public Task<bool> OrderAsync(string domain, string productId, string orderedBy, DateTimeOffset dueAt, CancellationToken cancellationToken) => WriteAsync(
        domain,
        productId,
        "SET productStatus = :retiring, retireOrderedBy = :person, retireOrderedAt = :now, retireDueAt = :due",
        "productStatus = :published",
        cancellationToken,
        (":retiring", new(ProductStatus.Retiring)),
        (":published", new(ProductStatus.Published)),
        (":person", new(orderedBy)),
        (":now", RegistryItems.Time(clock.GetUtcNow())),
        (":due", RegistryItems.Time(dueAt)));

    public Task<bool> TakeAsync(string domain, string productId, string executionId, string? before, CancellationToken cancellationToken) => WriteAsync(
        domain,
        productId,
        "SET retireRun = :run, retireRunAt = :now",
        $"attribute_exists(retireOrderedBy) AND {(before is null ? "attribute_not_exists(retireRun)" : "retireRun = :before")}",
        cancellationToken,
        [
            (":run", new(executionId)),
            (":now", RegistryItems.Time(clock.GetUtcNow())),
            .. before is null ? [] : new (string, AttributeValue)[] { (":before", new(before)) },
        ]);

    public Task<bool> MarkAnnouncedAsync(string domain, string productId, string executionId, CancellationToken cancellationToken) => WriteAsync(
        domain, productId, "SET retireAnnounced = :yes", "retireRun = :run", cancellationToken, (":yes", new AttributeValue { BOOL = true }), (":run", new(executionId)));

    public Task<bool> CloseAsync(string domain, string productId, string executionId, CancellationToken cancellationToken) => WriteAsync(
        domain,
        productId,
        "SET productStatus = :retired",
        "retireRun = :run AND productStatus IN (:retiring, :retired) AND (attribute_not_exists(heldBy) OR heldUntil < :now)",
        cancellationToken,
        (":retired", new(ProductStatus.Retired)),
        (":retiring", new(ProductStatus.Retiring)),
        (":run", new(executionId)),
        (":now", RegistryItems.Time(clock.GetUtcNow())));

    public async Task<bool> ArchiveAsync(string domain, string productId, string executionId, CancellationToken cancellationToken)
    {
        var key = RegistryItems.ProductKey(domain, productId);
        if (await table.FindAsync(key, cancellationToken) is not { } item)
        {
            return false;
        }

        if (RegistryItems.Retirement(item) is { ArchivedAt: not null })
        {
            return true;
        }

        List<TransactWriteItem> writes =
        [
            RegistryWrites.Update(
                table.Name,
                key,
                "SET retireArchivedAt = :now",
                "retireRun = :run AND productStatus = :retired",
                (":now", RegistryItems.Time(clock.GetUtcNow())),
                (":run", new(executionId)),
                (":retired", new(ProductStatus.Retired))),
        ];
        if (RegistryItems.Product(domain, productId, item).ActiveVersion is { } active)
        {
            writes.Add(RegistryWrites.Update(
                table.Name,
                RegistryItems.VersionKey(domain, productId, active),
                "SET versionState = :gone",
                "versionState = :published",
                (":gone", new(VersionState.Retired)),
                (":published", new(VersionState.Published))));
        }

        return await table.TryWriteAsync(writes, cancellationToken);
    }

    private Task<bool> WriteAsync(
        string domain, string productId, string update, string condition, CancellationToken cancellationToken, params (string Name, AttributeValue Value)[] values) =>
        table.TryWriteAsync([RegistryWrites.Update(table.Name, RegistryItems.ProductKey(domain, productId), update, condition, values)], cancellationToken);
}
