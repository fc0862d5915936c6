// Written by eng/generate-standins.py from the public model of EventBridge 2015-10-07 (botocore 1.43.11).
using Amazon.Runtime;

namespace Amazon.EventBridge.Model;

public partial class PutTargetsRequest : AmazonWebServiceRequest
{
    public string Rule { get; set; }
    public string EventBusName { get; set; }
    public List<Target> Targets { get; set; }
}

public partial class PutTargetsResponse : AmazonWebServiceResponse
{
    public int? FailedEntryCount { get; set; }
    public List<PutTargetsResultEntry> FailedEntries { get; set; }
}

public partial class AppSyncParameters
{
    public string GraphQLOperation { get; set; }
}

public partial class AwsVpcConfiguration
{
    public List<string> Subnets { get; set; }
    public List<string> SecurityGroups { get; set; }
    public AssignPublicIp AssignPublicIp { get; set; }
}

public partial class BatchArrayProperties
{
    public int? Size { get; set; }
}

public partial class BatchParameters
{
    public string JobDefinition { get; set; }
    public string JobName { get; set; }
    public BatchArrayProperties ArrayProperties { get; set; }
    public BatchRetryStrategy RetryStrategy { get; set; }
}

public partial class BatchRetryStrategy
{
    public int? Attempts { get; set; }
}

public partial class CapacityProviderStrategyItem
{
    public string CapacityProvider { get; set; }
    public int? Weight { get; set; }
    public int? Base { get; set; }
}

public partial class DeadLetterConfig
{
    public string Arn { get; set; }
}

public partial class EcsParameters
{
    public string TaskDefinitionArn { get; set; }
    public int? TaskCount { get; set; }
    public LaunchType LaunchType { get; set; }
    public NetworkConfiguration NetworkConfiguration { get; set; }
    public string PlatformVersion { get; set; }
    public string Group { get; set; }
    public List<CapacityProviderStrategyItem> CapacityProviderStrategy { get; set; }
    public bool? EnableECSManagedTags { get; set; }
    public bool? EnableExecuteCommand { get; set; }
    public List<PlacementConstraint> PlacementConstraints { get; set; }
    public List<PlacementStrategy> PlacementStrategy { get; set; }
    public PropagateTags PropagateTags { get; set; }
    public string ReferenceId { get; set; }
    public List<Tag> Tags { get; set; }
}

public partial class HttpParameters
{
    public List<string> PathParameterValues { get; set; }
    public Dictionary<string, string> HeaderParameters { get; set; }
    public Dictionary<string, string> QueryStringParameters { get; set; }
}

public partial class InputTransformer
{
    public Dictionary<string, string> InputPathsMap { get; set; }
    public string InputTemplate { get; set; }
}

public partial class KinesisParameters
{
    public string PartitionKeyPath { get; set; }
}

public partial class NetworkConfiguration
{
    public AwsVpcConfiguration AwsvpcConfiguration { get; set; }
}

public partial class PlacementConstraint
{
    public PlacementConstraintType Type { get; set; }
    public string Expression { get; set; }
}

public partial class PlacementStrategy
{
    public PlacementStrategyType Type { get; set; }
    public string Field { get; set; }
}

public partial class PutTargetsResultEntry
{
    public string TargetId { get; set; }
    public string ErrorCode { get; set; }
    public string ErrorMessage { get; set; }
}

public partial class RedshiftDataParameters
{
    public string SecretManagerArn { get; set; }
    public string Database { get; set; }
    public string DbUser { get; set; }
    public string Sql { get; set; }
    public string StatementName { get; set; }
    public bool? WithEvent { get; set; }
    public List<string> Sqls { get; set; }
}

public partial class RetryPolicy
{
    public int? MaximumRetryAttempts { get; set; }
    public int? MaximumEventAgeInSeconds { get; set; }
}

public partial class RunCommandParameters
{
    public List<RunCommandTarget> RunCommandTargets { get; set; }
}

public partial class RunCommandTarget
{
    public string Key { get; set; }
    public List<string> Values { get; set; }
}

public partial class SageMakerPipelineParameter
{
    public string Name { get; set; }
    public string Value { get; set; }
}

public partial class SageMakerPipelineParameters
{
    public List<SageMakerPipelineParameter> PipelineParameterList { get; set; }
}

public partial class SqsParameters
{
    public string MessageGroupId { get; set; }
}

public partial class Target
{
    public string Id { get; set; }
    public string Arn { get; set; }
    public string RoleArn { get; set; }
    public string Input { get; set; }
    public string InputPath { get; set; }
    public InputTransformer InputTransformer { get; set; }
    public KinesisParameters KinesisParameters { get; set; }
    public RunCommandParameters RunCommandParameters { get; set; }
    public EcsParameters EcsParameters { get; set; }
    public BatchParameters BatchParameters { get; set; }
    public SqsParameters SqsParameters { get; set; }
    public HttpParameters HttpParameters { get; set; }
    public RedshiftDataParameters RedshiftDataParameters { get; set; }
    public SageMakerPipelineParameters SageMakerPipelineParameters { get; set; }
    public DeadLetterConfig DeadLetterConfig { get; set; }
    public RetryPolicy RetryPolicy { get; set; }
    public AppSyncParameters AppSyncParameters { get; set; }
}
