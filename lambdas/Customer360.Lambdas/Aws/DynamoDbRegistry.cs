using Customer360.Contracts.Registry;
using Customer360.Lambdas.Ports;

namespace Customer360.Lambdas.Aws;

/// <summary>
/// One table for the register. The partition key says what an item is about:
/// <list type="bullet">
/// <item><c>product#domain/product</c>: <c>product</c>, and <c>version#1.0.0</c> for each version</item>
/// <item><c>table#database.table</c>: the product that has the table, and the versions that hold it</item>
/// <item><c>database#name</c>: the products that use the database, and who deletes it</item>
/// <item><c>location#arn</c>: the product for which the application registered a location</item>
/// <item><c>principal#arn</c>: a role</item>
/// </list>
/// </summary>
internal sealed class DynamoDbRegistry(RegistryTable table, TimeProvider clock) : IRegistry
{
    // Longer than an onboarding may take: who holds a product past this was stopped.
    private static readonly TimeSpan HoldTime = TimeSpan.FromHours(25);
    private static readonly TimeSpan DeleteTime = TimeSpan.FromHours(1);

    public async Task<RegisteredProduct?> FindProductAsync(string domain, string productId, CancellationToken cancellationToken)
    {
        var item = await table.FindAsync(RegistryItems.ProductKey(domain, productId), cancellationToken);
        return item is null ? null : RegistryItems.Product(domain, productId, item);
    }

    public async Task<RegisteredVersion?> FindVersionAsync(string domain, string productId, string version, CancellationToken cancellationToken)
    {
        var item = await table.FindAsync(RegistryItems.VersionKey(domain, productId, version), cancellationToken);
        return item is null ? null : RegistryItems.Version(version, item);
    }

    public async Task<bool> HasDatabaseAsync(string databaseName, CancellationToken cancellationToken) =>
        await table.FindAsync(RegistryItems.DatabaseKey(databaseName), cancellationToken) is not null;

    public async Task<RegisteredPrincipal?> FindPrincipalAsync(string arn, CancellationToken cancellationToken)
    {
        var item = await table.FindAsync(RegistryItems.PrincipalKey(arn), cancellationToken);
        return item is null ? null : new(arn, item["account"].S, item["ownerDomain"].S);
    }

    public async Task<Reservation> ReserveAsync(string domain, string productId, RegisteredVersion version, string? activeVersion, CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow();
        var writes = RegistryWrites.Reserve(table.Name, domain, productId, version, activeVersion, now, now + HoldTime);
        return await table.TryWriteAsync(writes, cancellationToken)
            ? new Reservation.Held()

            // Nothing stands in the way any more: the next try has it.
            : await RefusalAsync(domain, productId, version, activeVersion, now, cancellationToken) ?? throw new RegistryBusyException();
    }

    public async Task<Reservation> LookAsync(string domain, string productId, RegisteredVersion version, string? activeVersion, CancellationToken cancellationToken) =>
        await RefusalAsync(domain, productId, version, activeVersion, clock.GetUtcNow(), cancellationToken) ?? new Reservation.Held();

    public async Task<Reservation> OpenReviewAsync(string domain, string productId, RegisteredVersion version, VersionReview review, CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow();
        return await table.TryWriteAsync(RegistryWrites.Review(table.Name, domain, productId, version, review, now), cancellationToken)
            ? new Reservation.Held()
            : await RefusalAsync(domain, productId, version, review.ComparedWith, now, cancellationToken) ?? throw new RegistryBusyException();
    }

    public Task<bool> ApproveReviewAsync(string domain, string productId, string version, string executionId, string approvedBy, CancellationToken cancellationToken) =>
        table.TryWriteAsync([RegistryWrites.Approve(table.Name, domain, productId, version, executionId, approvedBy)], cancellationToken);

    // False when it is given back, or another run's.
    public Task EndReviewAsync(string domain, string productId, string version, string executionId, CancellationToken cancellationToken) =>
        table.TryWriteAsync([RegistryWrites.Move(table.Name, domain, productId, version, executionId, VersionState.InReview, VersionState.Failed)], cancellationToken);

    public Task<bool> PublishAsync(string domain, string productId, string version, string executionId, CancellationToken cancellationToken) =>
        PublishAsync(domain, productId, version, executionId, holdUntil: null, cancellationToken);

    public Task<bool> PublishAndHoldAsync(string domain, string productId, string version, string executionId, CancellationToken cancellationToken) =>
        PublishAsync(domain, productId, version, executionId, clock.GetUtcNow() + HoldTime, cancellationToken);

    // False when it is given back, or another run has it by now.
    public Task FinishAsync(string domain, string productId, string executionId, CancellationToken cancellationToken) =>
        table.TryWriteAsync([RegistryWrites.Finish(table.Name, domain, productId, executionId)], cancellationToken);

    public async Task<bool> BeginUndoAsync(string domain, string productId, string version, string executionId, CancellationToken cancellationToken) =>
        await table.TryWriteAsync([RegistryWrites.Move(table.Name, domain, productId, version, executionId, VersionState.Reserved, VersionState.Undoing)], cancellationToken)
        || !await IsPublishedByAsync(domain, productId, version, executionId, cancellationToken);

    public async Task ReleaseAsync(string domain, string productId, string version, string executionId, CancellationToken cancellationToken)
    {
        if (await FindVersionAsync(domain, productId, version, cancellationToken) is not { State: VersionState.Undoing } held || held.ExecutionId != executionId)
        {
            return;
        }

        var tables = new List<(string Name, bool IsOnly)>();
        foreach (var name in held.Tables)
        {
            var item = await table.FindAsync(RegistryItems.TableKey(held.DatabaseName, name), cancellationToken);
            tables.Add((name, item?["heldBy"].SS is [var only] && only == version));
        }

        // False only when another try of the same step was faster.
        _ = await table.TryWriteAsync(RegistryWrites.Release(table.Name, domain, productId, held, tables), cancellationToken);
    }

    public Task<bool> ClaimDatabaseAsync(string databaseName, string domain, string productId, CancellationToken cancellationToken) =>
        table.TryWriteAsync([DatabaseWrites.Claim(table.Name, databaseName, RegistryItems.NameOf(domain, productId), clock.GetUtcNow())], cancellationToken);

    public async Task<bool> LeaveDatabaseAsync(string databaseName, string domain, string productId, string executionId, CancellationToken cancellationToken)
    {
        if (await table.FindAsync(RegistryItems.DatabaseKey(databaseName), cancellationToken) is not { } item)
        {
            return false;
        }

        if (item.TryGetValue("databaseState", out _))
        {
            return item["deletedBy"].S == executionId;
        }

        var product = RegistryItems.NameOf(domain, productId);
        if (!item["usedBy"].SS.Contains(product) || await FindProductAsync(domain, productId, cancellationToken) is not { ActiveVersion: null, Hold: { } hold } || hold.ExecutionId != executionId)
        {
            return false;
        }

        var isOnly = item["usedBy"].SS.Count == 1;
        var writes = DatabaseWrites.Leave(table.Name, databaseName, domain, productId, executionId, isOnly, clock.GetUtcNow() + DeleteTime);
        return await table.TryWriteAsync(writes, cancellationToken) ? isOnly : throw new RegistryBusyException();
    }

    public Task ForgetDatabaseAsync(string databaseName, string executionId, CancellationToken cancellationToken) =>
        table.TryWriteAsync([DatabaseWrites.Forget(table.Name, databaseName, executionId)], cancellationToken);

    public Task ClaimLocationAsync(string locationArn, string domain, string productId, CancellationToken cancellationToken) =>
        table.TryWriteAsync([DatabaseWrites.ClaimLocation(table.Name, locationArn, RegistryItems.NameOf(domain, productId))], cancellationToken);

    public async Task<bool> IsLocationUnusedAsync(string locationArn, string domain, string productId, string executionId, CancellationToken cancellationToken) =>
        await table.FindAsync(RegistryItems.LocationKey(locationArn), cancellationToken) is { } item
        && item["product"].S == RegistryItems.NameOf(domain, productId)
        && await FindProductAsync(domain, productId, cancellationToken) is { ActiveVersion: null, Hold: { } hold }
        && hold.ExecutionId == executionId;

    public Task ForgetLocationAsync(string locationArn, string domain, string productId, CancellationToken cancellationToken) =>
        table.TryWriteAsync([DatabaseWrites.ForgetLocation(table.Name, locationArn, RegistryItems.NameOf(domain, productId))], cancellationToken);

    private async Task<bool> PublishAsync(string domain, string productId, string version, string executionId, DateTimeOffset? holdUntil, CancellationToken cancellationToken)
    {
        var before = (await FindProductAsync(domain, productId, cancellationToken))?.ActiveVersion;
        return (before != version && await table.TryWriteAsync(RegistryWrites.Publish(table.Name, domain, productId, version, executionId, before, holdUntil), cancellationToken))
            || await IsPublishedByAsync(domain, productId, version, executionId, cancellationToken);
    }

    private async Task<bool> IsPublishedByAsync(string domain, string productId, string version, string executionId, CancellationToken cancellationToken) =>
        await FindVersionAsync(domain, productId, version, cancellationToken) is { State: VersionState.Published } published && published.ExecutionId == executionId;

    private async Task<Reservation?> RefusalAsync(
        string domain, string productId, RegisteredVersion asked, string? compared, DateTimeOffset now, CancellationToken cancellationToken)
    {
        var product = await FindProductAsync(domain, productId, cancellationToken);
        if (product is { Status: ProductStatus.Retiring or ProductStatus.Retired })
        {
            return new Reservation.Closed(product);
        }

        var there = await FindVersionAsync(domain, productId, asked.Version, cancellationToken);
        if (there is { State: VersionState.Published or VersionState.Superseded })
        {
            return new Reservation.Taken(there);
        }

        if (there is { State: VersionState.InReview, Review: { } review } && there.ExecutionId != asked.ExecutionId && review.Until >= now)
        {
            return new Reservation.Taken(there);
        }

        if (product?.Hold is { } hold && hold.ExecutionId != asked.ExecutionId && hold.Until >= now)
        {
            return there is not null && hold.Version == asked.Version ? new Reservation.Taken(there) : new Reservation.Busy(hold);
        }

        if (product?.ActiveVersion != compared)
        {
            return new Reservation.Overtaken(product?.ActiveVersion);
        }

        foreach (var name in asked.Tables)
        {
            if (await table.FindAsync(RegistryItems.TableKey(asked.DatabaseName, name), cancellationToken) is { } owner
                && owner["product"].S != RegistryItems.NameOf(domain, productId))
            {
                return new Reservation.TableTaken($"{asked.DatabaseName}.{name}", owner["product"].S);
            }
        }

        return null;
    }
}
