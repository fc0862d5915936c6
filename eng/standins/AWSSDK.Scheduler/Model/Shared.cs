// Written by eng/generate-standins.py from the public model of Scheduler 2021-06-30 (botocore 1.43.11).
namespace Amazon.Scheduler.Model;

public partial class AwsVpcConfiguration
{
    public AssignPublicIp AssignPublicIp { get; set; }
    public List<string> SecurityGroups { get; set; }
    public List<string> Subnets { get; set; }
}

public partial class CapacityProviderStrategyItem
{
    public int? Base { get; set; }
    public string CapacityProvider { get; set; }
    public int? Weight { get; set; }
}

public partial class DeadLetterConfig
{
    public string Arn { get; set; }
}

public partial class EcsParameters
{
    public List<CapacityProviderStrategyItem> CapacityProviderStrategy { get; set; }
    public bool? EnableECSManagedTags { get; set; }
    public bool? EnableExecuteCommand { get; set; }
    public string Group { get; set; }
    public LaunchType LaunchType { get; set; }
    public NetworkConfiguration NetworkConfiguration { get; set; }
    public List<PlacementConstraint> PlacementConstraints { get; set; }
    public List<PlacementStrategy> PlacementStrategy { get; set; }
    public string PlatformVersion { get; set; }
    public PropagateTags PropagateTags { get; set; }
    public string ReferenceId { get; set; }
    public List<Dictionary<string, string>> Tags { get; set; }
    public int? TaskCount { get; set; }
    public string TaskDefinitionArn { get; set; }
}

public partial class EventBridgeParameters
{
    public string DetailType { get; set; }
    public string Source { get; set; }
}

public partial class FlexibleTimeWindow
{
    public int? MaximumWindowInMinutes { get; set; }
    public FlexibleTimeWindowMode Mode { get; set; }
}

public partial class KinesisParameters
{
    public string PartitionKey { get; set; }
}

public partial class NetworkConfiguration
{
    public AwsVpcConfiguration AwsvpcConfiguration { get; set; }
}

public partial class PlacementConstraint
{
    public string Expression { get; set; }
    public PlacementConstraintType Type { get; set; }
}

public partial class PlacementStrategy
{
    public string Field { get; set; }
    public PlacementStrategyType Type { get; set; }
}

public partial class RetryPolicy
{
    public int? MaximumEventAgeInSeconds { get; set; }
    public int? MaximumRetryAttempts { get; set; }
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
    public string Arn { get; set; }
    public DeadLetterConfig DeadLetterConfig { get; set; }
    public EcsParameters EcsParameters { get; set; }
    public EventBridgeParameters EventBridgeParameters { get; set; }
    public string Input { get; set; }
    public KinesisParameters KinesisParameters { get; set; }
    public RetryPolicy RetryPolicy { get; set; }
    public string RoleArn { get; set; }
    public SageMakerPipelineParameters SageMakerPipelineParameters { get; set; }
    public SqsParameters SqsParameters { get; set; }
}
