using Customer360.Contracts.Registry;

namespace Customer360.Lambdas.Ports;

/// <summary>The part of the register that says which products go, and how far they have gone.</summary>
public interface IRetirements
{
    /// <summary>The order that a product goes; null when nobody has ordered it.</summary>
    Task<ProductRetirement?> FindAsync(string domain, string productId, CancellationToken cancellationToken = default);

    /// <summary>Every version of a product, whatever its state, in the order of their names.</summary>
    Task<IReadOnlyList<RegisteredVersion>> VersionsAsync(string domain, string productId, CancellationToken cancellationToken = default);

    /// <summary>Writes an order down: from now on nobody new is let in, and no version is onboarded.</summary>
    /// <returns>False when the product is not published, or there is an order already.</returns>
    Task<bool> OrderAsync(string domain, string productId, string orderedBy, DateTimeOffset dueAt, CancellationToken cancellationToken = default);

    /// <summary>Makes a run the one that takes the product out.</summary>
    /// <param name="domain">The domain.</param>
    /// <param name="productId">The product.</param>
    /// <param name="executionId">The run.</param>
    /// <param name="before">The run that was to do it, and is over; null for none.</param>
    /// <param name="cancellationToken">Gives up waiting.</param>
    /// <returns>False when another run has it by now.</returns>
    Task<bool> TakeAsync(string domain, string productId, string executionId, string? before, CancellationToken cancellationToken = default);

    /// <summary>Writes down that everybody has been told. Only the run that has the order may; written twice, nothing changes.</summary>
    /// <returns>False when the run does not have the order.</returns>
    Task<bool> MarkAnnouncedAsync(string domain, string productId, string executionId, CancellationToken cancellationToken = default);

    /// <summary>The end of the notice period: the product is <see cref="ProductStatus.Retired"/>, so that every subscription of it has to end. Closed twice, nothing changes.</summary>
    /// <returns>False when an onboarding holds the product, or the run does not have the order.</returns>
    Task<bool> CloseAsync(string domain, string productId, string executionId, CancellationToken cancellationToken = default);

    /// <summary>Writes down that the product's tables have gone, with its active version. Archived twice, nothing changes.</summary>
    /// <returns>False when the product is not closed, or the run does not have the order.</returns>
    Task<bool> ArchiveAsync(string domain, string productId, string executionId, CancellationToken cancellationToken = default);
}
