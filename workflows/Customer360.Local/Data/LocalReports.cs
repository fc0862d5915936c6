using Customer360.Lambdas.Ports;

namespace Customer360.Local.Data;

/// <summary>The bucket of the reports on this machine.</summary>
internal sealed class LocalReports(LocalObjectStore objects, string bucket) : IReports
{
    public Task<string> WriteAsync(string key, string json, CancellationToken cancellationToken = default)
    {
        objects.Write($"s3://{bucket}/{key}", json);
        return Task.FromResult($"s3://{bucket}/{key}");
    }

    public Task<IReadOnlyList<string>> ReadAllAsync(string prefix, CancellationToken cancellationToken = default) => Task.FromResult(objects.WrittenBelow($"s3://{bucket}/{prefix}"));
}
