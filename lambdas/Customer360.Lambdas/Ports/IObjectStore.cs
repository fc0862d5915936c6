namespace Customer360.Lambdas.Ports;

/// <summary>The objects that the functions read: contracts and statistics.</summary>
public interface IObjectStore
{
    /// <summary>
    /// The text of the object at an <c>s3://</c> address; null when there is none, and when the text is no such address.
    /// Bytes that are not UTF-8 are read as U+FFFD: who needs the text whole looks for that.
    /// </summary>
    Task<string?> ReadTextAsync(string uri, CancellationToken cancellationToken = default);
}
