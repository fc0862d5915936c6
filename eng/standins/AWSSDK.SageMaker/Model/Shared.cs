// Written by eng/generate-standins.py from the public model of SageMaker 2017-07-24 (botocore 1.43.11).
namespace Amazon.SageMaker.Model;

public partial class AdditionalModelDataSource
{
    public string ChannelName { get; set; }
    public S3ModelDataSource S3DataSource { get; set; }
}

public partial class BatchDataCaptureConfig
{
    public string DestinationS3Uri { get; set; }
    public string KmsKeyId { get; set; }
    public bool? GenerateInferenceId { get; set; }
}

public partial class DataProcessing
{
    public string InputFilter { get; set; }
    public string OutputFilter { get; set; }
    public JoinSource JoinSource { get; set; }
}

public partial class ExperimentConfig
{
    public string ExperimentName { get; set; }
    public string TrialName { get; set; }
    public string TrialComponentDisplayName { get; set; }
    public string RunName { get; set; }
}

public partial class InferenceHubAccessConfig
{
    public string HubContentArn { get; set; }
}

public partial class ModelAccessConfig
{
    public bool? AcceptEula { get; set; }
}

public partial class ModelClientConfig
{
    public int? InvocationsTimeoutInSeconds { get; set; }
    public int? InvocationsMaxRetries { get; set; }
}

public partial class ModelDataSource
{
    public S3ModelDataSource S3DataSource { get; set; }
}

public partial class ModelLifeCycle
{
    public string Stage { get; set; }
    public string StageStatus { get; set; }
    public string StageDescription { get; set; }
}

public partial class S3ModelDataSource
{
    public string S3Uri { get; set; }
    public S3ModelDataType S3DataType { get; set; }
    public ModelCompressionType CompressionType { get; set; }
    public ModelAccessConfig ModelAccessConfig { get; set; }
    public InferenceHubAccessConfig HubAccessConfig { get; set; }
    public string ManifestS3Uri { get; set; }
    public string ETag { get; set; }
    public string ManifestEtag { get; set; }
}

public partial class Tag
{
    public string Key { get; set; }
    public string Value { get; set; }
}

public partial class TransformDataSource
{
    public TransformS3DataSource S3DataSource { get; set; }
}

public partial class TransformInput
{
    public TransformDataSource DataSource { get; set; }
    public string ContentType { get; set; }
    public CompressionType CompressionType { get; set; }
    public SplitType SplitType { get; set; }
}

public partial class TransformResources
{
    public TransformInstanceType InstanceType { get; set; }
    public int? InstanceCount { get; set; }
    public string VolumeKmsKeyId { get; set; }
    public string TransformAmiVersion { get; set; }
}

public partial class TransformS3DataSource
{
    public S3DataType S3DataType { get; set; }
    public string S3Uri { get; set; }
}

public partial class TransformOutput
{
    public string S3OutputPath { get; set; }
    public string Accept { get; set; }
    public AssemblyType AssembleWith { get; set; }
    public string KmsKeyId { get; set; }
}
