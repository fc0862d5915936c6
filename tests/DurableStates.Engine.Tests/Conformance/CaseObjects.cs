using System.Text;
using DurableStates.Engine.Ports;
using DurableStates.Json;

namespace DurableStates.Engine.Tests.Conformance;

/// <summary>The S3 objects of a recorded case.</summary>
internal sealed class CaseObjects(JsonValue objects) : IObjectStore
{
    private readonly Dictionary<(string Bucket, string Key), byte[]> _objects = objects.TryGetArray(out var array)
        ? array.ToDictionary(item => (item["bucket"].AsString(), item["key"].AsString()), item => Encoding.UTF8.GetBytes(item["body"].AsString()))
        : [];

    public ValueTask<StoredObject?> GetAsync(string bucket, string key, CancellationToken cancellationToken) =>
        ValueTask.FromResult(_objects.TryGetValue((bucket, key), out var body) ? Describe(bucket, key, body) : null);

    public ValueTask<IReadOnlyList<StoredObject>?> ListAsync(string bucket, string prefix, CancellationToken cancellationToken) =>
        ValueTask.FromResult<IReadOnlyList<StoredObject>?>(
            [.. _objects.Where(item => item.Key.Bucket == bucket && item.Key.Key.StartsWith(prefix, StringComparison.Ordinal)).Select(item => Describe(bucket, item.Key.Key, item.Value))]);

    public ValueTask PutAsync(string bucket, string key, ReadOnlyMemory<byte> content, CancellationToken cancellationToken)
    {
        _objects[(bucket, key)] = content.ToArray();
        return ValueTask.CompletedTask;
    }

    private static StoredObject Describe(string bucket, string key, byte[] body) => new(bucket, key, body, "\"etag\"", DateTimeOffset.UnixEpoch);
}
