using DurableStates.Json;
using DurableStates.Local.Services;

namespace DurableStates.Local.Glue;

/// <summary>One run of a job: it takes its time on the clock, then does its work.</summary>
internal sealed class GlueJobRun(string id, GlueJob job, JsonValue arguments, DateTimeOffset startedOn)
{
    private readonly TaskCompletionSource _timeIsOver = new();
    private readonly Lock _lock = new();
    private GlueJobResult? _result;
    private DateTimeOffset? _completedOn;

    public string Id => id;

    public GlueJob Job => job;

    public string State => _result?.State ?? "RUNNING";

    public bool IsRunning => _result is null;

    public async Task RunAsync(TimeProvider clock)
    {
        await using var timer = clock.CreateTimer(_ => _timeIsOver.TrySetResult(), null, job.Duration, Timeout.InfiniteTimeSpan);
        await _timeIsOver.Task;
        if (IsRunning)
        {
            End(await ResultAsync(), clock.GetUtcNow());
        }
    }

    /// <summary>Stops the run. False when it is over.</summary>
    public bool Stop(DateTimeOffset now)
    {
        var stopped = End(new GlueJobResult("STOPPED", null), now);
        _timeIsOver.TrySetResult();
        return stopped;
    }

    public JsonValue Describe(AwsTimeStyle style)
    {
        var description = new JsonObjectBuilder()
            .Set("Id", id).Set("Attempt", 0).Set("JobName", job.Name)
            .Set("StartedOn", style.Of(startedOn)).Set("LastModifiedOn", style.Of(_completedOn ?? startedOn));
        if (_completedOn is { } completedOn)
        {
            description.Set("CompletedOn", style.Of(completedOn)).Set("ExecutionTime", (long)(completedOn - startedOn).TotalSeconds);
        }

        description.Set("JobRunState", State);
        if (arguments.IsObject)
        {
            description.Set("Arguments", arguments);
        }

        if (_result?.ErrorMessage is { } message)
        {
            description.Set("ErrorMessage", message);
        }

        return description.Set("LogGroupName", "/aws-glue/jobs").ToValue();
    }

    private async Task<GlueJobResult> ResultAsync()
    {
        try
        {
            return await job.Run(new GlueJobArguments(id, arguments));
        }
#pragma warning disable CA1031 // A job's script is the user's code: whatever it throws is a failed run.
        catch (Exception e)
#pragma warning restore CA1031
        {
            return GlueJobResult.Failed($"{e.GetType().Name}: {e.Message}");
        }
    }

    private bool End(GlueJobResult result, DateTimeOffset now)
    {
        lock (_lock)
        {
            if (_result is not null)
            {
                return false;
            }

            (_result, _completedOn) = (result, now);
            return true;
        }
    }
}
