namespace Customer360.Lambdas.Ports;

/// <summary>The objects that the functions read: contracts and statistics.</summary>
public interface IObjectStore
{
    /// <summary>The text of the object at an <c>s3://</c> address; null when there is none.</summary>
    Task<string?> ReadTextAsync(string uri, CancellationToken cancellationToken = default);
}
