namespace DurableStates.Engine.Ports;

/// <summary>The objects that distributed Maps read items from and write results to: an S3 bucket, a folder, a dictionary.</summary>
public interface IObjectStore
{
    /// <summary>An object with its content; null when the bucket has none of that key.</summary>
    ValueTask<StoredObject?> GetAsync(string bucket, string key, CancellationToken cancellationToken);

    /// <summary>The objects whose keys begin with the prefix, in the order of their keys; null when there is no such bucket.</summary>
    ValueTask<IReadOnlyList<StoredObject>?> ListAsync(string bucket, string prefix, CancellationToken cancellationToken);

    /// <summary>Writes an object, in place of any of that key.</summary>
    ValueTask PutAsync(string bucket, string key, ReadOnlyMemory<byte> content, CancellationToken cancellationToken);
}
