using System.Collections.Frozen;

namespace DurableStates.Asl;

/// <summary>The operations that Step Functions has integrations of its own for, and how it can wait for them.</summary>
/// <seealso href="https://docs.aws.amazon.com/step-functions/latest/dg/integrate-optimized.html"/>
public static class OptimizedIntegrations
{
    /// <summary>Waits for the job that the call starts.</summary>
    public const string Job = ".sync";

    /// <summary>Waits for the execution that the call starts; its output is JSON and not a text.</summary>
    public const string NestedJob = ".sync:2";

    /// <summary>Waits for the task token to come back.</summary>
    public const string Callback = ".waitForTaskToken";

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

    /// <summary>The suffix with which an operation is waited for; null where Step Functions has no integration of its own that waits so.</summary>
    /// <param name="service">The service as ARNs name it, such as <c>states</c>.</param>
    /// <param name="operation">The operation, such as <c>startExecution</c>.</param>
    /// <param name="pattern">What is waited for. Of two ways to wait for a job the newer one is given.</param>
    public static string? SuffixOf(string service, string operation, IntegrationPattern pattern)
    {
        if (!s_patterns.TryGetValue($"{service}:{operation}", out var suffixes))
        {
            return null;
        }

        return pattern switch
        {
            IntegrationPattern.RunJob => suffixes.Contains(NestedJob) ? NestedJob : suffixes.Contains(Job) ? Job : null,
            IntegrationPattern.WaitForTaskToken => suffixes.Contains(Callback) ? Callback : null,
            _ => "",
        };
    }

    // Which services an SDK has, and what they can do, is a list of many thousands; that each part has the form of a name is what can be checked here.
    internal static bool Recognizes(TaskResource resource) => resource.IsSdk
        ? resource.Suffix is "" or Callback && resource.ServiceName.Length > 0 && resource.ServiceName.All(IsNameLetter)
            && resource.Operation is [>= 'a' and <= 'z', ..] && resource.Operation.All(char.IsAsciiLetterOrDigit)
        : s_patterns.TryGetValue($"{resource.Service}:{resource.Operation}", out var suffixes) && (resource.Suffix.Length == 0 || suffixes.Contains(resource.Suffix));

    internal static string[] RequiredArguments(TaskResource resource) =>
        s_required.TryGetValue($"{resource.Service}:{resource.Operation}", out var fields) ? fields : [];

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
