namespace Customer360.Lambdas.Ports;

/// <summary>Puts events of the application on its bus.</summary>
public interface IEventPublisher
{
    /// <summary>Puts one event on the bus.</summary>
    /// <param name="source">The source, such as <c>customer360.access</c>.</param>
    /// <param name="detailType">The type.</param>
    /// <param name="detail">The detail as JSON: ids and locations only.</param>
    /// <param name="cancellationToken">Gives up waiting.</param>
    /// <exception cref="EventNotPublishedException">The bus did not take it.</exception>
    Task PublishAsync(string source, string detailType, string detail, CancellationToken cancellationToken = default);
}

/// <summary>The bus did not take an event.</summary>
public sealed class EventNotPublishedException(string detailType, string code) : Exception($"The bus did not take {detailType}: {code}.");
