using System.Text;
using DurableStates.Engine.Ports;
using DurableStates.Json;

namespace DurableStates.Engine.Maps.Distributed;

/// <summary>Writes the results of a map run: a file of those that succeeded, a file of those that failed, and a manifest.</summary>
/// <seealso href="https://docs.aws.amazon.com/step-functions/latest/dg/input-output-resultwriter.html"/>
internal static class ResultExport
{
    /// <returns>The result of the Map state: where the manifest is.</returns>
    public static async Task<Result<JsonValue>> WriteAsync(IObjectStore? store, WriteRequest request, MapRun run, CancellationToken cancellationToken)
    {
        if (store is null || request.Bucket is not { } bucket)
        {
            return new StateError(
                ErrorNames.ResultWriterFailed,
                $"No object store is registered that could write to s3://{request.Bucket}. Set {nameof(WorkflowEngineOptions)}.{nameof(WorkflowEngineOptions.Objects)}.");
        }

        var folder = string.IsNullOrEmpty(request.Prefix) ? "" : request.Prefix.TrimEnd('/') + "/";
        folder += run.Arn[(run.Arn.LastIndexOf(':') + 1)..] + "/";
        try
        {
            var succeeded = await FileAsync(store, request, bucket, folder + "SUCCEEDED_0", run, child => child.Status is ExecutionStatus.Succeeded, cancellationToken);
            var failed = await FileAsync(store, request, bucket, folder + "FAILED_0", run, child => child.Status is not ExecutionStatus.Succeeded, cancellationToken);
            var manifest = JsonValue.Object(
                ("DestinationBucket", bucket),
                ("MapRunArn", run.Arn),
                ("ResultFiles", JsonValue.Object(("FAILED", failed), ("PENDING", JsonArray.Empty), ("SUCCEEDED", succeeded))));
            await store.PutAsync(bucket, folder + "manifest.json", Encoding.UTF8.GetBytes(manifest.ToString()), cancellationToken);
        }
#pragma warning disable CA1031 // The store is somebody else's: whatever it throws is a failed write.
        catch (Exception exception)
#pragma warning restore CA1031
        {
            return new StateError(ErrorNames.ResultWriterFailed, exception.Message);
        }

        run.ResultsWritten = run.Executions.Count;
        return JsonValue.Object(
            ("MapRunArn", run.Arn), ("ResultWriterDetails", JsonValue.Object(("Bucket", bucket), ("Key", folder + "manifest.json"))));
    }

    private static async Task<JsonValue> FileAsync(
        IObjectStore store, WriteRequest request, string bucket, string name, MapRun run, Func<Execution, bool> belongs, CancellationToken cancellationToken)
    {
        var children = run.Executions.Where(belongs).ToList();
        if (children.Count == 0)
        {
            return JsonArray.Empty;
        }

        var results = ChildResults.Shape(children, request.Transformation);
        var isLines = request.OutputType is "JSONL";
        var text = isLines ? string.Join('\n', results.AsArray().Select(result => result.ToString())) : results.ToString();
        var content = Encoding.UTF8.GetBytes(text);
        var key = name + (isLines ? ".jsonl" : ".json");
        await store.PutAsync(bucket, key, content, cancellationToken);
        return JsonValue.Array(JsonValue.Object(("Key", key), ("Size", content.Length)));
    }
}
