using System.Collections.Frozen;

namespace DurableStates.Compiler.Integrations;

/// <summary>An action for which Step Functions has an integration of its own, with the patterns that it knows.</summary>
/// <param name="Service">The service's id as <see cref="AwsService.Id"/> has it.</param>
/// <param name="Action">The action in camel case.</param>
/// <param name="ArnName">What the ARN calls the service.</param>
/// <param name="ErrorPrefix">What stands before the dot in the names of its errors.</param>
/// <param name="RunsJob">Whether <c>.sync</c> exists.</param>
/// <param name="TakesToken">Whether <c>.waitForTaskToken</c> exists.</param>
/// <param name="JobSuffix">What <c>.sync</c> is called.</param>
internal sealed record OptimizedIntegration(
    string Service, string Action, string ArnName, string ErrorPrefix, bool RunsJob = false, bool TakesToken = false, string JobSuffix = ".sync")
{
    private const bool Sync = true;
    private const bool Token = true;

    private static readonly OptimizedIntegration[] Table =
    [
        new("athena",       "startQueryExecution",           "athena",        "Athena",        Sync),
        new("athena",       "stopQueryExecution",            "athena",        "Athena"),
        new("athena",       "getQueryExecution",             "athena",        "Athena"),
        new("athena",       "getQueryResults",               "athena",        "Athena"),
        new("batch",        "submitJob",                     "batch",         "Batch",         Sync),
        new("bedrock",      "createModelCustomizationJob",   "bedrock",       "Bedrock",       Sync),
        new("bedrockruntime", "invokeModel",                 "bedrock",       "Bedrock",       TakesToken: Token),
        new("codebuild",    "startBuild",                    "codebuild",     "CodeBuild",     Sync),
        new("databrew",     "startJobRun",                   "databrew",      "DataBrew",      Sync),
        new("dynamodb",     "getItem",                       "dynamodb",      "DynamoDB"),
        new("dynamodb",     "putItem",                       "dynamodb",      "DynamoDB"),
        new("dynamodb",     "updateItem",                    "dynamodb",      "DynamoDB"),
        new("dynamodb",     "deleteItem",                    "dynamodb",      "DynamoDB"),
        new("ecs",          "runTask",                       "ecs",           "ECS",           Sync, Token),
        new("emrserverless", "startJobRun",                  "emr-serverless", "EMRServerless", Sync),
        new("eventbridge",  "putEvents",                     "events",        "EventBridge",   TakesToken: Token),
        new("glue",         "startJobRun",                   "glue",          "Glue",          Sync),
        new("lambda",       "invoke",                        "lambda",        "Lambda",        TakesToken: Token),
        new("mediaconvert", "createJob",                     "mediaconvert",  "MediaConvert",  Sync),
        new("sagemaker",    "createEndpoint",                "sagemaker",     "SageMaker"),
        new("sagemaker",    "createEndpointConfig",          "sagemaker",     "SageMaker"),
        new("sagemaker",    "createHyperParameterTuningJob", "sagemaker",     "SageMaker",     Sync),
        new("sagemaker",    "createLabelingJob",             "sagemaker",     "SageMaker",     Sync),
        new("sagemaker",    "createModel",                   "sagemaker",     "SageMaker"),
        new("sagemaker",    "createProcessingJob",           "sagemaker",     "SageMaker",     Sync),
        new("sagemaker",    "createTrainingJob",             "sagemaker",     "SageMaker",     Sync),
        new("sagemaker",    "createTransformJob",            "sagemaker",     "SageMaker",     Sync),
        new("sagemaker",    "updateEndpoint",                "sagemaker",     "SageMaker"),
        new("sfn",          "startExecution",                "states",        "StepFunctions", Sync, Token, ".sync:2"),
        new("sns",          "publish",                       "sns",           "SNS",           TakesToken: Token),
        new("sqs",          "sendMessage",                   "sqs",           "SQS",           TakesToken: Token),
    ];

    private static readonly FrozenDictionary<(string Service, string Action), OptimizedIntegration> Known =
        Table.ToFrozenDictionary(row => (row.Service, row.Action));

    public static OptimizedIntegration? Find(string service, string action) => Known.GetValueOrDefault((service, action));
}
