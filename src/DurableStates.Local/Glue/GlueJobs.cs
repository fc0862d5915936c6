using System.Collections.Concurrent;
using System.Globalization;
using DurableStates.Asl;
using DurableStates.Json;
using DurableStates.Local.Services;

namespace DurableStates.Local.Glue;

/// <summary>The Glue jobs of this machine and their runs.</summary>
internal sealed class GlueJobs(IEnumerable<GlueJob> jobs)
{
    private readonly Dictionary<string, GlueJob> _jobs = jobs.ToDictionary(job => job.Name, StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, GlueJobRun> _runs = new(StringComparer.Ordinal);
    private readonly Lock _starting = new();

    public async Task<ServiceReply> StartJobRunAsync(ServiceCall call, CancellationToken cancellationToken)
    {
        if (!_jobs.TryGetValue(call.Text("JobName"), out var job))
        {
            return new ServiceReply.Refusal("EntityNotFoundException", $"Failed to start job run due to missing metadata: job {call.Text("JobName")} not found.");
        }

        if (Admit(job, call) is not { } run)
        {
            return new ServiceReply.Refusal("ConcurrentRunsExceededException", $"Concurrent runs exceeded for {job.Name}");
        }

        var started = JsonValue.Object(("JobRunId", run.Id));
        var work = run.RunAsync(call.Clock);
        if (call.Pattern is not IntegrationPattern.RunJob)
        {
            return new ServiceReply.Success(started);
        }

        call.Submitted(started);
        try
        {
            await work.WaitAsync(cancellationToken);
        }
        catch (OperationCanceledException) when (cancellationToken.IsCancellationRequested)
        {
            // Step Functions stops the job of a task that nobody waits for any more.
            run.Stop(call.Now);
            throw;
        }

        return run.State == "SUCCEEDED" ? new ServiceReply.Success(run.Describe(AwsTimeStyle.Milliseconds)) : new ServiceReply.JobFailed(run.Describe(AwsTimeStyle.Milliseconds));
    }

    public ServiceReply GetJobRun(ServiceCall call) => Find(call.Text("JobName"), call.Text("RunId")) is { } run
        ? new ServiceReply.Success(JsonValue.Object(("JobRun", run.Describe(AwsTimeStyle.Iso))))
        : new ServiceReply.Refusal("EntityNotFoundException", $"Job Run with name: {call.Text("JobName")} and id: {call.Text("RunId")} not found");

    // A partial success: what could not be stopped stands in Errors, and the call itself succeeds.
    public ServiceReply BatchStopJobRun(ServiceCall call)
    {
        var job = call.Text("JobName");
        var (stopped, errors) = (new JsonArrayBuilder(), new JsonArrayBuilder());
        foreach (var id in call.Arguments["JobRunIds"].Items)
        {
            var runId = id.TryGetString(out var text) ? text : "";
            var entry = JsonValue.Object(("JobName", job), ("JobRunId", runId));
            if (Find(job, runId) is not { } run)
            {
                errors.Add(entry.With("ErrorDetail", Error("EntityNotFoundException", "The specified job run does not exist.")));
            }
            else if (!run.Stop(call.Now))
            {
                errors.Add(entry.With("ErrorDetail", Error("JobRunInTerminalStateException", "The specified job run is already in a terminal state.")));
            }
            else
            {
                stopped.Add(entry);
            }
        }

        return new ServiceReply.Success(JsonValue.Object(("SuccessfulSubmissions", stopped.ToValue()), ("Errors", errors.ToValue())));
    }

    private GlueJobRun? Find(string job, string id) => _runs.TryGetValue(id, out var run) && run.Job.Name == job ? run : null;

    private GlueJobRun? Admit(GlueJob job, ServiceCall call)
    {
        lock (_starting)
        {
            if (_runs.Values.Count(run => run.Job.Name == job.Name && run.IsRunning) >= job.MaxConcurrentRuns)
            {
                return null;
            }

            var id = string.Create(CultureInfo.InvariantCulture, $"jr_{_runs.Count + 1:x16}");
            return _runs[id] = new GlueJobRun(id, job, call.Arguments["Arguments"], call.Now);
        }
    }

    private static JsonValue Error(string code, string message) => JsonValue.Object(("ErrorCode", code), ("ErrorMessage", message));
}
