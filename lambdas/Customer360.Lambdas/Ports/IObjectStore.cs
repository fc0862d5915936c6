namespace Customer360.Lambdas.Ports;

/// <summary>The objects that the functions read: contracts and statistics.</summary>
public interface IObjectStore
{
    /// <summary>No text that the functions read is as long, in UTF-16 units: an object may be larger than their memory.</summary>
    const int MostCharacters = 4 * 1024 * 1024;

    /// <summary>
    /// The text of the object at an <c>s3://</c> address; null when there is none, and when the text is no such address.
    /// Bytes that are not UTF-8 are read as U+FFFD: who needs the text whole looks for that.
    /// Of a text longer than <see cref="MostCharacters"/> comes one character more than that, and no reader takes it for whole.
    /// </summary>
    Task<string?> ReadTextAsync(string uri, CancellationToken cancellationToken = default);
}
