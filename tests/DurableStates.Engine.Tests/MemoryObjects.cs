using System.Text;
using DurableStates.Engine.Ports;
using DurableStates.Json;

namespace DurableStates.Engine.Tests;

/// <summary>Objects in a dictionary.</summary>
internal sealed class MemoryObjects : IObjectStore
{
    private readonly SortedDictionary<string, byte[]> _objects = new(StringComparer.Ordinal);

    public IReadOnlyCollection<string> Keys => _objects.Keys;

    public string this[string key]
    {
        get => Encoding.UTF8.GetString(_objects[key]);
        set => _objects[key] = Encoding.UTF8.GetBytes(value);
    }

    public JsonValue Json(string key) => JsonValue.Parse(this[key]);

    public ValueTask<StoredObject?> GetAsync(string bucket, string key, CancellationToken cancellationToken) =>
        ValueTask.FromResult(_objects.TryGetValue($"{bucket}/{key}", out var content) ? Describe(bucket, key, content) : null);

    public ValueTask<IReadOnlyList<StoredObject>?> ListAsync(string bucket, string prefix, CancellationToken cancellationToken) =>
        ValueTask.FromResult<IReadOnlyList<StoredObject>?>([
            .. _objects.Where(item => item.Key.StartsWith($"{bucket}/{prefix}", StringComparison.Ordinal))
                .Select(item => Describe(bucket, item.Key[(bucket.Length + 1)..], item.Value)),
        ]);

    public ValueTask PutAsync(string bucket, string key, ReadOnlyMemory<byte> content, CancellationToken cancellationToken)
    {
        _objects[$"{bucket}/{key}"] = content.ToArray();
        return ValueTask.CompletedTask;
    }

    private static StoredObject Describe(string bucket, string key, byte[] content) => new(bucket, key, content, "\"tag\"", DateTimeOffset.UnixEpoch);
}
