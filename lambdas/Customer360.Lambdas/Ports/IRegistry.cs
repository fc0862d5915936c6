using Customer360.Contracts.Registry;

namespace Customer360.Lambdas.Ports;

/// <summary>The mesh's register: products, their versions and tables, the databases they share, and the roles that may ask for data.</summary>
public interface IRegistry
{
    /// <summary>Finds a product; null when it was never submitted.</summary>
    Task<RegisteredProduct?> FindProductAsync(string domain, string productId, CancellationToken cancellationToken = default);

    /// <summary>Finds a version; null when it was never submitted.</summary>
    Task<RegisteredVersion?> FindVersionAsync(string domain, string productId, string version, CancellationToken cancellationToken = default);

    /// <summary>Whether products have tables in a database, or had.</summary>
    Task<bool> HasDatabaseAsync(string databaseName, CancellationToken cancellationToken = default);

    /// <summary>Finds a role; null when the platform does not know it.</summary>
    Task<RegisteredPrincipal?> FindPrincipalAsync(string arn, CancellationToken cancellationToken = default);

    /// <summary>Takes the product, the version and the names of its tables for a run. Asked again by the same run, it says the same.</summary>
    /// <param name="domain">The domain.</param>
    /// <param name="productId">The product.</param>
    /// <param name="version">The version as it is to be; its state is <see cref="VersionState.Reserved"/>.</param>
    /// <param name="activeVersion">The active version that the caller compared with; null for none.</param>
    /// <param name="cancellationToken">Gives up waiting.</param>
    Task<Reservation> ReserveAsync(string domain, string productId, RegisteredVersion version, string? activeVersion, CancellationToken cancellationToken = default);

    /// <summary>What <see cref="ReserveAsync"/> would say, without taking anything.</summary>
    Task<Reservation> LookAsync(string domain, string productId, RegisteredVersion version, string? activeVersion, CancellationToken cancellationToken = default);

    /// <summary>Takes a version for a run while a person is asked about it; the product stays free for other versions. Asked again by the same run, it says the same.</summary>
    /// <param name="domain">The domain.</param>
    /// <param name="productId">The product.</param>
    /// <param name="version">The version as it is to be; its state is <see cref="VersionState.InReview"/>.</param>
    /// <param name="review">What it was compared with, and until when the review may take.</param>
    /// <param name="cancellationToken">Gives up waiting.</param>
    Task<Reservation> OpenReviewAsync(string domain, string productId, RegisteredVersion version, VersionReview review, CancellationToken cancellationToken = default);

    /// <summary>Writes down who approved a version. Only the run that holds it in review may.</summary>
    /// <returns>False when it does not.</returns>
    Task<bool> ApproveReviewAsync(string domain, string productId, string version, string executionId, string approvedBy, CancellationToken cancellationToken = default);

    /// <summary>Gives a version in review back: it may be submitted again. Given back twice, or by another run, nothing changes.</summary>
    Task EndReviewAsync(string domain, string productId, string version, string executionId, CancellationToken cancellationToken = default);

    /// <summary>The commit point: the version is published, the one before it superseded, and the product free for the next. Only the run that holds it may.</summary>
    /// <returns>False when the run does not hold the product.</returns>
    Task<bool> PublishAsync(string domain, string productId, string version, string executionId, CancellationToken cancellationToken = default);

    /// <summary>The same, but the run holds the product until <see cref="FinishAsync"/>.</summary>
    /// <returns>False when the run does not hold the product.</returns>
    Task<bool> PublishAndHoldAsync(string domain, string productId, string version, string executionId, CancellationToken cancellationToken = default);

    /// <summary>Gives the product back that a run still holds after it published. Given back twice, or by another run, nothing changes.</summary>
    Task FinishAsync(string domain, string productId, string executionId, CancellationToken cancellationToken = default);

    /// <summary>Says that a run takes back what it made. From then on its version cannot be published, not even by a call that is still under way.</summary>
    /// <returns>False when the version is published by this run, and nothing may be undone.</returns>
    Task<bool> BeginUndoAsync(string domain, string productId, string version, string executionId, CancellationToken cancellationToken = default);

    /// <summary>Gives the product and the version back when the run's undo is done: it may be submitted again, and names of tables that only it had are free. Given back twice, nothing changes.</summary>
    Task ReleaseAsync(string domain, string productId, string version, string executionId, CancellationToken cancellationToken = default);

    /// <summary>Writes a product down as a user of a database before it is made. Products share their domain's database.</summary>
    /// <returns>False while another run deletes the database: ask again later.</returns>
    Task<bool> ClaimDatabaseAsync(string databaseName, string domain, string productId, CancellationToken cancellationToken = default);

    /// <summary>
    /// Takes a product off a database's users if no version of it is published and the run holds it. When it was the last one, nobody can claim the
    /// database until <see cref="ForgetDatabaseAsync"/> says that it is deleted, or an hour is over.
    /// </summary>
    /// <returns>True when nobody uses the database any more, and this run is the one to delete it.</returns>
    Task<bool> LeaveDatabaseAsync(string databaseName, string domain, string productId, string executionId, CancellationToken cancellationToken = default);

    /// <summary>Writes down that the application registers a location with Lake Formation for a product. Written twice, nothing changes.</summary>
    Task ClaimLocationAsync(string locationArn, string domain, string productId, CancellationToken cancellationToken = default);

    /// <summary>True when the application registered a location for a product of which nothing is published and that the run holds.</summary>
    Task<bool> IsLocationUnusedAsync(string locationArn, string domain, string productId, string executionId, CancellationToken cancellationToken = default);

    /// <summary>Says that a product's location is registered no longer.</summary>
    Task ForgetLocationAsync(string locationArn, string domain, string productId, CancellationToken cancellationToken = default);

    /// <summary>Says that the run which was the one to delete a database has done so, or found that it must stay.</summary>
    Task ForgetDatabaseAsync(string databaseName, string executionId, CancellationToken cancellationToken = default);
}

/// <summary>What came of asking for a version.</summary>
public abstract record Reservation
{
    private Reservation()
    {
    }

    /// <summary>The run holds it.</summary>
    public sealed record Held : Reservation;

    /// <summary>Somebody was first: another run has it reviewed or builds it, or it is published.</summary>
    /// <param name="Version">The version as it is.</param>
    public sealed record Taken(RegisteredVersion Version) : Reservation;

    /// <summary>Another version of the product is being onboarded.</summary>
    /// <param name="Hold">Who has the product.</param>
    public sealed record Busy(ProductHold Hold) : Reservation;

    /// <summary>Another version became active since the caller compared.</summary>
    /// <param name="ActiveVersion">The version that is active now.</param>
    public sealed record Overtaken(string? ActiveVersion) : Reservation;

    /// <summary>A table of the same name belongs to another product.</summary>
    /// <param name="Table">The table, with its database.</param>
    /// <param name="Product">The product that has it, with its domain.</param>
    public sealed record TableTaken(string Table, string Product) : Reservation;

    /// <summary>The product is retired, or on its way there.</summary>
    /// <param name="Product">The product.</param>
    public sealed record Closed(RegisteredProduct Product) : Reservation;
}
