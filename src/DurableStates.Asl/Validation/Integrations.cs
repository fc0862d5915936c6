using System.Collections.Frozen;

namespace DurableStates.Asl;

/// <summary>The operations that Step Functions calls itself, and how it can wait for them.</summary>
/// <seealso href="https://docs.aws.amazon.com/step-functions/latest/dg/integrate-optimized.html"/>
internal static class Integrations
{
    private const string Sdk = "aws-sdk";
    private const string None = "";
    private const string Job = ".sync";
    private const string NestedJob = ".sync:2";
    private const string Callback = ".waitForTaskToken";

    // Every optimised integration has a page of its own in the guide, which names its operations; those of S3 are for item readers and result writers only.
    // Where the overview gives a service the callback and its page does not say for which operations, all of them take it.
    private static readonly FrozenDictionary<string, string[]> s_patterns = Table(
        ("apigateway", "invoke", [Callback]),
        ("athena", "getQueryExecution getQueryResults stopQueryExecution", []),
        ("athena", "startQueryExecution", [Job]),
        ("batch", "submitJob", [Job]),
        ("bedrock", "createModelCustomizationJob", [Job, Callback]),
        ("bedrock", "invokeModel", [Callback]),
        ("bedrockagentcore", "invokeHarness", []),
        ("codebuild", "batchDeleteBuilds batchGetReports deleteBuildBatch stopBuild stopBuildBatch", []),
        ("codebuild", "retryBuildBatch startBuild startBuildBatch", [Job]),
        ("databrew", "startJobRun", [Job]),
        ("dynamodb", "deleteItem getItem putItem updateItem", []),
        ("ecs", "runTask", [Job, Callback]),
        ("eks", "call", [Callback]),
        ("eks", "createCluster createFargateProfile createNodegroup deleteCluster deleteFargateProfile deleteNodegroup runJob", [Job, Callback]),
        ("elasticmapreduce", "addStep createCluster terminateCluster", [Job]),
        ("elasticmapreduce", "cancelStep modifyInstanceFleetByName modifyInstanceGroupByName setClusterTerminationProtection", []),
        ("emr-containers", "createVirtualCluster", []),
        ("emr-containers", "deleteVirtualCluster startJobRun", [Job]),
        ("emr-serverless", "cancelJobRun createApplication deleteApplication startApplication startJobRun stopApplication", [Job]),
        ("events", "putEvents", [Callback]),
        ("glue", "startJobRun", [Job]),
        ("http", "invoke", []),
        ("lambda", "invoke", [Callback]),
        ("mediaconvert", "createJob", [Job]),
        ("sagemaker", "createEndpoint createEndpointConfig createModel updateEndpoint", []),
        ("sagemaker", "createHyperParameterTuningJob createLabelingJob createProcessingJob createTrainingJob createTransformJob", [Job]),
        ("sns", "publish", [Callback]),
        ("sqs", "sendMessage", [Callback]),
        ("states", "startExecution", [Job, NestedJob, Callback]));

    private static readonly FrozenDictionary<string, string[]> s_required = new Dictionary<string, string[]>
    {
        ["dynamodb:getItem"] = ["TableName", "Key"],
        ["dynamodb:putItem"] = ["TableName", "Item"],
        ["ecs:runTask"] = ["TaskDefinition"],
        ["events:putEvents"] = ["Entries"],
        ["glue:startJobRun"] = ["JobName"],
        ["lambda:invoke"] = ["FunctionName"],
        ["sns:publish"] = ["Message"],
        ["sqs:sendMessage"] = ["QueueUrl", "MessageBody"],
        ["states:startExecution"] = ["StateMachineArn"],
    }.ToFrozenDictionary(StringComparer.Ordinal);

    /// <summary>Whether there is such an operation and it can be waited for so.</summary>
    /// <param name="service">The service, such as <c>glue</c> or <c>aws-sdk</c>.</param>
    /// <param name="operation">The operation without its pattern; for <c>aws-sdk</c> with the service before it.</param>
    /// <param name="pattern">The pattern with its dot; empty for a request and its response.</param>
    public static bool IsRecognized(string service, string operation, string pattern) => service == Sdk
        ? pattern is None or Callback && IsSdkOperation(operation)
        : s_patterns.TryGetValue($"{service}:{operation}", out var patterns) && (pattern.Length == 0 || patterns.Contains(pattern));

    public static string[] RequiredArguments(string service, string operation) =>
        s_required.TryGetValue($"{service}:{operation}", out var fields) ? fields : [];

    // Which services there are, and what they can do, is a list of many thousands; that each part has the form of a name is what can be said here.
    private static bool IsSdkOperation(string operation) =>
        operation.Split(':') is [{ Length: > 0 } service, [>= 'a' and <= 'z', ..] action] && service.All(IsNameLetter) && action.All(char.IsAsciiLetterOrDigit);

    private static bool IsNameLetter(char letter) => letter is >= 'a' and <= 'z' or >= '0' and <= '9';

    private static FrozenDictionary<string, string[]> Table(params ReadOnlySpan<(string Service, string Operations, string[] Patterns)> rows)
    {
        var table = new Dictionary<string, string[]>(StringComparer.Ordinal);
        foreach (var (service, operations, patterns) in rows)
        {
            foreach (var operation in operations.Split(' '))
            {
                table.Add($"{service}:{operation}", patterns);
            }
        }

        return table.ToFrozenDictionary(StringComparer.Ordinal);
    }
}
