using System.Collections.Concurrent;
using DurableStates.Asl;
using DurableStates.Json;
using DurableStates.Local.Services;

namespace DurableStates.Local.SageMaker;

/// <summary>Batch transform jobs. A job's name is taken for good, also by a job that failed.</summary>
internal sealed class TransformJobs(ModelRegistry models, TransformWork work)
{
    private readonly ConcurrentDictionary<string, TransformJob> _jobs = new(StringComparer.Ordinal);

    public async Task<ServiceReply> CreateAsync(ServiceCall call, CancellationToken cancellationToken)
    {
        var name = call.Text("TransformJobName");
        if (models.Model(call.Text("ModelName")) is { IsUndefined: false } model)
        {
            var job = new TransformJob(name, call.Arguments, model, work, call.Now);
            return _jobs.TryAdd(name, job)
                ? await StartAsync(job, call, cancellationToken)
                : new ServiceReply.Refusal("ResourceInUseException", $"Job name must be unique within an AWS account and region, and a job with this name already exists ({job.Arn})");
        }

        return new ServiceReply.Refusal("AmazonSageMakerException", $"Could not find model \"{call.Text("ModelName")}\".");
    }

    public ServiceReply Describe(ServiceCall call) => _jobs.TryGetValue(call.Text("TransformJobName"), out var job)
        ? new ServiceReply.Success(job.Describe(AwsTimeStyle.Iso))
        : Unknown(call);

    public ServiceReply Stop(ServiceCall call)
    {
        if (!_jobs.TryGetValue(call.Text("TransformJobName"), out var job))
        {
            return Unknown(call);
        }

        job.Stop(call.Now);
        return ServiceReply.Nothing;
    }

    private static ServiceReply.Refusal Unknown(ServiceCall call) =>
        new("ResourceNotFoundException", $"Could not find requested job with name: {call.Text("TransformJobName")}");

    private static async Task<ServiceReply> StartAsync(TransformJob job, ServiceCall call, CancellationToken cancellationToken)
    {
        var started = JsonValue.Object(("TransformJobArn", job.Arn));
        var running = job.RunAsync(call.Clock);
        if (call.Pattern is not IntegrationPattern.RunJob)
        {
            return new ServiceReply.Success(started);
        }

        call.Submitted(started);
        try
        {
            await running.WaitAsync(cancellationToken);
        }
        catch (OperationCanceledException) when (cancellationToken.IsCancellationRequested)
        {
            // Step Functions stops the job of a task that nobody waits for any more.
            job.Stop(call.Now);
            throw;
        }

        var description = job.Describe(AwsTimeStyle.Milliseconds);
        return job.Status == "Completed" ? new ServiceReply.Success(description) : new ServiceReply.JobFailed(description);
    }
}
