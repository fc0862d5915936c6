using DurableStates.Json;
using DurableStates.Local.SageMaker;

namespace DurableStates.Local.Services;

public sealed class SageMakerTests : IDisposable
{
    private const string Model = """{ "ModelName": "m-1", "PrimaryContainer": { "ModelPackageName": "arn:aws:sagemaker:us-east-1:000000000000:model-package/churn/2" } }""";
    private const string Job = """{ "TransformJobName": "t-1", "ModelName": "m-1", "TransformInput": { "DataSource": { "S3DataSource": { "S3Uri": "s3://in" } } } }""";
    private static readonly DateTimeOffset May = new(2026, 5, 1, 0, 0, 0, TimeSpan.Zero);

    private readonly OneTask _aws;
    private string? _failure;

    public SageMakerTests() => _aws = new OneTask(new ServiceTaskHandler(new SageMakerIntegration(
        [
            new ModelPackage("churn", 1, "Approved", May),
            new ModelPackage("churn", 2, "Approved", May.AddDays(10)),
            new ModelPackage("churn", 3, "PendingManualApproval", May.AddDays(20)),
            new ModelPackage("offers", 1, "Approved", May.AddDays(30)),
        ],
        new TransformWork(TimeSpan.FromMinutes(9), (_, _) => Task.FromResult(_failure)))));

    public void Dispose() => _aws.Dispose();

    [Fact]
    public async Task The_newest_approved_version_of_a_group_is_found()
    {
        var answer = await _aws.ResultAsync(
            "aws-sdk:sagemaker:listModelPackages",
            """{ "ModelPackageGroupName": "churn", "ModelApprovalStatus": "Approved", "SortBy": "CreationTime", "SortOrder": "Descending", "MaxResults": 1 }""");

        Assert.Equal("arn:aws:sagemaker:us-east-1:000000000000:model-package/churn/2", Assert.Single(answer["ModelPackageSummaryList"].AsArray())["ModelPackageArn"].AsString());
    }

    [Fact]
    public async Task A_group_without_an_approved_version_gives_an_empty_list()
    {
        var answer = await _aws.ResultAsync("aws-sdk:sagemaker:listModelPackages", """{ "ModelPackageGroupName": "churn", "ModelApprovalStatus": "Rejected" }""");

        Assert.Equal("[]", answer["ModelPackageSummaryList"].ToJson());
    }

    [Fact]
    public async Task A_transform_job_that_is_waited_for_takes_its_time_and_is_described()
    {
        await _aws.ResultAsync("sagemaker:createModel", Model);
        var before = _aws.Clock.GetUtcNow();

        var job = await _aws.ResultAsync("sagemaker:createTransformJob.sync", Job);

        Assert.Equal(TimeSpan.FromMinutes(9), _aws.Clock.GetUtcNow() - before);
        Assert.Equal(("t-1", "Completed", "m-1"), (job["TransformJobName"].AsString(), job["TransformJobStatus"].AsString(), job["ModelName"].AsString()));
    }

    [Fact]
    public async Task A_transform_job_that_fails_gives_its_reason_and_keeps_its_name()
    {
        await _aws.ResultAsync("sagemaker:createModel", Model);
        _failure = "ClientError: no data";

        var execution = await _aws.CallAsync("sagemaker:createTransformJob.sync", Job);
        var again = await _aws.CallAsync("sagemaker:createTransformJob.sync", Job);

        Assert.Equal("States.TaskFailed", execution.Error);
        Assert.Equal("ClientError: no data", JsonValue.Parse(execution.Cause ?? "")["FailureReason"].AsString());
        Assert.Equal("SageMaker.ResourceInUseException", again.Error);
    }

    [Fact]
    public async Task A_job_that_is_not_waited_for_can_be_looked_at_and_stopped()
    {
        await _aws.ResultAsync("sagemaker:createModel", Model);
        await _aws.ResultAsync("sagemaker:createTransformJob", Job);
        var running = await _aws.ResultAsync("aws-sdk:sagemaker:describeTransformJob", """{ "TransformJobName": "t-1" }""");
        await _aws.ResultAsync("aws-sdk:sagemaker:stopTransformJob", """{ "TransformJobName": "t-1" }""");
        var stopped = await _aws.ResultAsync("aws-sdk:sagemaker:describeTransformJob", """{ "TransformJobName": "t-1" }""");

        Assert.Equal(("InProgress", "Stopped"), (running["TransformJobStatus"].AsString(), stopped["TransformJobStatus"].AsString()));
    }

    [Theory]
    [InlineData("sagemaker:createTransformJob.sync", """{ "TransformJobName": "t-1", "ModelName": "nobody" }""", "SageMaker.AmazonSageMakerException", "Could not find model")]
    [InlineData("sagemaker:createModel", Model, "SageMaker.AmazonSageMakerException", "Cannot create already existing model")]
    [InlineData("sagemaker:createModel", """{ "ModelName": "m-2", "PrimaryContainer": { "ModelPackageName": "arn:x" } }""", "SageMaker.AmazonSageMakerException", "Could not find model package")]
    [InlineData("aws-sdk:sagemaker:describeTransformJob", """{ "TransformJobName": "t-9" }""", "SageMaker.ResourceNotFoundException", "t-9")]
    public async Task SageMaker_refuses(string resource, string arguments, string error, string message)
    {
        await _aws.ResultAsync("sagemaker:createModel", Model);

        var execution = await _aws.CallAsync(resource, arguments);

        Assert.Equal(error, execution.Error);
        Assert.Contains(message, execution.Cause ?? "", StringComparison.Ordinal);
    }
}
