using System.Text;
using DurableStates.Engine.Ports;
using DurableStates.Json;

namespace DurableStates.Engine.Maps.Reading;

/// <summary>Reads the items of a distributed Map from an object store.</summary>
/// <seealso href="https://docs.aws.amazon.com/step-functions/latest/dg/input-output-itemreader.html"/>
internal static class ItemReading
{
    public static async Task<Result<JsonArray>> ReadAsync(IObjectStore? store, ReadRequest request, CancellationToken cancellationToken)
    {
        if (store is null)
        {
            return Failure($"No object store is registered that could read s3://{request.Bucket}/{request.Key}. Set {nameof(WorkflowEngineOptions)}.{nameof(WorkflowEngineOptions.Objects)}.");
        }

        if (request.MaxItems < 0)
        {
            return Failure("field MaxItems must be positive");
        }

        var items = request.IsListing
            ? await ListAsync(store, request, cancellationToken)
            : await LoadAsync(store, request, cancellationToken);
        if (items.Failed(out var error, out var all))
        {
            return error;
        }

        // No limit is written as 0.
        return request.MaxItems == 0 || all.Count <= request.MaxItems ? all : Take(all, (int)request.MaxItems);
    }

    /// <summary>The items in the content of one object.</summary>
    public static Result<JsonArray> Parse(string content, ReadRequest request) => request.Config.InputType switch
    {
        "JSON" => JsonItems.Parse(content, request.Config.ItemsPointer),
        "JSONL" => JsonLines.Parse(content),
        "CSV" => CsvItems.Parse(content, request.Config),
        var other => Failure($"The input type '{other}' cannot be read here; convert the data to JSONL or CSV."),
    };

    /// <summary>The content of an object as text.</summary>
    public static async Task<Result<string>> TextAsync(IObjectStore store, string bucket, string key, CancellationToken cancellationToken)
    {
        if (await store.GetAsync(bucket, key, cancellationToken) is not { } found)
        {
            return Failure($"The specified key does not exist: s3://{bucket}/{key}");
        }

        return key.EndsWith(".gz", StringComparison.Ordinal) ? Gzip.Text(found.Content) : Encoding.UTF8.GetString(found.Content.Span).TrimStart('\uFEFF');
    }

    public static StateError Failure(string cause) => new(ErrorNames.ItemReaderFailed, cause);

    private static async Task<Result<JsonArray>> LoadAsync(IObjectStore store, ReadRequest request, CancellationToken cancellationToken)
    {
        if (request.Config.InputType is "MANIFEST" || request.Config.ManifestType is not null)
        {
            return await Manifests.ReadAsync(store, request, cancellationToken);
        }

        return (await TextAsync(store, request.Bucket, request.Key, cancellationToken)).Failed(out var error, out var text) ? error : Parse(text, request);
    }

    private static async Task<Result<JsonArray>> ListAsync(IObjectStore store, ReadRequest request, CancellationToken cancellationToken)
    {
        if (await store.ListAsync(request.Bucket, request.Key, cancellationToken) is not { } objects)
        {
            return Failure($"The specified bucket does not exist: {request.Bucket}");
        }

        var items = new JsonArrayBuilder(objects.Count);
        foreach (var item in objects)
        {
            if (request.Config.Transformation is not "LOAD_AND_FLATTEN")
            {
                items.Add(Describe(item));
            }
            else if ((await TextAsync(store, item.Bucket, item.Key, cancellationToken)).Failed(out var error, out var text)
                || Parse(text, request).Failed(out error, out var parsed))
            {
                return error;
            }
            else
            {
                items.AddRange(parsed.AsSpan());
            }
        }

        return items.ToArray();
    }

    private static JsonValue Describe(StoredObject item) => JsonValue.Object(
        ("Etag", item.ETag), ("Key", item.Key), ("LastModified", item.LastModified.ToUnixTimeSeconds()), ("Size", item.Size), ("StorageClass", "STANDARD"));

    private static JsonArray Take(JsonArray items, int count) => new JsonArrayBuilder(count).AddRange(items.AsSpan()[..count]).ToArray();
}
