// Written by eng/generate-standins.py from the public model of SageMaker 2017-07-24 (botocore 1.43.11).
using Amazon.Runtime;

namespace Amazon.SageMaker.Model;

public partial class CreateModelRequest : AmazonWebServiceRequest
{
    public string ModelName { get; set; }
    public ContainerDefinition PrimaryContainer { get; set; }
    public List<ContainerDefinition> Containers { get; set; }
    public InferenceExecutionConfig InferenceExecutionConfig { get; set; }
    public string ExecutionRoleArn { get; set; }
    public List<Tag> Tags { get; set; }
    public VpcConfig VpcConfig { get; set; }
    public bool? EnableNetworkIsolation { get; set; }
}

public partial class CreateModelResponse : AmazonWebServiceResponse
{
    public string ModelArn { get; set; }
}

public partial class ContainerDefinition
{
    public string ContainerHostname { get; set; }
    public string Image { get; set; }
    public ImageConfig ImageConfig { get; set; }
    public ContainerMode Mode { get; set; }
    public string ModelDataUrl { get; set; }
    public ModelDataSource ModelDataSource { get; set; }
    public List<AdditionalModelDataSource> AdditionalModelDataSources { get; set; }
    public Dictionary<string, string> Environment { get; set; }
    public string ModelPackageName { get; set; }
    public string InferenceSpecificationName { get; set; }
    public MultiModelConfig MultiModelConfig { get; set; }
}

public partial class ImageConfig
{
    public RepositoryAccessMode RepositoryAccessMode { get; set; }
    public RepositoryAuthConfig RepositoryAuthConfig { get; set; }
}

public partial class InferenceExecutionConfig
{
    public InferenceExecutionMode Mode { get; set; }
}

public partial class MultiModelConfig
{
    public ModelCacheSetting ModelCacheSetting { get; set; }
}

public partial class RepositoryAuthConfig
{
    public string RepositoryCredentialsProviderArn { get; set; }
}

public partial class VpcConfig
{
    public List<string> SecurityGroupIds { get; set; }
    public List<string> Subnets { get; set; }
}
