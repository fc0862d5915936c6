using System.Collections.Concurrent;
using Customer360.Lambdas.Ports;

namespace Customer360.Local.Data;

/// <summary>S3 on this machine: the sample's objects in a folder per bucket, and what jobs write, which stays in memory.</summary>
internal sealed class LocalObjectStore(string folder) : IObjectStore
{
    private readonly ConcurrentDictionary<string, string> _written = new(StringComparer.Ordinal);

    public Task<string?> ReadTextAsync(string uri, CancellationToken cancellationToken = default) => Task.FromResult(Find(uri));

    /// <summary>The text of an object; null when there is none.</summary>
    public string? Find(string uri)
    {
        if (_written.TryGetValue(uri, out var text))
        {
            return text;
        }

        // A key's parts are names of folders here; one that leads out of them is the key of no object.
        return S3Address.TryParse(uri, out var address)
            && !uri.Contains('\0', StringComparison.Ordinal)
            && Path.GetFullPath(Path.Combine(folder, address.Bucket, address.Key)) is var file
            && file.StartsWith(Path.GetFullPath(folder) + Path.DirectorySeparatorChar, StringComparison.Ordinal)
            && File.Exists(file)
                ? File.ReadAllText(file)
                : null;
    }

    /// <summary>The text of an object that has to be there.</summary>
    public string Read(string uri) => Find(uri) ?? throw new FileNotFoundException($"There is no object {uri}.");

    public void Write(string uri, string text) => _written[uri] = text;

    /// <summary>The texts that were written below a prefix, in the order of their keys.</summary>
    public IReadOnlyList<string> WrittenBelow(string prefix) =>
        [.. _written.Where(entry => entry.Key.StartsWith(prefix, StringComparison.Ordinal)).OrderBy(entry => entry.Key, StringComparer.Ordinal).Select(entry => entry.Value)];

    /// <summary>Forgets what was written there.</summary>
    public void Remove(string uri) => _written.TryRemove(uri, out _);
}
