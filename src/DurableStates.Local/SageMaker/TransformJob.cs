using DurableStates.Json;
using DurableStates.Local.Services;

namespace DurableStates.Local.SageMaker;

/// <summary>One transform job: it takes its time on the clock, then does its work.</summary>
internal sealed class TransformJob(string name, JsonValue request, JsonValue model, TransformWork work, DateTimeOffset createdAt)
{
    private readonly TaskCompletionSource _timeIsOver = new();
    private readonly Lock _lock = new();
    private DateTimeOffset? _endedAt;
    private string? _failure;

    public string Arn => $"arn:aws:sagemaker:us-east-1:000000000000:transform-job/{name}";

    public string Status { get; private set; } = "InProgress";

    public async Task RunAsync(TimeProvider clock)
    {
        await using var timer = clock.CreateTimer(_ => _timeIsOver.TrySetResult(), null, work.Duration, Timeout.InfiniteTimeSpan);
        await _timeIsOver.Task;
        if (Status == "InProgress")
        {
            var failure = await ResultAsync();
            End(failure is null ? "Completed" : "Failed", failure, clock.GetUtcNow());
        }
    }

    public void Stop(DateTimeOffset now)
    {
        End("Stopped", null, now);
        _timeIsOver.TrySetResult();
    }

    public JsonValue Describe(AwsTimeStyle style)
    {
        var description = new JsonObjectBuilder()
            .Set("TransformJobName", name).Set("TransformJobArn", Arn).Set("TransformJobStatus", Status)
            .Set("CreationTime", style.Of(createdAt)).Set("TransformStartTime", style.Of(createdAt));
        foreach (var member in new[] { "ModelName", "BatchStrategy", "TransformInput", "TransformOutput", "TransformResources", "DataProcessing" })
        {
            if (request[member] is { IsUndefined: false } value)
            {
                description.Set(member, value);
            }
        }

        if (_endedAt is { } endedAt)
        {
            description.Set("TransformEndTime", style.Of(endedAt));
        }

        return (_failure is null ? description : description.Set("FailureReason", _failure)).ToValue();
    }

    private async Task<string?> ResultAsync()
    {
        try
        {
            return await work.Run(request, model);
        }
#pragma warning disable CA1031 // A model's container is the user's code: whatever it throws is a failed job.
        catch (Exception e)
#pragma warning restore CA1031
        {
            return $"AlgorithmError: {e.Message}";
        }
    }

    private void End(string status, string? failure, DateTimeOffset now)
    {
        lock (_lock)
        {
            if (_endedAt is null)
            {
                (Status, _failure, _endedAt) = (status, failure, now);
            }
        }
    }
}
