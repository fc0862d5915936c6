using Amazon.EventBridge;
using Amazon.EventBridge.Model;
using Amazon.Glue;
using Amazon.Glue.Model;
using Amazon.LakeFormation;
using Amazon.LakeFormation.Model;

namespace Cases;

public sealed record Build(string Job, string Database, string Table, int? Minutes);

public sealed record Built(string Job, string Run);

[StateMachine("aws-calls")]
public sealed class AwsCalls : TaskOrchestrator<Build, string>
{
    public override async Task<string> RunAsync(TaskOrchestrationContext context, Build input)
    {
        JobRun run;
        try
        {
            run = await context.RunJobAsync<JobRun>((IAmazonGlue glue) => glue.StartJobRunAsync(new StartJobRunRequest
            {
                JobName = input.Job,
                Timeout = input.Minutes,
                Arguments = new Dictionary<string, string> { ["--table"] = input.Table },
            }));
        }
        catch (TaskFailedException failure) when (failure.FailureDetails.IsCausedBy<ConcurrentRunsExceededException>())
        {
            return "busy";
        }

        await context.CallAwsAsync((IAmazonLakeFormation lake) => lake.AddLFTagsToResourceAsync(new AddLFTagsToResourceRequest
        {
            Resource = new Resource { Table = new TableResource { DatabaseName = input.Database, Name = input.Table } },
            LFTags = [new LFTagPair { TagKey = "quality", TagValues = ["checked"] }],
        }));
        await context.CallAwsAsync((IAmazonEventBridge events) => events.PutEventsAsync(new PutEventsRequest
        {
            Entries = [new PutEventsRequestEntry { Source = "cases", DetailType = "Built", Detail = WorkflowJson.Serialize(new Built(input.Job, run.Id)) }],
        }));
        return run.Id;
    }
}
