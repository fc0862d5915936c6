using System.Text;

namespace DurableStates.Aws;

/// <summary>
/// Step Functions spells services, members and errors as the Java SDK does; the AWS SDK for .NET spells some of them otherwise.
/// The rule is here, with the tables of what the rule does not give. The compiler and native runs share this file.
/// </summary>
internal static class AwsSpelling
{
    // Client interface without "IAmazon" -> service id in a resource ARN, prefix of its error names.
    private static readonly Dictionary<string, (string Id, string ErrorPrefix)> Services = new(StringComparer.Ordinal)
    {
        ["Athena"] = ("athena", "Athena"),
        ["BedrockRuntime"] = ("bedrockruntime", "BedrockRuntime"),
        ["CloudWatch"] = ("cloudwatch", "CloudWatch"),
        ["CloudWatchLogs"] = ("cloudwatchlogs", "CloudWatchLogs"),
        ["DataZone"] = ("datazone", "DataZone"),
        ["DynamoDB"] = ("dynamodb", "DynamoDb"),
        ["EventBridge"] = ("eventbridge", "EventBridge"),
        ["Glue"] = ("glue", "Glue"),
        ["IdentityManagementService"] = ("iam", "Iam"),
        ["KeyManagementService"] = ("kms", "Kms"),
        ["LakeFormation"] = ("lakeformation", "LakeFormation"),
        ["Lambda"] = ("lambda", "Lambda"),
        ["RedshiftDataAPIService"] = ("redshiftdata", "RedshiftData"),
        ["S3"] = ("s3", "S3"),
        ["SQS"] = ("sqs", "Sqs"),
        ["SageMaker"] = ("sagemaker", "SageMaker"),
        ["SageMakerRuntime"] = ("sagemakerruntime", "SageMakerRuntime"),
        ["Scheduler"] = ("scheduler", "Scheduler"),
        ["SecretsManager"] = ("secretsmanager", "SecretsManager"),
        ["SecurityTokenService"] = ("sts", "Sts"),
        ["SimpleNotificationService"] = ("sns", "Sns"),
        ["SimpleSystemsManagement"] = ("ssm", "Ssm"),
        ["StepFunctions"] = ("sfn", "Sfn"),
    };

    // Namespaces that are not named as the client interface is.
    private static readonly Dictionary<string, string> ClientOfNamespace = new(StringComparer.Ordinal)
    {
        ["DynamoDBv2"] = "DynamoDB",
        ["IdentityManagement"] = "IdentityManagementService",
        ["RedshiftDataAPIService"] = "RedshiftDataAPIService",
        ["SecurityToken"] = "SecurityTokenService",
    };

    /// <summary>The service that a client interface such as <c>IAmazonGlue</c> stands for, or null when it is no AWS client.</summary>
    public static string? ServiceOfClient(string interfaceName)
    {
        const string prefix = "IAmazon";
        if (!interfaceName.StartsWith(prefix, StringComparison.Ordinal) || interfaceName.Length == prefix.Length)
        {
            return null;
        }

        return interfaceName.Substring(prefix.Length);
    }

    /// <summary>The service whose types live in a namespace such as <c>Amazon.Glue.Model</c>, or null when the namespace is no service's.</summary>
    public static string? ServiceOfNamespace(string? name)
    {
        var parts = (name ?? "").Split('.');
        if (parts.Length < 2 || parts[0] != "Amazon" || parts[1] is "Runtime" or "Lambda")
        {
            return null;
        }

        return ClientOfNamespace.TryGetValue(parts[1], out var client) ? client : parts[1];
    }

    /// <summary>The service's id in a resource ARN.</summary>
    public static string ServiceId(string service) =>
        Services.TryGetValue(service, out var known) ? known.Id : service.ToLowerInvariant();

    /// <summary>What the service's error names begin with.</summary>
    public static string ErrorPrefix(string service) =>
        Services.TryGetValue(service, out var known) ? known.ErrorPrefix : PascalCase(service);

    /// <summary>An SDK method such as <c>StartJobRunAsync</c> as the operation <c>startJobRun</c>.</summary>
    public static string Operation(string method)
    {
        const string suffix = "Async";
        var name = method.EndsWith(suffix, StringComparison.Ordinal) ? method.Substring(0, method.Length - suffix.Length) : method;
        return name.Length == 0 ? name : char.ToLowerInvariant(name[0]) + name.Substring(1);
    }

    /// <summary>A member of a request or response: <c>LFTags</c> is <c>LfTags</c>, <c>KmsKeyId</c> stays.</summary>
    public static string Member(string property) => property == "Equals" ? "EqualsValue" : PascalCase(property);

    // Java's rule: in a run of capitals only the first stays, and the last when a word follows.
    private static string PascalCase(string name)
    {
        var text = new StringBuilder(name.Length);
        for (var i = 0; i < name.Length; i++)
        {
            var inRun = i > 0 && char.IsUpper(name[i - 1]) && char.IsUpper(name[i]);
            var startsWord = i + 1 < name.Length && char.IsLower(name[i + 1]);
            text.Append(inRun && !startsWord ? char.ToLowerInvariant(name[i]) : name[i]);
        }

        return text.ToString();
    }
}
