using System.Collections.Frozen;

namespace DurableStates.Compiler.Integrations;

/// <summary>The services whose names do not all follow from the client's, and the common ones among the rest. From the public service models.</summary>
internal static class AwsServices
{
    private static readonly AwsService[] Table =
    [
        //  client                               aws-sdk id                 IAM prefix          error prefix
        new("AmazonAppConfigData",               "appconfigdata",           "appconfig",        "AppConfigData"),
        new("AmazonAthena",                      "athena",                  "athena",           "Athena"),
        new("AmazonBatch",                       "batch",                   "batch",            "Batch"),
        new("AmazonBedrock",                     "bedrock",                 "bedrock",          "Bedrock"),
        new("AmazonBedrockAgentRuntime",         "bedrockagentruntime",     "bedrock",          "BedrockAgentRuntime"),
        new("AmazonBedrockRuntime",              "bedrockruntime",          "bedrock",          "BedrockRuntime"),
        new("AmazonCloudFormation",              "cloudformation",          "cloudformation",   "CloudFormation"),
        new("AmazonCloudWatch",                  "cloudwatch",              "cloudwatch",       "CloudWatch"),
        new("AmazonCloudWatchLogs",              "cloudwatchlogs",          "logs",             "CloudWatchLogs"),
        new("AmazonCodeBuild",                   "codebuild",               "codebuild",        "CodeBuild"),
        new("AmazonCognitoIdentityProvider",     "cognitoidentityprovider", "cognito-idp",      "CognitoIdentityProvider"),
        new("AmazonConfigService",               "config",                  "config",           "Config"),
        new("AmazonCostExplorer",                "costexplorer",            "ce",               "CostExplorer"),
        new("AmazonDataZone",                    "datazone",                "datazone",         "DataZone"),
        new("AmazonDynamoDB",                    "dynamodb",                "dynamodb",         "DynamoDb"),
        new("AmazonEC2",                         "ec2",                     "ec2",              "Ec2"),
        new("AmazonECS",                         "ecs",                     "ecs",              "Ecs"),
        new("AmazonEKS",                         "eks",                     "eks",              "Eks"),
        new("AmazonElasticMapReduce",            "emr",                     "elasticmapreduce", "Emr"),
        new("AmazonEMRContainers",               "emrcontainers",           "emr-containers",   "EmrContainers"),
        new("AmazonEMRServerless",               "emrserverless",           "emr-serverless",   "EmrServerless"),
        new("AmazonEntityResolution",            "entityresolution",        "entityresolution", "EntityResolution"),
        new("AmazonEventBridge",                 "eventbridge",             "events",           "EventBridge"),
        new("AmazonGlue",                        "glue",                    "glue",             "Glue"),
        new("AmazonGlueDataBrew",                "databrew",                "databrew",         "DataBrew"),
        new("AmazonIdentityManagementService",   "iam",                     "iam",              "Iam"),
        new("AmazonKeyManagementService",        "kms",                     "kms",              "Kms"),
        new("AmazonKinesis",                     "kinesis",                 "kinesis",          "Kinesis"),
        new("AmazonKinesisFirehose",             "firehose",                "firehose",         "Firehose"),
        new("AmazonLakeFormation",               "lakeformation",           "lakeformation",    "LakeFormation"),
        new("AmazonLambda",                      "lambda",                  "lambda",           "Lambda"),
        new("AmazonMediaConvert",                "mediaconvert",            "mediaconvert",     "MediaConvert"),
        new("AmazonOpenSearchService",           "opensearch",              "es",               "OpenSearch"),
        new("AmazonPipes",                       "pipes",                   "pipes",            "Pipes"),
        new("AmazonQuickSight",                  "quicksight",              "quicksight",       "QuickSight"),
        new("AmazonRAM",                         "ram",                     "ram",              "Ram"),
        new("AmazonRDS",                         "rds",                     "rds",              "Rds"),
        new("AmazonRDSDataService",              "rdsdata",                 "rds-data",         "RdsData"),
        new("AmazonRedshift",                    "redshift",                "redshift",         "Redshift"),
        new("AmazonRedshiftDataAPIService",      "redshiftdata",            "redshift-data",    "RedshiftData"),
        new("AmazonS3",                          "s3",                      "s3",               "S3"),
        new("AmazonS3Control",                   "s3control",               "s3",               "S3Control"),
        new("AmazonSageMaker",                   "sagemaker",               "sagemaker",        "SageMaker"),
        new("AmazonSageMakerFeatureStoreRuntime", "sagemakerfeaturestoreruntime", "sagemaker",  "SageMakerFeatureStoreRuntime"),
        new("AmazonSageMakerRuntime",            "sagemakerruntime",        "sagemaker",        "SageMakerRuntime"),
        new("AmazonScheduler",                   "scheduler",               "scheduler",        "Scheduler"),
        new("AmazonSchemas",                     "schemas",                 "schemas",          "Schemas"),
        new("AmazonSecretsManager",              "secretsmanager",          "secretsmanager",   "SecretsManager"),
        new("AmazonSecurityTokenService",        "sts",                     "sts",              "Sts"),
        new("AmazonSimpleEmailServiceV2",        "sesv2",                   "ses",              "SesV2"),
        new("AmazonSimpleNotificationService",   "sns",                     "sns",              "Sns"),
        new("AmazonSimpleSystemsManagement",     "ssm",                     "ssm",              "Ssm"),
        new("AmazonSQS",                         "sqs",                     "sqs",              "Sqs"),
        new("AmazonStepFunctions",               "sfn",                     "states",           "Sfn"),
        new("AmazonTextract",                    "textract",                "textract",         "Textract"),
        new("AmazonTimestreamQuery",             "timestreamquery",         "timestream",       "TimestreamQuery"),
        new("AmazonTimestreamWrite",             "timestreamwrite",         "timestream",       "TimestreamWrite"),
    ];

    public static FrozenDictionary<string, AwsService> ByClient { get; } = Table.ToFrozenDictionary(service => service.Client, StringComparer.Ordinal);

    public static FrozenDictionary<string, AwsService> ById { get; } = Table.ToFrozenDictionary(service => service.Id, StringComparer.Ordinal);
}
