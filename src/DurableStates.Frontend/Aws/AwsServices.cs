using System.Text.RegularExpressions;

namespace DurableStates.Aws;

/// <summary>
/// The services that the AWS SDK for .NET calls otherwise than the SDK for Java, whose names Step Functions uses, and those that Step Functions has integrations
/// of its own for. From the public service models. The compiler and native runs share this file.
/// </summary>
/// <seealso href="https://docs.aws.amazon.com/step-functions/latest/dg/supported-services-awssdk.html"/>
internal static class AwsServices
{
    private static readonly AwsService[] Table =
    [
        //  client without "IAmazon"                  error prefix                      optimized ARN      its error prefix
        new("ACMPCA",                                 "AcmPca"),
        new("AppRegistry",                            "ServiceCatalogAppRegistry"),
        new("Athena",                                 "Athena",                         "athena",          "Athena"),
        new("AugmentedAIRuntime",                     "SageMakerA2IRuntime"),
        new("Batch",                                  "Batch",                          "batch",           "Batch"),
        new("Bedrock",                                "Bedrock",                        "bedrock",         "Bedrock"),
        new("BedrockRuntime",                         "BedrockRuntime",                 "bedrock",         "Bedrock"),
        new("BillingConductor",                       "Billingconductor"),
        new("CertificateManager",                     "Acm"),
        new("CloudControlApi",                        "CloudControl"),
        new("CloudHSMV2",                             "CloudHsmV2"),
        new("CloudWatchRUM",                          "Rum"),
        new("CodeArtifact",                           "Codeartifact"),
        new("CodeBuild",                              "CodeBuild",                      "codebuild",       "CodeBuild"),
        new("DynamoDB",                               "DynamoDb",                       "dynamodb",        "DynamoDB"),
        new("ECS",                                    "Ecs",                            "ecs",             "ECS"),
        new("ElasticFileSystem",                      "Efs"),
        new("ElasticMapReduce",                       "Emr"),
        new("EMRServerless",                          "EmrServerless",                  "emr-serverless",  "EMRServerless"),
        new("EventBridge",                            "EventBridge",                    "events",          "EventBridge"),
        new("ForecastQueryService",                   "Forecastquery"),
        new("Glue",                                   "Glue",                           "glue",            "Glue"),
        new("GlueDataBrew",                           "DataBrew",                       "databrew",        "DataBrew"),
        new("IAMRolesAnywhere",                       "RolesAnywhere"),
        new("IdentityManagementService",              "Iam"),
        new("IdentityStore",                          "Identitystore"),
        new("IoTDataPlane",                           "IotDataPlane"),
        new("IoTEvents",                              "IotEvents"),
        new("IoTEventsData",                          "IotEventsData"),
        new("IoTJobsDataPlane",                       "IotJobsDataPlane"),
        new("IoTManagedIntegrations",                 "IotManagedIntegrations"),
        new("IoTWireless",                            "IotWireless"),
        new("KeyManagementService",                   "Kms"),
        new("KinesisFirehose",                        "Firehose"),
        new("Lambda",                                 "Lambda",                         "lambda",          "Lambda"),
        new("ManagedGrafana",                         "Grafana"),
        new("MediaConvert",                           "MediaConvert",                   "mediaconvert",    "MediaConvert"),
        new("MigrationHubStrategyRecommendations",    "MigrationHubStrategy"),
        new("PrometheusService",                      "Amp"),
        new("RecycleBin",                             "Rbin"),
        new("RedshiftDataAPIService",                 "RedshiftData"),
        new("ResilienceHub",                          "Resiliencehub"),
        new("SageMaker",                              "SageMaker",                      "sagemaker",       "SageMaker"),
        new("SavingsPlans",                           "Savingsplans"),
        new("SecurityTokenService",                   "Sts"),
        new("SimpleEmailService",                     "Ses"),
        new("SimpleEmailServiceV2",                   "SesV2"),
        new("SimpleNotificationService",              "Sns",                            "sns",             "SNS"),
        new("SimpleSystemsManagement",                "Ssm"),
        new("SimpleWorkflow",                         "Swf"),
        new("SQS",                                    "Sqs",                            "sqs",             "SQS"),
        new("SSOOIDC",                                "SsoOidc"),
        new("StepFunctions",                          "Sfn",                            "states",          "StepFunctions"),
    ];

    private static readonly Dictionary<string, AwsService> ByClient = Table.ToDictionary(service => service.Client, StringComparer.Ordinal);

    /// <summary>The rows, for tests.</summary>
    public static IReadOnlyList<AwsService> All => Table;

    /// <summary>The service of a client interface, without its leading <c>IAmazon</c>; one that is not in the table follows the rule that most follow.</summary>
    public static AwsService OfClient(string client) => ByClient.TryGetValue(client, out var known) ? known : new(client, JavaName(client));

    // The words of the name, each with one capital, without the owner before and "Service" after them.
    private static string JavaName(string client)
    {
        var spaced = Regex.Replace(client, "([^A-Z]{2,})V([0-9]+)", "$1 V$2 ");
        spaced = Regex.Replace(spaced, "(?<=[a-z])(?=[A-Z][a-zA-Z0-9])", " ");
        spaced = Regex.Replace(spaced, "([A-Z]+)([A-Z][a-z])", "$1 $2");
        spaced = Regex.Replace(spaced, "([0-9])([a-zA-Z])", "$1 $2");
        var words = spaced.Split([' '], StringSplitOptions.RemoveEmptyEntries).Select(word => char.ToUpperInvariant(word[0]) + word.Substring(1).ToLowerInvariant());
        var name = string.Concat(words);
        name = name.StartsWith("Aws", StringComparison.Ordinal) ? name.Substring("Aws".Length) : name;
        return name.EndsWith("Service", StringComparison.Ordinal) ? name.Substring(0, name.Length - "Service".Length) : name;
    }
}
