// Written by eng/generate-standins.py from the public model of SageMaker 2017-07-24 (botocore 1.43.11).
using Amazon.Runtime;

namespace Amazon.SageMaker.Model;

public partial class DescribeModelPackageRequest : AmazonWebServiceRequest
{
    public string ModelPackageName { get; set; }
}

public partial class DescribeModelPackageResponse : AmazonWebServiceResponse
{
    public string ModelPackageName { get; set; }
    public string ModelPackageGroupName { get; set; }
    public int? ModelPackageVersion { get; set; }
    public ModelPackageRegistrationType ModelPackageRegistrationType { get; set; }
    public string ModelPackageArn { get; set; }
    public string ModelPackageDescription { get; set; }
    public DateTime? CreationTime { get; set; }
    public InferenceSpecification InferenceSpecification { get; set; }
    public SourceAlgorithmSpecification SourceAlgorithmSpecification { get; set; }
    public ModelPackageValidationSpecification ValidationSpecification { get; set; }
    public ModelPackageStatus ModelPackageStatus { get; set; }
    public ModelPackageStatusDetails ModelPackageStatusDetails { get; set; }
    public bool? CertifyForMarketplace { get; set; }
    public ModelApprovalStatus ModelApprovalStatus { get; set; }
    public UserContext CreatedBy { get; set; }
    public MetadataProperties MetadataProperties { get; set; }
    public ModelMetrics ModelMetrics { get; set; }
    public DateTime? LastModifiedTime { get; set; }
    public UserContext LastModifiedBy { get; set; }
    public string ApprovalDescription { get; set; }
    public string Domain { get; set; }
    public string Task { get; set; }
    public string SamplePayloadUrl { get; set; }
    public Dictionary<string, string> CustomerMetadataProperties { get; set; }
    public DriftCheckBaselines DriftCheckBaselines { get; set; }
    public List<AdditionalInferenceSpecificationDefinition> AdditionalInferenceSpecifications { get; set; }
    public SkipModelValidation SkipModelValidation { get; set; }
    public string SourceUri { get; set; }
    public ModelPackageSecurityConfig SecurityConfig { get; set; }
    public ModelPackageModelCard ModelCard { get; set; }
    public ModelLifeCycle ModelLifeCycle { get; set; }
    public ManagedStorageType ManagedStorageType { get; set; }
}

public partial class AdditionalInferenceSpecificationDefinition
{
    public string Name { get; set; }
    public string Description { get; set; }
    public List<ModelPackageContainerDefinition> Containers { get; set; }
    public List<string> SupportedTransformInstanceTypes { get; set; }
    public List<string> SupportedRealtimeInferenceInstanceTypes { get; set; }
    public List<string> SupportedContentTypes { get; set; }
    public List<string> SupportedResponseMIMETypes { get; set; }
}

public partial class AdditionalS3DataSource
{
    public AdditionalS3DataSourceDataType S3DataType { get; set; }
    public string S3Uri { get; set; }
    public CompressionType CompressionType { get; set; }
    public string ETag { get; set; }
}

public partial class BaseModel
{
    public string HubContentName { get; set; }
    public string HubContentVersion { get; set; }
    public string RecipeName { get; set; }
}

public partial class Bias
{
    public MetricsSource Report { get; set; }
    public MetricsSource PreTrainingReport { get; set; }
    public MetricsSource PostTrainingReport { get; set; }
}

public partial class DriftCheckBaselines
{
    public DriftCheckBias Bias { get; set; }
    public DriftCheckExplainability Explainability { get; set; }
    public DriftCheckModelQuality ModelQuality { get; set; }
    public DriftCheckModelDataQuality ModelDataQuality { get; set; }
}

public partial class DriftCheckBias
{
    public FileSource ConfigFile { get; set; }
    public MetricsSource PreTrainingConstraints { get; set; }
    public MetricsSource PostTrainingConstraints { get; set; }
}

public partial class DriftCheckExplainability
{
    public MetricsSource Constraints { get; set; }
    public FileSource ConfigFile { get; set; }
}

public partial class DriftCheckModelDataQuality
{
    public MetricsSource Statistics { get; set; }
    public MetricsSource Constraints { get; set; }
}

public partial class DriftCheckModelQuality
{
    public MetricsSource Statistics { get; set; }
    public MetricsSource Constraints { get; set; }
}

public partial class Explainability
{
    public MetricsSource Report { get; set; }
}

public partial class FileSource
{
    public string ContentType { get; set; }
    public string ContentDigest { get; set; }
    public string S3Uri { get; set; }
}

public partial class IamIdentity
{
    public string Arn { get; set; }
    public string PrincipalId { get; set; }
    public string SourceIdentity { get; set; }
}

public partial class InferenceSpecification
{
    public List<ModelPackageContainerDefinition> Containers { get; set; }
    public List<string> SupportedTransformInstanceTypes { get; set; }
    public List<string> SupportedRealtimeInferenceInstanceTypes { get; set; }
    public List<string> SupportedContentTypes { get; set; }
    public List<string> SupportedResponseMIMETypes { get; set; }
}

public partial class MetadataProperties
{
    public string CommitId { get; set; }
    public string Repository { get; set; }
    public string GeneratedBy { get; set; }
    public string ProjectId { get; set; }
}

public partial class MetricsSource
{
    public string ContentType { get; set; }
    public string ContentDigest { get; set; }
    public string S3Uri { get; set; }
}

public partial class ModelDataQuality
{
    public MetricsSource Statistics { get; set; }
    public MetricsSource Constraints { get; set; }
}

public partial class ModelInput
{
    public string DataInputConfig { get; set; }
}

public partial class ModelMetrics
{
    public ModelQuality ModelQuality { get; set; }
    public ModelDataQuality ModelDataQuality { get; set; }
    public Bias Bias { get; set; }
    public Explainability Explainability { get; set; }
}

public partial class ModelPackageContainerDefinition
{
    public string ContainerHostname { get; set; }
    public string Image { get; set; }
    public string ImageDigest { get; set; }
    public string ModelDataUrl { get; set; }
    public ModelDataSource ModelDataSource { get; set; }
    public string ProductId { get; set; }
    public Dictionary<string, string> Environment { get; set; }
    public ModelInput ModelInput { get; set; }
    public string Framework { get; set; }
    public string FrameworkVersion { get; set; }
    public string NearestModelName { get; set; }
    public List<AdditionalModelDataSource> AdditionalModelDataSources { get; set; }
    public AdditionalS3DataSource AdditionalS3DataSource { get; set; }
    public string ModelDataETag { get; set; }
    public bool? IsCheckpoint { get; set; }
    public BaseModel BaseModel { get; set; }
}

public partial class ModelPackageModelCard
{
    public string ModelCardContent { get; set; }
    public ModelCardStatus ModelCardStatus { get; set; }
}

public partial class ModelPackageSecurityConfig
{
    public string KmsKeyId { get; set; }
}

public partial class ModelPackageStatusDetails
{
    public List<ModelPackageStatusItem> ValidationStatuses { get; set; }
    public List<ModelPackageStatusItem> ImageScanStatuses { get; set; }
}

public partial class ModelPackageStatusItem
{
    public string Name { get; set; }
    public DetailedModelPackageStatus Status { get; set; }
    public string FailureReason { get; set; }
}

public partial class ModelPackageValidationProfile
{
    public string ProfileName { get; set; }
    public TransformJobDefinition TransformJobDefinition { get; set; }
}

public partial class ModelPackageValidationSpecification
{
    public string ValidationRole { get; set; }
    public List<ModelPackageValidationProfile> ValidationProfiles { get; set; }
}

public partial class ModelQuality
{
    public MetricsSource Statistics { get; set; }
    public MetricsSource Constraints { get; set; }
}

public partial class SourceAlgorithm
{
    public string ModelDataUrl { get; set; }
    public ModelDataSource ModelDataSource { get; set; }
    public string ModelDataETag { get; set; }
    public string AlgorithmName { get; set; }
}

public partial class SourceAlgorithmSpecification
{
    public List<SourceAlgorithm> SourceAlgorithms { get; set; }
}

public partial class TransformJobDefinition
{
    public int? MaxConcurrentTransforms { get; set; }
    public int? MaxPayloadInMB { get; set; }
    public BatchStrategy BatchStrategy { get; set; }
    public Dictionary<string, string> Environment { get; set; }
    public TransformInput TransformInput { get; set; }
    public TransformOutput TransformOutput { get; set; }
    public TransformResources TransformResources { get; set; }
}

public partial class UserContext
{
    public string UserProfileArn { get; set; }
    public string UserProfileName { get; set; }
    public string DomainId { get; set; }
    public IamIdentity IamIdentity { get; set; }
}
