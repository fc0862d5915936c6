namespace DurableStates.Asl.Tests;

/// <summary>Which operations Step Functions has an integration for, and which patterns each has, as the pages of the guide say it.</summary>
public sealed class IntegrationTests
{
    [Theory]
    [InlineData("apigateway:invoke", ".waitForTaskToken")]
    [InlineData("athena:startQueryExecution", ".sync")]
    [InlineData("athena:stopQueryExecution", "")]
    [InlineData("athena:getQueryExecution", "")]
    [InlineData("athena:getQueryResults", "")]
    [InlineData("aws-sdk:dynamodb:query", ".waitForTaskToken")]
    [InlineData("batch:submitJob", ".sync")]
    [InlineData("bedrock:invokeModel", ".waitForTaskToken")]
    [InlineData("bedrock:createModelCustomizationJob", ".sync .waitForTaskToken")]
    [InlineData("bedrockagentcore:invokeHarness", "")]
    [InlineData("codebuild:startBuild", ".sync")]
    [InlineData("codebuild:startBuildBatch", ".sync")]
    [InlineData("codebuild:stopBuild", "")]
    [InlineData("databrew:startJobRun", ".sync")]
    [InlineData("dynamodb:getItem", "")]
    [InlineData("dynamodb:updateItem", "")]
    [InlineData("ecs:runTask", ".sync .waitForTaskToken")]
    [InlineData("eks:runJob", ".sync .waitForTaskToken")]
    [InlineData("eks:call", ".waitForTaskToken")]
    [InlineData("elasticmapreduce:addStep", ".sync")]
    [InlineData("elasticmapreduce:cancelStep", "")]
    [InlineData("emr-containers:startJobRun", ".sync")]
    [InlineData("emr-containers:createVirtualCluster", "")]
    [InlineData("emr-serverless:startJobRun", ".sync")]
    [InlineData("events:putEvents", ".waitForTaskToken")]
    [InlineData("glue:startJobRun", ".sync")]
    [InlineData("http:invoke", "")]
    [InlineData("lambda:invoke", ".waitForTaskToken")]
    [InlineData("mediaconvert:createJob", ".sync")]
    [InlineData("sagemaker:createTransformJob", ".sync")]
    [InlineData("sagemaker:createModel", "")]
    [InlineData("sns:publish", ".waitForTaskToken")]
    [InlineData("sqs:sendMessage", ".waitForTaskToken")]
    [InlineData("states:startExecution", ".sync .sync:2 .waitForTaskToken")]
    public void An_operation_can_be_waited_for_in_these_ways_and_in_no_other(string operation, string patterns)
    {
        string[] all = ["", ".sync", ".sync:2", ".waitForTaskToken", ".async"];

        Assert.Equal(["", .. patterns.Split(' ', StringSplitOptions.RemoveEmptyEntries)], all.Where(pattern => IsRecognized(operation + pattern)));
    }

    [Theory]
    [InlineData("dynamodb:query")]
    [InlineData("dynamodb:GetItem")]
    [InlineData("dynamodb:")]
    [InlineData("glue:startCrawler")]
    [InlineData("lambda:invokeAsync")]
    [InlineData("s3:getObject")]
    [InlineData("sagemaker:createNotebookInstance")]
    [InlineData("states:stopExecution")]
    [InlineData("bedrock-agentcore:invokeHarness")]
    [InlineData("nothing:invoke")]
    [InlineData("aws-sdk:s3")]
    [InlineData("aws-sdk:s3:")]
    [InlineData("aws-sdk::getObject")]
    [InlineData("aws-sdk:s3:GetObject")]
    [InlineData("aws-sdk:S3:getObject")]
    [InlineData("aws-sdk:s3:getObject:more")]
    public void There_is_no_such_operation(string operation) => Assert.False(IsRecognized(operation));

    private static bool IsRecognized(string operation)
    {
        var definition = $$$"""
            { "StartAt": "S", "States": { "S": { "Type": "Task", "Resource": "arn:aws:states:::{{{operation}}}", "End": true, "Parameters": {
                "FunctionName": "f", "TableName": "t", "Key": {}, "Item": {}, "TaskDefinition": "t", "Entries": [], "JobName": "j", "Message": "m", "QueueUrl": "q",
                "MessageBody": "b", "StateMachineArn": "a" } } } }
            """;

        var findings = AslReader.Read(definition).Diagnostics;
        Assert.All(findings, finding => Assert.Contains("is not recognized.", finding.Message, StringComparison.Ordinal));
        return findings.IsEmpty;
    }
}
