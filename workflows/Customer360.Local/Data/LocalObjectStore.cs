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

        var file = Path.Combine(folder, PathOf(uri));
        return File.Exists(file) ? File.ReadAllText(file) : null;
    }

    /// <summary>The text of an object that has to be there.</summary>
    public string Read(string uri) => Find(uri) ?? throw new FileNotFoundException($"There is no object {uri}.");

    public void Write(string uri, string text) => _written[uri] = text;

    private static string PathOf(string uri) =>
        uri.StartsWith("s3://", StringComparison.Ordinal) && !uri.Contains("..", StringComparison.Ordinal)
            ? uri["s3://".Length..]
            : throw new ArgumentException($"{uri} is no S3 address.", nameof(uri));
}
