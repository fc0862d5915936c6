using Amazon.Glue;
using Amazon.Glue.Model;
using Amazon.StepFunctions;
using Amazon.StepFunctions.Model;
using Customer360.Contracts.Onboarding;
using DurableStates;

namespace Customer360.Workflows;

/// <summary>Builds a product that is being onboarded, and looks at what was built: its job, then its crawler, then what the contract promises of the data. Changes nothing in the catalogue itself, so that there is nothing to undo.</summary>
[StateMachine("data-product-build", Timeout = "PT12H")]
public sealed class DataProductBuild : TaskOrchestrator<BuildRequest, BuildOutcome>
{
    private const int LongestCrawlSeconds = 1800;

    private static readonly TaskOptions Crawling = TaskOptions.FromRetryPolicy(new RetryPolicy(10, TimeSpan.FromSeconds(30), 1.5, TimeSpan.FromMinutes(5))
    {
        FullJitter = true,
        HandleFailure = failure => failure.IsCausedBy<CrawlerRunningException>()
            || failure.IsCausedBy<OperationTimeoutException>()
            || failure.ErrorType == "Glue.ThrottlingException"
            || failure.ErrorType == "Glue.SdkClientException",
    }) with
    { Timeout = TimeSpan.FromMinutes(1) };

    // Glue ends the run itself when the contract's time is over; this only bounds it once more.
    private static readonly TaskOptions Building = TaskOptions.FromRetryPolicy(new RetryPolicy(8, TimeSpan.FromMinutes(1), 2.0, TimeSpan.FromMinutes(10))
    {
        FullJitter = true,
        HandleFailure = failure => failure.IsCausedBy<ConcurrentRunsExceededException>()
            || failure.IsCausedBy<InternalServiceException>()
            || failure.ErrorType == "Glue.ThrottlingException"
            || failure.ErrorType == "Glue.AWSGlueException"
            || failure.ErrorType == "Glue.SdkClientException",
    }) with
    { Timeout = TimeSpan.FromMinutes(500) };

    /// <inheritdoc/>
    public override async Task<BuildOutcome> RunAsync(TaskOrchestrationContext context, BuildRequest input)
    {
        try
        {
            // state: Build product
            await context.RunJobAsync<JobRun>(
                (IAmazonGlue glue) => glue.StartJobRunAsync(new StartJobRunRequest
                {
                    JobName = input.JobName,
                    Timeout = input.JobTimeoutMinutes,
                    Arguments = new Dictionary<string, string>
                    {
                        ["--product"] = input.Step.ProductId,
                        ["--version"] = input.Step.Version,
                        ["--database"] = input.Step.DatabaseName,
                        ["--run"] = input.Step.ExecutionId,
                    },
                }),
                Building);

            // state: Look at the last crawl
            var before = await context.CallAwsAsync((IAmazonGlue glue) => glue.GetCrawlerAsync(new GetCrawlerRequest { Name = input.CrawlerName }), ServiceRetries.Glue);
            var lastStart = before.Crawler.LastCrawl?.StartTime;

            // A crawler that is ready has ended only when its last crawl is not the one of before.
            var status = await Polling.StartThenPollAsync(
                context,
                LongestCrawlSeconds,
                async () => await context.CallAwsAsync((IAmazonGlue glue) => glue.StartCrawlerAsync(new StartCrawlerRequest { Name = input.CrawlerName }), Crawling),
                async () =>
                {
                    var seen = await context.CallAwsAsync((IAmazonGlue glue) => glue.GetCrawlerAsync(new GetCrawlerRequest { Name = input.CrawlerName }), ServiceRetries.Glue);
                    return seen.Crawler.State == "READY" && seen.Crawler.LastCrawl is not null && seen.Crawler.LastCrawl.StartTime != lastStart
                        ? seen.Crawler.LastCrawl.Status
                        : null;
                });

            if (status != "SUCCEEDED")
            {
                return new BuildOutcome(
                    status is null ? $"The crawler {input.CrawlerName} did not come to rest within {LongestCrawlSeconds / 60} minutes." : $"The crawl of {input.CrawlerName} ended as {status}.", []);
            }

            // state: Measure quality
            var quality = await context.RunJobAsync<Nested<QualityOutcome>>(
                (IAmazonStepFunctions machines) => machines.StartExecutionAsync(new StartExecutionRequest
                {
                    StateMachineArn = Template.GetAtt("DataProductQualityStateMachine", "Arn"),
                    Input = WorkflowJson.Serialize(new QualityRequest(input.Step, input.Quality)),
                }),
                ServiceRetries.Executions);
            var broken = quality.Output.Findings;
            return new BuildOutcome(quality.Output.Failure ?? (broken.Count > 0 ? broken[0].Problem : null), broken);
        }
        catch (Exception failure)
        {
            return new BuildOutcome(failure.Message, []);
        }
    }
}
