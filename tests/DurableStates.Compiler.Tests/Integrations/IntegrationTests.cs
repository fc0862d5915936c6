using DurableStates.Asl;

namespace DurableStates.Compiler.Integrations;

public sealed class IntegrationTests
{
    [Theory]
    [InlineData("IAmazonGlue", "StartJobRunAsync", "RequestResponse", "arn:aws:states:::glue:startJobRun")]
    [InlineData("IAmazonGlue", "StartJobRunAsync", "RunJob", "arn:aws:states:::glue:startJobRun.sync")]
    [InlineData("IAmazonGlue", "StartCrawlerAsync", "RequestResponse", "arn:aws:states:::aws-sdk:glue:startCrawler")]
    [InlineData("IAmazonGlue", "StartCrawlerAsync", "RunJob", null)]
    [InlineData("IAmazonSageMaker", "CreateTransformJobAsync", "RunJob", "arn:aws:states:::sagemaker:createTransformJob.sync")]
    [InlineData("IAmazonSageMaker", "ListModelPackagesAsync", "RequestResponse", "arn:aws:states:::aws-sdk:sagemaker:listModelPackages")]
    [InlineData("IAmazonLakeFormation", "AddLFTagsToResourceAsync", "RequestResponse", "arn:aws:states:::aws-sdk:lakeformation:addLFTagsToResource")]
    [InlineData("IAmazonEventBridge", "PutEventsAsync", "RequestResponse", "arn:aws:states:::events:putEvents")]
    [InlineData("IAmazonEventBridge", "PutEventsAsync", "WaitForTaskToken", "arn:aws:states:::events:putEvents.waitForTaskToken")]
    [InlineData("IAmazonStepFunctions", "StartExecutionAsync", "RunJob", "arn:aws:states:::states:startExecution.sync:2")]
    [InlineData("IAmazonStepFunctions", "DescribeExecutionAsync", "RequestResponse", "arn:aws:states:::aws-sdk:sfn:describeExecution")]
    [InlineData("IAmazonDynamoDB", "PutItemAsync", "RequestResponse", "arn:aws:states:::dynamodb:putItem")]
    [InlineData("IAmazonDynamoDB", "QueryAsync", "RequestResponse", "arn:aws:states:::aws-sdk:dynamodb:query")]
    [InlineData("IAmazonSQS", "SendMessageAsync", "WaitForTaskToken", "arn:aws:states:::sqs:sendMessage.waitForTaskToken")]
    [InlineData("IAmazonScheduler", "CreateScheduleAsync", "RequestResponse", "arn:aws:states:::aws-sdk:scheduler:createSchedule")]
    [InlineData("IAmazonSimpleNotificationService", "PublishAsync", "RequestResponse", "arn:aws:states:::sns:publish")]
    [InlineData("IAmazonElasticMapReduce", "ListStepsAsync", "RequestResponse", "arn:aws:states:::aws-sdk:emr:listSteps")]
    [InlineData("IAmazonOpenSearchService", "DescribeDomainAsync", "RequestResponse", "arn:aws:states:::aws-sdk:opensearch:describeDomain")]
    [InlineData("IAmazonBedrockRuntime", "InvokeModelAsync", "RequestResponse", "arn:aws:states:::bedrock:invokeModel")]
    [InlineData("IAmazonBedrockRuntime", "ConverseAsync", "RequestResponse", "arn:aws:states:::aws-sdk:bedrockruntime:converse")]
    [InlineData("IAmazonCodeBuild", "StopBuildAsync", "RequestResponse", "arn:aws:states:::codebuild:stopBuild")]
    [InlineData("IAmazonGlueDataBrew", "StartJobRunAsync", "RunJob", "arn:aws:states:::databrew:startJobRun.sync")]
    [InlineData("IAmazonTranscribeService", "GetTranscriptionJobAsync", "RequestResponse", "arn:aws:states:::aws-sdk:transcribe:getTranscriptionJob")]
    public void A_client_method_has_a_resource(string client, string method, string pattern, string? resource) =>
        Assert.Equal(resource, AwsIntegration.Of(client, method, Enum.Parse<IntegrationPattern>(pattern))?.Arn);
}
