using DurableStates.Aws;

namespace DurableStates.Frontend;

/// <summary>The names of AWS services in the SDK for .NET, in ARNs, in IAM and in errors.</summary>
public sealed class AwsNamesTests
{
    // What the guide lists under "Supported AWS SDK service integrations", with the client of the SDK for .NET.
    [Theory]
    [InlineData("APIGateway", "apigateway", "ApiGateway")]
    [InlineData("ApiGatewayV2", "apigatewayv2", "ApiGatewayV2")]
    [InlineData("AmplifyUIBuilder", "amplifyuibuilder", "AmplifyUiBuilder")]
    [InlineData("ApplicationDiscoveryService", "applicationdiscovery", "ApplicationDiscovery")]
    [InlineData("ACMPCA", "acmpca", "AcmPca")]
    [InlineData("AugmentedAIRuntime", "sagemakera2iruntime", "SageMakerA2IRuntime")]
    [InlineData("AWSHealth", "health", "Health")]
    [InlineData("B2bi", "b2bi", "B2Bi")]
    [InlineData("BillingConductor", "billingconductor", "Billingconductor")]
    [InlineData("CertificateManager", "acm", "Acm")]
    [InlineData("CleanRoomsML", "cleanroomsml", "CleanRoomsMl")]
    [InlineData("CloudHSMV2", "cloudhsmv2", "CloudHsmV2")]
    [InlineData("CloudWatchLogs", "cloudwatchlogs", "CloudWatchLogs")]
    [InlineData("CloudWatchRUM", "rum", "Rum")]
    [InlineData("CodeArtifact", "codeartifact", "Codeartifact")]
    [InlineData("ConfigService", "config", "Config")]
    [InlineData("DynamoDB", "dynamodb", "DynamoDb")]
    [InlineData("EC2", "ec2", "Ec2")]
    [InlineData("ElasticLoadBalancingV2", "elasticloadbalancingv2", "ElasticLoadBalancingV2")]
    [InlineData("ElasticMapReduce", "emr", "Emr")]
    [InlineData("EMRServerless", "emrserverless", "EmrServerless")]
    [InlineData("FSx", "fsx", "FSx")]
    [InlineData("Glue", "glue", "Glue")]
    [InlineData("GlueDataBrew", "databrew", "DataBrew")]
    [InlineData("IdentityManagementService", "iam", "Iam")]
    [InlineData("IoT", "iot", "Iot")]
    [InlineData("IoTEvents", "iotevents", "IotEvents")]
    [InlineData("KeyManagementService", "kms", "Kms")]
    [InlineData("KinesisFirehose", "firehose", "Firehose")]
    [InlineData("LexModelsV2", "lexmodelsv2", "LexModelsV2")]
    [InlineData("OpenSearchService", "opensearch", "OpenSearch")]
    [InlineData("QuickSight", "quicksight", "QuickSight")]
    [InlineData("RDSDataService", "rdsdata", "RdsData")]
    [InlineData("RedshiftDataAPIService", "redshiftdata", "RedshiftData")]
    [InlineData("S3", "s3", "S3")]
    [InlineData("SimpleEmailServiceV2", "sesv2", "SesV2")]
    [InlineData("StepFunctions", "sfn", "Sfn")]
    [InlineData("TranscribeService", "transcribe", "Transcribe")]
    [InlineData("WAFV2", "wafv2", "Wafv2")]
    public void A_service_is_called_as_in_the_SDK_for_Java(string client, string id, string errorPrefix)
    {
        var service = AwsServices.OfClient(client);

        Assert.Equal((id, errorPrefix), (service.Id, service.ErrorPrefix));
        Assert.Contains($"{errorPrefix}.TooBusyException", AwsSpelling.ErrorNames(client, "TooBusyException"));
    }

    [Fact]
    public void No_two_services_share_a_name()
    {
        Assert.Equal(AwsServices.All.Count, AwsServices.All.Select(service => service.Client).Distinct(StringComparer.Ordinal).Count());
        Assert.Equal(AwsServices.All.Count, AwsServices.All.Select(service => service.Id).Distinct(StringComparer.Ordinal).Count());
        Assert.All(AwsServices.All, service => Assert.Equal(service.ArnName is null, service.OptimizedErrorPrefix is null));
    }

    [Theory]
    [InlineData("Glue", "ConcurrentRunsExceededException", "Glue.ConcurrentRunsExceededException")]
    [InlineData("DynamoDB", "ConditionalCheckFailedException", "DynamoDb.ConditionalCheckFailedException DynamoDB.ConditionalCheckFailedException")]
    [InlineData("DynamoDB", "AmazonDynamoDBException", "DynamoDb.AmazonDynamoDBException DynamoDB.AmazonDynamoDBException DynamoDb.DynamoDbException")]
    [InlineData("ElasticMapReduce", "InvalidRequestException", "Emr.InvalidRequestException")]
    [InlineData("Scheduler", "AmazonSchedulerException", "Scheduler.AmazonSchedulerException Scheduler.SchedulerException")]
    [InlineData("SimpleNotificationService", "ThrottledException", "Sns.ThrottledException SNS.ThrottledException")]
    public void An_exception_has_the_names_of_both_integrations(string client, string exception, string names) =>
        Assert.Equal(names.Split(' '), AwsSpelling.ErrorNames(client, exception));

    [Theory]
    [InlineData("Amazon.DynamoDBv2.Model", "DynamoDB")]
    [InlineData("Amazon.IdentityManagement.Model", "IdentityManagementService")]
    [InlineData("Amazon.SimpleEmailV2.Model", "SimpleEmailServiceV2")]
    [InlineData("Amazon.Glue", "Glue")]
    [InlineData("Amazon.Runtime", null)]
    [InlineData("Shop.Model", null)]
    public void A_namespace_belongs_to_a_client(string name, string? client) => Assert.Equal(client, AwsSpelling.ServiceOfNamespace(name));
}
