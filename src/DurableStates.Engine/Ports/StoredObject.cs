namespace DurableStates.Engine.Ports;

/// <summary>An object of an <see cref="IObjectStore"/>.</summary>
/// <param name="Bucket">The bucket.</param>
/// <param name="Key">The key.</param>
/// <param name="Content">The content; a listing may leave it empty when <see cref="Size"/> is set.</param>
/// <param name="ETag">The entity tag, with its quotation marks.</param>
/// <param name="LastModified">When it was written.</param>
public sealed record StoredObject(string Bucket, string Key, ReadOnlyMemory<byte> Content, string ETag, DateTimeOffset LastModified)
{
    /// <summary>The size in bytes. Default: that of the content.</summary>
    public long Size { get; init; } = Content.Length;
}
