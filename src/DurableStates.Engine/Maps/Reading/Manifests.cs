using DurableStates.Asl;
using DurableStates.Engine.Ports;
using DurableStates.Json;

namespace DurableStates.Engine.Maps.Reading;

/// <summary>Items in the files that a manifest lists: an S3 inventory, or the result of an Athena UNLOAD.</summary>
internal static class Manifests
{
    private const string Scheme = "s3://";

    public static async Task<Result<JsonArray>> ReadAsync(IObjectStore store, ReadRequest request, CancellationToken cancellationToken)
    {
        if ((await ItemReading.TextAsync(store, request.Bucket, request.Key, cancellationToken)).Failed(out var error, out var manifest)
            || Files(manifest, request).Failed(out error, out var files))
        {
            return error;
        }

        var items = new JsonArrayBuilder();
        foreach (var file in files)
        {
            if ((await ItemReading.TextAsync(store, file.Bucket, file.Key, cancellationToken)).Failed(out error, out var text)
                || ItemReading.Parse(text, file).Failed(out error, out var parsed))
            {
                return error;
            }

            items.AddRange(parsed.AsSpan());
        }

        return items.ToArray();
    }

    private static Result<List<ReadRequest>> Files(string manifest, ReadRequest request)
    {
        if (request.Config.ManifestType is "ATHENA_DATA")
        {
            return manifest.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)
                .Select(line => line.Trim('"'))
                .Where(line => line.StartsWith(Scheme, StringComparison.Ordinal))
                .Select(line => line[Scheme.Length..].Split('/', 2))
                .Select(parts => request with { Bucket = parts[0], Key = parts.Length > 1 ? parts[1] : "" })
                .ToList();
        }

        if (!JsonValue.TryParse(manifest, out var inventory, out _) || !inventory["files"].TryGetArray(out var files))
        {
            return ItemReading.Failure("Unable to parse the manifest file.");
        }

        // An inventory says its columns itself.
        var columns = inventory["fileSchema"].TryGetString(out var schema) ? schema.Split(',', StringSplitOptions.TrimEntries) : [];
        var config = new ReaderConfig { InputType = "CSV", CsvHeaderLocation = "GIVEN", CsvHeaders = [.. columns] };
        return files.Select(file => request with { Key = file["key"].AsString(), Config = config }).ToList();
    }
}
