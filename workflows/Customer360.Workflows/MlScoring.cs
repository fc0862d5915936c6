using Amazon.EventBridge;
using Amazon.Glue;
using Amazon.Glue.Model;
using Amazon.SageMaker;
using Amazon.SageMaker.Model;
using Amazon.SimpleNotificationService;
using Customer360.Contracts.Scoring;
using Customer360.Lambdas;
using DurableStates;

namespace Customer360.Workflows;

/// <summary>Scores a snapshot of the customer profiles with the newest approved model, behind a gate before and a gate after, and announces the scores.</summary>
[StateMachine("ml-scoring", Timeout = "P1D")]
[EventTrigger(Source = "customer360.scoring", DetailType = "ScoringRequested")]
public sealed class MlScoring : TaskOrchestrator<ScoringRequested, ScoringOutcome>
{
    private static readonly TaskOptions Features = TaskOptions.FromRetryPolicy(new RetryPolicy(6, TimeSpan.FromMinutes(1), 2.0)
    {
        FullJitter = true,
        HandleFailure = failure =>
            failure.IsCausedBy<ConcurrentRunsExceededException>() || failure.ErrorType == "Glue.InternalServiceException"
            || failure.ErrorType == "Glue.OperationTimeoutException" || failure.ErrorType == "Glue.ThrottlingException" || failure.ErrorType == "Glue.SdkClientException",
    }) with
    { Timeout = TimeSpan.FromHours(4) };

    private static readonly TaskOptions Transforming = TaskOptions.FromRetryPolicy(new RetryPolicy(4, TimeSpan.FromMinutes(1), 2.0)
    {
        FullJitter = true,
        HandleFailure = failure =>
            failure.IsCausedBy<ResourceLimitExceededException>() || failure.ErrorType == "SageMaker.ThrottlingException"
            || failure.ErrorType == "SageMaker.AmazonSageMakerException" || failure.ErrorType == "SageMaker.SdkClientException",
    }) with
    { Timeout = TimeSpan.FromHours(6) };

    /// <inheritdoc/>
    public override async Task<ScoringOutcome> RunAsync(TaskOrchestrationContext context, ScoringRequested input)
    {
        var outcome = await ScoreAsync(context, input);
        var ending = new ScoringEnding(input.Domain, input.ProductId, input.RunId, outcome.Status, outcome.Rows, outcome.Findings.Count);
        var notice = await context.CallActivityAsync((ScoringNoticeFunctions notices) => notices.WriteScoringNotice(ending));
        // state: Tell ending
        await context.CallAwsAsync((IAmazonSimpleNotificationService notices) => notices.PublishAsync(StewardChannel.Message(notice)), ServiceRetries.Notices);
        return outcome;
    }

    private static async Task<ScoringOutcome> ScoreAsync(TaskOrchestrationContext context, ScoringRequested input)
    {
        var approved = await context.CallAwsAsync((IAmazonSageMaker sageMaker) => sageMaker.ListModelPackagesAsync(new ListModelPackagesRequest
        {
            ModelPackageGroupName = input.ModelPackageGroupName,
            ModelApprovalStatus = "Approved",
            SortBy = "CreationTime",
            SortOrder = "Descending",
            MaxResults = 1,
        }), ServiceRetries.SageMaker);
        if (approved.ModelPackageSummaryList.Count == 0)
        {
            throw new NoApprovedModelException($"{input.ModelPackageGroupName} has no approved model.");
        }

        var model = approved.ModelPackageSummaryList[0].ModelPackageArn;
        var featuresUri = $"{input.OutputUri}/features";
        var scoresUri = $"{input.OutputUri}/scores";

        // state: Build features
        await context.RunJobAsync<JobRun>(
            (IAmazonGlue glue) => glue.StartJobRunAsync(new StartJobRunRequest
            {
                JobName = "customer-profile-features",
                Arguments = new Dictionary<string, string>
                {
                    ["--snapshot"] = input.SnapshotUri,
                    ["--output"] = featuresUri,
                    ["--run"] = input.RunId,
                },
            }),
            Features);

        var before = await context.CallActivityAsync(
            (ScoringFunctions scoring) => scoring.CheckInput(new InputGateQuestion(input.RunId, featuresUri, input.BaselineUri)));
        if (before.Verdict == GateVerdict.Block)
        {
            var blocked = new ScoringBlocked(input.RunId, input.SnapshotId, "input", before.Findings, input.CorrelationId);
            // state: Announce blocked input
            await context.CallAwsAsync((IAmazonEventBridge events) => events.PutEventsAsync(BusEvents.Scoring("ScoringBlocked", WorkflowJson.Serialize(blocked))), ServiceRetries.Events);
            return new ScoringOutcome(ScoringStatus.Blocked, input.RunId, model, null, 0, before.Findings);
        }

        await context.CallAwsAsync((IAmazonSageMaker sageMaker) => sageMaker.CreateModelAsync(new CreateModelRequest
        {
            ModelName = $"c360-{input.RunId}",
            ExecutionRoleArn = Template.GetAtt("ScoringModelRole", "Arn"),
            EnableNetworkIsolation = true,
            PrimaryContainer = new ContainerDefinition { ModelPackageName = model },
        }), ServiceRetries.SageMaker);

        // state: Score customers
        await context.RunJobAsync<DescribeTransformJobResponse>(
            (IAmazonSageMaker sageMaker) => sageMaker.CreateTransformJobAsync(new CreateTransformJobRequest
            {
                // A job's name is taken for good, even by a job that failed: each retry needs its own.
                TransformJobName = $"c360-{input.RunId}-{context.RetryCount}",
                ModelName = $"c360-{input.RunId}",
                BatchStrategy = "MultiRecord",
                TransformInput = new TransformInput
                {
                    ContentType = "text/csv",
                    SplitType = "Line",
                    DataSource = new TransformDataSource { S3DataSource = new TransformS3DataSource { S3DataType = "S3Prefix", S3Uri = featuresUri } },
                },
                TransformOutput = new TransformOutput { S3OutputPath = scoresUri, Accept = "text/csv", AssembleWith = "Line", KmsKeyId = Template.GetAtt("DataKey", "Arn") },
                TransformResources = new TransformResources { InstanceType = "ml.m5.xlarge", InstanceCount = 1 },

                // The model never sees the customer's id, and it stands next to the score afterwards.
                DataProcessing = new DataProcessing { InputFilter = "$[1:]", JoinSource = "Input", OutputFilter = "$[0,-1]" },
            }),
            Transforming);

        var after = await context.CallActivityAsync(
            (ScoringFunctions scoring) => scoring.CheckOutput(new OutputGateQuestion(input.RunId, scoresUri, input.BaselineUri, before.Rows)));
        if (after.Verdict == GateVerdict.Block)
        {
            var blocked = new ScoringBlocked(input.RunId, input.SnapshotId, "output", after.Findings, input.CorrelationId);
            // state: Announce blocked scores
            await context.CallAwsAsync((IAmazonEventBridge events) => events.PutEventsAsync(BusEvents.Scoring("ScoringBlocked", WorkflowJson.Serialize(blocked))), ServiceRetries.Events);
            return new ScoringOutcome(ScoringStatus.Blocked, input.RunId, model, null, 0, after.Findings);
        }

        IReadOnlyList<GateFinding> warnings = [.. before.Findings, .. after.Findings];
        var published = new CustomerScoresPublished(input.RunId, input.SnapshotId, model, scoresUri, after.Rows, input.CorrelationId);
        // state: Announce scores
        await context.CallAwsAsync((IAmazonEventBridge events) => events.PutEventsAsync(BusEvents.Scoring("CustomerScoresPublished", WorkflowJson.Serialize(published))), ServiceRetries.Events);
        return new ScoringOutcome(ScoringStatus.ScoresPublished, input.RunId, model, scoresUri, after.Rows, warnings);
    }
}

/// <summary>The model group has no version that somebody approved.</summary>
public sealed class NoApprovedModelException(string message) : Exception(message);
