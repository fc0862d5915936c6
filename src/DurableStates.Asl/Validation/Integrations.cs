using System.Collections.Frozen;

namespace DurableStates.Asl;

/// <summary>The services that Step Functions calls itself, and how it can wait for them.</summary>
/// <seealso href="https://docs.aws.amazon.com/step-functions/latest/dg/integrate-optimized.html"/>
internal static class Integrations
{
    private const string Job = ".sync";
    private const string Callback = ".waitForTaskToken";

    private static readonly FrozenDictionary<string, string[]> s_patterns = new Dictionary<string, string[]>
    {
        ["apigateway"] = [Callback],
        ["athena"] = [Job],
        ["aws-sdk"] = [Callback],
        ["batch"] = [Job],
        ["bedrock"] = [Job, Callback],
        ["bedrock-agentcore"] = [],
        ["codebuild"] = [Job],
        ["databrew"] = [Job],
        ["dynamodb"] = [],
        ["ecs"] = [Job, Callback],
        ["eks"] = [Job, Callback],
        ["elasticmapreduce"] = [Job],
        ["emr-containers"] = [Job],
        ["emr-serverless"] = [Job],
        ["events"] = [Callback],
        ["glue"] = [Job],
        ["http"] = [],
        ["lambda"] = [Callback],
        ["mediaconvert"] = [Job],
        ["sagemaker"] = [Job],
        ["sns"] = [Callback],
        ["sqs"] = [Callback],
        ["states"] = [Job, ".sync:2", Callback],
    }.ToFrozenDictionary(StringComparer.Ordinal);

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

    public static bool IsRecognized(string service, string pattern) =>
        s_patterns.TryGetValue(service, out var patterns) && (pattern.Length == 0 || patterns.Contains(pattern));

    public static string[] RequiredArguments(string service, string operation) =>
        s_required.TryGetValue($"{service}:{operation}", out var fields) ? fields : [];
}
