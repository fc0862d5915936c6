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
    [InlineData("IAmazonEventBridge", "PutEventsAsync", "WaitForCallback", "arn:aws:states:::events:putEvents.waitForTaskToken")]
    [InlineData("IAmazonStepFunctions", "StartExecutionAsync", "RunJob", "arn:aws:states:::states:startExecution.sync:2")]
    [InlineData("IAmazonStepFunctions", "DescribeExecutionAsync", "RequestResponse", "arn:aws:states:::aws-sdk:sfn:describeExecution")]
    [InlineData("IAmazonDynamoDB", "PutItemAsync", "RequestResponse", "arn:aws:states:::dynamodb:putItem")]
    [InlineData("IAmazonDynamoDB", "QueryAsync", "RequestResponse", "arn:aws:states:::aws-sdk:dynamodb:query")]
    [InlineData("IAmazonSQS", "SendMessageAsync", "WaitForCallback", "arn:aws:states:::sqs:sendMessage.waitForTaskToken")]
    [InlineData("IAmazonScheduler", "CreateScheduleAsync", "RequestResponse", "arn:aws:states:::aws-sdk:scheduler:createSchedule")]
    [InlineData("IAmazonSimpleNotificationService", "PublishAsync", "RequestResponse", "arn:aws:states:::sns:publish")]
    [InlineData("IAmazonTranscribeService", "GetTranscriptionJobAsync", "RequestResponse", "arn:aws:states:::aws-sdk:transcribeservice:getTranscriptionJob")]
    public void A_client_method_has_a_resource(string client, string method, string pattern, string? resource) =>
        Assert.Equal(resource, Integration.Of(client, method, Enum.Parse<IntegrationPattern>(pattern))?.Resource);

    [Theory]
    [InlineData("IAmazonGlue", "StartJobRunAsync", "ConcurrentRunsExceededException", "Glue.ConcurrentRunsExceededException")]
    [InlineData("IAmazonDynamoDB", "PutItemAsync", "ConditionalCheckFailedException", "DynamoDB.ConditionalCheckFailedException")]
    [InlineData("IAmazonDynamoDB", "QueryAsync", "ProvisionedThroughputExceededException", "DynamoDb.ProvisionedThroughputExceededException")]
    [InlineData("IAmazonDynamoDB", "PutItemAsync", "AmazonDynamoDBException", "DynamoDB.AmazonDynamoDBException")]
    [InlineData("IAmazonDynamoDB", "QueryAsync", "AmazonDynamoDBException", "DynamoDb.DynamoDbException")]
    [InlineData("IAmazonScheduler", "CreateScheduleAsync", "ConflictException", "Scheduler.ConflictException")]
    [InlineData("IAmazonScheduler", "CreateScheduleAsync", "AmazonSchedulerException", "Scheduler.SchedulerException")]
    [InlineData("IAmazonSimpleNotificationService", "PublishAsync", "ThrottledException", "SNS.ThrottledException")]
    public void An_exception_has_an_error_name(string client, string method, string exception, string error) =>
        Assert.Equal(error, Integration.Of(client, method, IntegrationPattern.RequestResponse)?.ErrorName(exception));
}
