using Amazon.Lambda.Annotations;

namespace Cases;

public sealed record Job(string Name, int MaxMinutes);

public sealed record Status(string State, int? Percent, string? Reason);

public sealed record Done(string State, int Polls, int Waited);

public sealed class JobFailedException(string job, string reason) : Exception($"Job {job} failed: {reason}");

public sealed class Steps
{
    [LambdaFunction(ResourceName = "Start")]
    public string Start(string name) => throw new NotSupportedException();

    [LambdaFunction(ResourceName = "Check")]
    public Status Check(string id) => throw new NotSupportedException();

    [LambdaFunction(ResourceName = "Abort")]
    public void Abort(string id) => throw new NotSupportedException();
}

[StateMachine("poll-job")]
public sealed class PollJob : TaskOrchestrator<Job, Done>
{
    private static readonly TaskOptions Options = TaskOptions.FromRetryPolicy(new RetryPolicy(3, TimeSpan.FromSeconds(5), 2));
    public override async Task<Done> RunAsync(TaskOrchestrationContext context, Job input)
    {
        var id = await context.CallActivityAsync((Steps s) => s.Start(input.Name), Options);
        var started = context.CurrentUtcDateTime;
        var polls = 0;
        var delay = 10;
        while (true)
        {
            var status = await context.CallActivityAsync((Steps s) => s.Check(id), Options);
            polls++;
            switch (status.State)
            {
                case "SUCCEEDED":
                    return new Done(status.State, polls, (int)(context.CurrentUtcDateTime - started).TotalSeconds);
                case "FAILED":
                case "STOPPED":
                    throw new JobFailedException(input.Name, status.Reason ?? "unknown");
                case "RUNNING" when status.Percent >= 90:
                    delay = 5;
                    break;
                default:
                    delay = Math.Min(delay * 2, 60);
                    break;
            }

            if (context.CurrentUtcDateTime - started > TimeSpan.FromMinutes(input.MaxMinutes))
            {
                await context.CallActivityAsync((Steps s) => s.Abort(id));
                throw new TimeoutException($"gave up after {polls} polls");
            }

            await context.CreateTimer(TimeSpan.FromSeconds(delay));
        }
    }
}
