// Written by eng/generate-standins.py from the public model of SageMaker 2017-07-24 (botocore 1.43.11).
using Amazon.Runtime;

namespace Amazon.SageMaker;

public class AdditionalS3DataSourceDataType(string value) : ConstantClass(value)
{
    public static readonly AdditionalS3DataSourceDataType S3Object = new("S3Object");
    public static readonly AdditionalS3DataSourceDataType S3Prefix = new("S3Prefix");
    public static AdditionalS3DataSourceDataType FindValue(string value) => FindValue<AdditionalS3DataSourceDataType>(value);
    public static implicit operator AdditionalS3DataSourceDataType(string value) => FindValue(value);
}

public class AssemblyType(string value) : ConstantClass(value)
{
    public static readonly AssemblyType None = new("None");
    public static readonly AssemblyType Line = new("Line");
    public static AssemblyType FindValue(string value) => FindValue<AssemblyType>(value);
    public static implicit operator AssemblyType(string value) => FindValue(value);
}

public class BatchStrategy(string value) : ConstantClass(value)
{
    public static readonly BatchStrategy MultiRecord = new("MultiRecord");
    public static readonly BatchStrategy SingleRecord = new("SingleRecord");
    public static BatchStrategy FindValue(string value) => FindValue<BatchStrategy>(value);
    public static implicit operator BatchStrategy(string value) => FindValue(value);
}

public class CompressionType(string value) : ConstantClass(value)
{
    public static readonly CompressionType None = new("None");
    public static readonly CompressionType Gzip = new("Gzip");
    public static CompressionType FindValue(string value) => FindValue<CompressionType>(value);
    public static implicit operator CompressionType(string value) => FindValue(value);
}

public class ContainerMode(string value) : ConstantClass(value)
{
    public static readonly ContainerMode SingleModel = new("SingleModel");
    public static readonly ContainerMode MultiModel = new("MultiModel");
    public static ContainerMode FindValue(string value) => FindValue<ContainerMode>(value);
    public static implicit operator ContainerMode(string value) => FindValue(value);
}

public class DetailedModelPackageStatus(string value) : ConstantClass(value)
{
    public static readonly DetailedModelPackageStatus NotStarted = new("NotStarted");
    public static readonly DetailedModelPackageStatus InProgress = new("InProgress");
    public static readonly DetailedModelPackageStatus Completed = new("Completed");
    public static readonly DetailedModelPackageStatus Failed = new("Failed");
    public static DetailedModelPackageStatus FindValue(string value) => FindValue<DetailedModelPackageStatus>(value);
    public static implicit operator DetailedModelPackageStatus(string value) => FindValue(value);
}

public class InferenceExecutionMode(string value) : ConstantClass(value)
{
    public static readonly InferenceExecutionMode Serial = new("Serial");
    public static readonly InferenceExecutionMode Direct = new("Direct");
    public static InferenceExecutionMode FindValue(string value) => FindValue<InferenceExecutionMode>(value);
    public static implicit operator InferenceExecutionMode(string value) => FindValue(value);
}

public class JoinSource(string value) : ConstantClass(value)
{
    public static readonly JoinSource Input = new("Input");
    public static readonly JoinSource None = new("None");
    public static JoinSource FindValue(string value) => FindValue<JoinSource>(value);
    public static implicit operator JoinSource(string value) => FindValue(value);
}

public class ManagedStorageType(string value) : ConstantClass(value)
{
    public static readonly ManagedStorageType Restricted = new("Restricted");
    public static ManagedStorageType FindValue(string value) => FindValue<ManagedStorageType>(value);
    public static implicit operator ManagedStorageType(string value) => FindValue(value);
}

public class ModelApprovalStatus(string value) : ConstantClass(value)
{
    public static readonly ModelApprovalStatus Approved = new("Approved");
    public static readonly ModelApprovalStatus Rejected = new("Rejected");
    public static readonly ModelApprovalStatus PendingManualApproval = new("PendingManualApproval");
    public static ModelApprovalStatus FindValue(string value) => FindValue<ModelApprovalStatus>(value);
    public static implicit operator ModelApprovalStatus(string value) => FindValue(value);
}

public class ModelCacheSetting(string value) : ConstantClass(value)
{
    public static readonly ModelCacheSetting Enabled = new("Enabled");
    public static readonly ModelCacheSetting Disabled = new("Disabled");
    public static ModelCacheSetting FindValue(string value) => FindValue<ModelCacheSetting>(value);
    public static implicit operator ModelCacheSetting(string value) => FindValue(value);
}

public class ModelCardStatus(string value) : ConstantClass(value)
{
    public static readonly ModelCardStatus Draft = new("Draft");
    public static readonly ModelCardStatus PendingReview = new("PendingReview");
    public static readonly ModelCardStatus Approved = new("Approved");
    public static readonly ModelCardStatus Archived = new("Archived");
    public static ModelCardStatus FindValue(string value) => FindValue<ModelCardStatus>(value);
    public static implicit operator ModelCardStatus(string value) => FindValue(value);
}

public class ModelCompressionType(string value) : ConstantClass(value)
{
    public static readonly ModelCompressionType None = new("None");
    public static readonly ModelCompressionType Gzip = new("Gzip");
    public static ModelCompressionType FindValue(string value) => FindValue<ModelCompressionType>(value);
    public static implicit operator ModelCompressionType(string value) => FindValue(value);
}

public class ModelPackageRegistrationType(string value) : ConstantClass(value)
{
    public static readonly ModelPackageRegistrationType Logged = new("Logged");
    public static readonly ModelPackageRegistrationType Registered = new("Registered");
    public static ModelPackageRegistrationType FindValue(string value) => FindValue<ModelPackageRegistrationType>(value);
    public static implicit operator ModelPackageRegistrationType(string value) => FindValue(value);
}

public class ModelPackageSortBy(string value) : ConstantClass(value)
{
    public static readonly ModelPackageSortBy Name = new("Name");
    public static readonly ModelPackageSortBy CreationTime = new("CreationTime");
    public static ModelPackageSortBy FindValue(string value) => FindValue<ModelPackageSortBy>(value);
    public static implicit operator ModelPackageSortBy(string value) => FindValue(value);
}

public class ModelPackageStatus(string value) : ConstantClass(value)
{
    public static readonly ModelPackageStatus Pending = new("Pending");
    public static readonly ModelPackageStatus InProgress = new("InProgress");
    public static readonly ModelPackageStatus Completed = new("Completed");
    public static readonly ModelPackageStatus Failed = new("Failed");
    public static readonly ModelPackageStatus Deleting = new("Deleting");
    public static ModelPackageStatus FindValue(string value) => FindValue<ModelPackageStatus>(value);
    public static implicit operator ModelPackageStatus(string value) => FindValue(value);
}

public class ModelPackageType(string value) : ConstantClass(value)
{
    public static readonly ModelPackageType Versioned = new("Versioned");
    public static readonly ModelPackageType Unversioned = new("Unversioned");
    public static readonly ModelPackageType Both = new("Both");
    public static ModelPackageType FindValue(string value) => FindValue<ModelPackageType>(value);
    public static implicit operator ModelPackageType(string value) => FindValue(value);
}

public class ProductionVariantInstanceType(string value) : ConstantClass(value)
{
    public static readonly ProductionVariantInstanceType MlT2Medium = new("ml.t2.medium");
    public static readonly ProductionVariantInstanceType MlT2Large = new("ml.t2.large");
    public static readonly ProductionVariantInstanceType MlT2Xlarge = new("ml.t2.xlarge");
    public static readonly ProductionVariantInstanceType MlT22xlarge = new("ml.t2.2xlarge");
    public static readonly ProductionVariantInstanceType MlM4Xlarge = new("ml.m4.xlarge");
    public static readonly ProductionVariantInstanceType MlM42xlarge = new("ml.m4.2xlarge");
    public static readonly ProductionVariantInstanceType MlM44xlarge = new("ml.m4.4xlarge");
    public static readonly ProductionVariantInstanceType MlM410xlarge = new("ml.m4.10xlarge");
    public static readonly ProductionVariantInstanceType MlM416xlarge = new("ml.m4.16xlarge");
    public static readonly ProductionVariantInstanceType MlM5Large = new("ml.m5.large");
    public static readonly ProductionVariantInstanceType MlM5Xlarge = new("ml.m5.xlarge");
    public static readonly ProductionVariantInstanceType MlM52xlarge = new("ml.m5.2xlarge");
    public static readonly ProductionVariantInstanceType MlM54xlarge = new("ml.m5.4xlarge");
    public static readonly ProductionVariantInstanceType MlM512xlarge = new("ml.m5.12xlarge");
    public static readonly ProductionVariantInstanceType MlM524xlarge = new("ml.m5.24xlarge");
    public static readonly ProductionVariantInstanceType MlM5dLarge = new("ml.m5d.large");
    public static readonly ProductionVariantInstanceType MlM5dXlarge = new("ml.m5d.xlarge");
    public static readonly ProductionVariantInstanceType MlM5d2xlarge = new("ml.m5d.2xlarge");
    public static readonly ProductionVariantInstanceType MlM5d4xlarge = new("ml.m5d.4xlarge");
    public static readonly ProductionVariantInstanceType MlM5d12xlarge = new("ml.m5d.12xlarge");
    public static readonly ProductionVariantInstanceType MlM5d24xlarge = new("ml.m5d.24xlarge");
    public static readonly ProductionVariantInstanceType MlC4Large = new("ml.c4.large");
    public static readonly ProductionVariantInstanceType MlC4Xlarge = new("ml.c4.xlarge");
    public static readonly ProductionVariantInstanceType MlC42xlarge = new("ml.c4.2xlarge");
    public static readonly ProductionVariantInstanceType MlC44xlarge = new("ml.c4.4xlarge");
    public static readonly ProductionVariantInstanceType MlC48xlarge = new("ml.c4.8xlarge");
    public static readonly ProductionVariantInstanceType MlP2Xlarge = new("ml.p2.xlarge");
    public static readonly ProductionVariantInstanceType MlP28xlarge = new("ml.p2.8xlarge");
    public static readonly ProductionVariantInstanceType MlP216xlarge = new("ml.p2.16xlarge");
    public static readonly ProductionVariantInstanceType MlP32xlarge = new("ml.p3.2xlarge");
    public static readonly ProductionVariantInstanceType MlP38xlarge = new("ml.p3.8xlarge");
    public static readonly ProductionVariantInstanceType MlP316xlarge = new("ml.p3.16xlarge");
    public static readonly ProductionVariantInstanceType MlC5Large = new("ml.c5.large");
    public static readonly ProductionVariantInstanceType MlC5Xlarge = new("ml.c5.xlarge");
    public static readonly ProductionVariantInstanceType MlC52xlarge = new("ml.c5.2xlarge");
    public static readonly ProductionVariantInstanceType MlC54xlarge = new("ml.c5.4xlarge");
    public static readonly ProductionVariantInstanceType MlC59xlarge = new("ml.c5.9xlarge");
    public static readonly ProductionVariantInstanceType MlC518xlarge = new("ml.c5.18xlarge");
    public static readonly ProductionVariantInstanceType MlC5dLarge = new("ml.c5d.large");
    public static readonly ProductionVariantInstanceType MlC5dXlarge = new("ml.c5d.xlarge");
    public static readonly ProductionVariantInstanceType MlC5d2xlarge = new("ml.c5d.2xlarge");
    public static readonly ProductionVariantInstanceType MlC5d4xlarge = new("ml.c5d.4xlarge");
    public static readonly ProductionVariantInstanceType MlC5d9xlarge = new("ml.c5d.9xlarge");
    public static readonly ProductionVariantInstanceType MlC5d18xlarge = new("ml.c5d.18xlarge");
    public static readonly ProductionVariantInstanceType MlG4dnXlarge = new("ml.g4dn.xlarge");
    public static readonly ProductionVariantInstanceType MlG4dn2xlarge = new("ml.g4dn.2xlarge");
    public static readonly ProductionVariantInstanceType MlG4dn4xlarge = new("ml.g4dn.4xlarge");
    public static readonly ProductionVariantInstanceType MlG4dn8xlarge = new("ml.g4dn.8xlarge");
    public static readonly ProductionVariantInstanceType MlG4dn12xlarge = new("ml.g4dn.12xlarge");
    public static readonly ProductionVariantInstanceType MlG4dn16xlarge = new("ml.g4dn.16xlarge");
    public static readonly ProductionVariantInstanceType MlR5Large = new("ml.r5.large");
    public static readonly ProductionVariantInstanceType MlR5Xlarge = new("ml.r5.xlarge");
    public static readonly ProductionVariantInstanceType MlR52xlarge = new("ml.r5.2xlarge");
    public static readonly ProductionVariantInstanceType MlR54xlarge = new("ml.r5.4xlarge");
    public static readonly ProductionVariantInstanceType MlR512xlarge = new("ml.r5.12xlarge");
    public static readonly ProductionVariantInstanceType MlR524xlarge = new("ml.r5.24xlarge");
    public static readonly ProductionVariantInstanceType MlR5dLarge = new("ml.r5d.large");
    public static readonly ProductionVariantInstanceType MlR5dXlarge = new("ml.r5d.xlarge");
    public static readonly ProductionVariantInstanceType MlR5d2xlarge = new("ml.r5d.2xlarge");
    public static readonly ProductionVariantInstanceType MlR5d4xlarge = new("ml.r5d.4xlarge");
    public static readonly ProductionVariantInstanceType MlR5d12xlarge = new("ml.r5d.12xlarge");
    public static readonly ProductionVariantInstanceType MlR5d24xlarge = new("ml.r5d.24xlarge");
    public static readonly ProductionVariantInstanceType MlInf1Xlarge = new("ml.inf1.xlarge");
    public static readonly ProductionVariantInstanceType MlInf12xlarge = new("ml.inf1.2xlarge");
    public static readonly ProductionVariantInstanceType MlInf16xlarge = new("ml.inf1.6xlarge");
    public static readonly ProductionVariantInstanceType MlInf124xlarge = new("ml.inf1.24xlarge");
    public static readonly ProductionVariantInstanceType MlDl124xlarge = new("ml.dl1.24xlarge");
    public static readonly ProductionVariantInstanceType MlC6iLarge = new("ml.c6i.large");
    public static readonly ProductionVariantInstanceType MlC6iXlarge = new("ml.c6i.xlarge");
    public static readonly ProductionVariantInstanceType MlC6i2xlarge = new("ml.c6i.2xlarge");
    public static readonly ProductionVariantInstanceType MlC6i4xlarge = new("ml.c6i.4xlarge");
    public static readonly ProductionVariantInstanceType MlC6i8xlarge = new("ml.c6i.8xlarge");
    public static readonly ProductionVariantInstanceType MlC6i12xlarge = new("ml.c6i.12xlarge");
    public static readonly ProductionVariantInstanceType MlC6i16xlarge = new("ml.c6i.16xlarge");
    public static readonly ProductionVariantInstanceType MlC6i24xlarge = new("ml.c6i.24xlarge");
    public static readonly ProductionVariantInstanceType MlC6i32xlarge = new("ml.c6i.32xlarge");
    public static readonly ProductionVariantInstanceType MlM6iLarge = new("ml.m6i.large");
    public static readonly ProductionVariantInstanceType MlM6iXlarge = new("ml.m6i.xlarge");
    public static readonly ProductionVariantInstanceType MlM6i2xlarge = new("ml.m6i.2xlarge");
    public static readonly ProductionVariantInstanceType MlM6i4xlarge = new("ml.m6i.4xlarge");
    public static readonly ProductionVariantInstanceType MlM6i8xlarge = new("ml.m6i.8xlarge");
    public static readonly ProductionVariantInstanceType MlM6i12xlarge = new("ml.m6i.12xlarge");
    public static readonly ProductionVariantInstanceType MlM6i16xlarge = new("ml.m6i.16xlarge");
    public static readonly ProductionVariantInstanceType MlM6i24xlarge = new("ml.m6i.24xlarge");
    public static readonly ProductionVariantInstanceType MlM6i32xlarge = new("ml.m6i.32xlarge");
    public static readonly ProductionVariantInstanceType MlR6iLarge = new("ml.r6i.large");
    public static readonly ProductionVariantInstanceType MlR6iXlarge = new("ml.r6i.xlarge");
    public static readonly ProductionVariantInstanceType MlR6i2xlarge = new("ml.r6i.2xlarge");
    public static readonly ProductionVariantInstanceType MlR6i4xlarge = new("ml.r6i.4xlarge");
    public static readonly ProductionVariantInstanceType MlR6i8xlarge = new("ml.r6i.8xlarge");
    public static readonly ProductionVariantInstanceType MlR6i12xlarge = new("ml.r6i.12xlarge");
    public static readonly ProductionVariantInstanceType MlR6i16xlarge = new("ml.r6i.16xlarge");
    public static readonly ProductionVariantInstanceType MlR6i24xlarge = new("ml.r6i.24xlarge");
    public static readonly ProductionVariantInstanceType MlR6i32xlarge = new("ml.r6i.32xlarge");
    public static readonly ProductionVariantInstanceType MlG5Xlarge = new("ml.g5.xlarge");
    public static readonly ProductionVariantInstanceType MlG52xlarge = new("ml.g5.2xlarge");
    public static readonly ProductionVariantInstanceType MlG54xlarge = new("ml.g5.4xlarge");
    public static readonly ProductionVariantInstanceType MlG58xlarge = new("ml.g5.8xlarge");
    public static readonly ProductionVariantInstanceType MlG512xlarge = new("ml.g5.12xlarge");
    public static readonly ProductionVariantInstanceType MlG516xlarge = new("ml.g5.16xlarge");
    public static readonly ProductionVariantInstanceType MlG524xlarge = new("ml.g5.24xlarge");
    public static readonly ProductionVariantInstanceType MlG548xlarge = new("ml.g5.48xlarge");
    public static readonly ProductionVariantInstanceType MlG6Xlarge = new("ml.g6.xlarge");
    public static readonly ProductionVariantInstanceType MlG62xlarge = new("ml.g6.2xlarge");
    public static readonly ProductionVariantInstanceType MlG64xlarge = new("ml.g6.4xlarge");
    public static readonly ProductionVariantInstanceType MlG68xlarge = new("ml.g6.8xlarge");
    public static readonly ProductionVariantInstanceType MlG612xlarge = new("ml.g6.12xlarge");
    public static readonly ProductionVariantInstanceType MlG616xlarge = new("ml.g6.16xlarge");
    public static readonly ProductionVariantInstanceType MlG624xlarge = new("ml.g6.24xlarge");
    public static readonly ProductionVariantInstanceType MlG648xlarge = new("ml.g6.48xlarge");
    public static readonly ProductionVariantInstanceType MlR8gMedium = new("ml.r8g.medium");
    public static readonly ProductionVariantInstanceType MlR8gLarge = new("ml.r8g.large");
    public static readonly ProductionVariantInstanceType MlR8gXlarge = new("ml.r8g.xlarge");
    public static readonly ProductionVariantInstanceType MlR8g2xlarge = new("ml.r8g.2xlarge");
    public static readonly ProductionVariantInstanceType MlR8g4xlarge = new("ml.r8g.4xlarge");
    public static readonly ProductionVariantInstanceType MlR8g8xlarge = new("ml.r8g.8xlarge");
    public static readonly ProductionVariantInstanceType MlR8g12xlarge = new("ml.r8g.12xlarge");
    public static readonly ProductionVariantInstanceType MlR8g16xlarge = new("ml.r8g.16xlarge");
    public static readonly ProductionVariantInstanceType MlR8g24xlarge = new("ml.r8g.24xlarge");
    public static readonly ProductionVariantInstanceType MlR8g48xlarge = new("ml.r8g.48xlarge");
    public static readonly ProductionVariantInstanceType MlG6eXlarge = new("ml.g6e.xlarge");
    public static readonly ProductionVariantInstanceType MlG6e2xlarge = new("ml.g6e.2xlarge");
    public static readonly ProductionVariantInstanceType MlG6e4xlarge = new("ml.g6e.4xlarge");
    public static readonly ProductionVariantInstanceType MlG6e8xlarge = new("ml.g6e.8xlarge");
    public static readonly ProductionVariantInstanceType MlG6e12xlarge = new("ml.g6e.12xlarge");
    public static readonly ProductionVariantInstanceType MlG6e16xlarge = new("ml.g6e.16xlarge");
    public static readonly ProductionVariantInstanceType MlG6e24xlarge = new("ml.g6e.24xlarge");
    public static readonly ProductionVariantInstanceType MlG6e48xlarge = new("ml.g6e.48xlarge");
    public static readonly ProductionVariantInstanceType MlG7e2xlarge = new("ml.g7e.2xlarge");
    public static readonly ProductionVariantInstanceType MlG7e4xlarge = new("ml.g7e.4xlarge");
    public static readonly ProductionVariantInstanceType MlG7e8xlarge = new("ml.g7e.8xlarge");
    public static readonly ProductionVariantInstanceType MlG7e12xlarge = new("ml.g7e.12xlarge");
    public static readonly ProductionVariantInstanceType MlG7e24xlarge = new("ml.g7e.24xlarge");
    public static readonly ProductionVariantInstanceType MlG7e48xlarge = new("ml.g7e.48xlarge");
    public static readonly ProductionVariantInstanceType MlP4d24xlarge = new("ml.p4d.24xlarge");
    public static readonly ProductionVariantInstanceType MlC7gLarge = new("ml.c7g.large");
    public static readonly ProductionVariantInstanceType MlC7gXlarge = new("ml.c7g.xlarge");
    public static readonly ProductionVariantInstanceType MlC7g2xlarge = new("ml.c7g.2xlarge");
    public static readonly ProductionVariantInstanceType MlC7g4xlarge = new("ml.c7g.4xlarge");
    public static readonly ProductionVariantInstanceType MlC7g8xlarge = new("ml.c7g.8xlarge");
    public static readonly ProductionVariantInstanceType MlC7g12xlarge = new("ml.c7g.12xlarge");
    public static readonly ProductionVariantInstanceType MlC7g16xlarge = new("ml.c7g.16xlarge");
    public static readonly ProductionVariantInstanceType MlM6gLarge = new("ml.m6g.large");
    public static readonly ProductionVariantInstanceType MlM6gXlarge = new("ml.m6g.xlarge");
    public static readonly ProductionVariantInstanceType MlM6g2xlarge = new("ml.m6g.2xlarge");
    public static readonly ProductionVariantInstanceType MlM6g4xlarge = new("ml.m6g.4xlarge");
    public static readonly ProductionVariantInstanceType MlM6g8xlarge = new("ml.m6g.8xlarge");
    public static readonly ProductionVariantInstanceType MlM6g12xlarge = new("ml.m6g.12xlarge");
    public static readonly ProductionVariantInstanceType MlM6g16xlarge = new("ml.m6g.16xlarge");
    public static readonly ProductionVariantInstanceType MlM6gdLarge = new("ml.m6gd.large");
    public static readonly ProductionVariantInstanceType MlM6gdXlarge = new("ml.m6gd.xlarge");
    public static readonly ProductionVariantInstanceType MlM6gd2xlarge = new("ml.m6gd.2xlarge");
    public static readonly ProductionVariantInstanceType MlM6gd4xlarge = new("ml.m6gd.4xlarge");
    public static readonly ProductionVariantInstanceType MlM6gd8xlarge = new("ml.m6gd.8xlarge");
    public static readonly ProductionVariantInstanceType MlM6gd12xlarge = new("ml.m6gd.12xlarge");
    public static readonly ProductionVariantInstanceType MlM6gd16xlarge = new("ml.m6gd.16xlarge");
    public static readonly ProductionVariantInstanceType MlC6gLarge = new("ml.c6g.large");
    public static readonly ProductionVariantInstanceType MlC6gXlarge = new("ml.c6g.xlarge");
    public static readonly ProductionVariantInstanceType MlC6g2xlarge = new("ml.c6g.2xlarge");
    public static readonly ProductionVariantInstanceType MlC6g4xlarge = new("ml.c6g.4xlarge");
    public static readonly ProductionVariantInstanceType MlC6g8xlarge = new("ml.c6g.8xlarge");
    public static readonly ProductionVariantInstanceType MlC6g12xlarge = new("ml.c6g.12xlarge");
    public static readonly ProductionVariantInstanceType MlC6g16xlarge = new("ml.c6g.16xlarge");
    public static readonly ProductionVariantInstanceType MlC6gdLarge = new("ml.c6gd.large");
    public static readonly ProductionVariantInstanceType MlC6gdXlarge = new("ml.c6gd.xlarge");
    public static readonly ProductionVariantInstanceType MlC6gd2xlarge = new("ml.c6gd.2xlarge");
    public static readonly ProductionVariantInstanceType MlC6gd4xlarge = new("ml.c6gd.4xlarge");
    public static readonly ProductionVariantInstanceType MlC6gd8xlarge = new("ml.c6gd.8xlarge");
    public static readonly ProductionVariantInstanceType MlC6gd12xlarge = new("ml.c6gd.12xlarge");
    public static readonly ProductionVariantInstanceType MlC6gd16xlarge = new("ml.c6gd.16xlarge");
    public static readonly ProductionVariantInstanceType MlC6gnLarge = new("ml.c6gn.large");
    public static readonly ProductionVariantInstanceType MlC6gnXlarge = new("ml.c6gn.xlarge");
    public static readonly ProductionVariantInstanceType MlC6gn2xlarge = new("ml.c6gn.2xlarge");
    public static readonly ProductionVariantInstanceType MlC6gn4xlarge = new("ml.c6gn.4xlarge");
    public static readonly ProductionVariantInstanceType MlC6gn8xlarge = new("ml.c6gn.8xlarge");
    public static readonly ProductionVariantInstanceType MlC6gn12xlarge = new("ml.c6gn.12xlarge");
    public static readonly ProductionVariantInstanceType MlC6gn16xlarge = new("ml.c6gn.16xlarge");
    public static readonly ProductionVariantInstanceType MlR6gLarge = new("ml.r6g.large");
    public static readonly ProductionVariantInstanceType MlR6gXlarge = new("ml.r6g.xlarge");
    public static readonly ProductionVariantInstanceType MlR6g2xlarge = new("ml.r6g.2xlarge");
    public static readonly ProductionVariantInstanceType MlR6g4xlarge = new("ml.r6g.4xlarge");
    public static readonly ProductionVariantInstanceType MlR6g8xlarge = new("ml.r6g.8xlarge");
    public static readonly ProductionVariantInstanceType MlR6g12xlarge = new("ml.r6g.12xlarge");
    public static readonly ProductionVariantInstanceType MlR6g16xlarge = new("ml.r6g.16xlarge");
    public static readonly ProductionVariantInstanceType MlR6gdLarge = new("ml.r6gd.large");
    public static readonly ProductionVariantInstanceType MlR6gdXlarge = new("ml.r6gd.xlarge");
    public static readonly ProductionVariantInstanceType MlR6gd2xlarge = new("ml.r6gd.2xlarge");
    public static readonly ProductionVariantInstanceType MlR6gd4xlarge = new("ml.r6gd.4xlarge");
    public static readonly ProductionVariantInstanceType MlR6gd8xlarge = new("ml.r6gd.8xlarge");
    public static readonly ProductionVariantInstanceType MlR6gd12xlarge = new("ml.r6gd.12xlarge");
    public static readonly ProductionVariantInstanceType MlR6gd16xlarge = new("ml.r6gd.16xlarge");
    public static readonly ProductionVariantInstanceType MlP4de24xlarge = new("ml.p4de.24xlarge");
    public static readonly ProductionVariantInstanceType MlTrn12xlarge = new("ml.trn1.2xlarge");
    public static readonly ProductionVariantInstanceType MlTrn132xlarge = new("ml.trn1.32xlarge");
    public static readonly ProductionVariantInstanceType MlTrn1n32xlarge = new("ml.trn1n.32xlarge");
    public static readonly ProductionVariantInstanceType MlTrn248xlarge = new("ml.trn2.48xlarge");
    public static readonly ProductionVariantInstanceType MlInf2Xlarge = new("ml.inf2.xlarge");
    public static readonly ProductionVariantInstanceType MlInf28xlarge = new("ml.inf2.8xlarge");
    public static readonly ProductionVariantInstanceType MlInf224xlarge = new("ml.inf2.24xlarge");
    public static readonly ProductionVariantInstanceType MlInf248xlarge = new("ml.inf2.48xlarge");
    public static readonly ProductionVariantInstanceType MlP548xlarge = new("ml.p5.48xlarge");
    public static readonly ProductionVariantInstanceType MlP5e48xlarge = new("ml.p5e.48xlarge");
    public static readonly ProductionVariantInstanceType MlP5en48xlarge = new("ml.p5en.48xlarge");
    public static readonly ProductionVariantInstanceType MlM7iLarge = new("ml.m7i.large");
    public static readonly ProductionVariantInstanceType MlM7iXlarge = new("ml.m7i.xlarge");
    public static readonly ProductionVariantInstanceType MlM7i2xlarge = new("ml.m7i.2xlarge");
    public static readonly ProductionVariantInstanceType MlM7i4xlarge = new("ml.m7i.4xlarge");
    public static readonly ProductionVariantInstanceType MlM7i8xlarge = new("ml.m7i.8xlarge");
    public static readonly ProductionVariantInstanceType MlM7i12xlarge = new("ml.m7i.12xlarge");
    public static readonly ProductionVariantInstanceType MlM7i16xlarge = new("ml.m7i.16xlarge");
    public static readonly ProductionVariantInstanceType MlM7i24xlarge = new("ml.m7i.24xlarge");
    public static readonly ProductionVariantInstanceType MlM7i48xlarge = new("ml.m7i.48xlarge");
    public static readonly ProductionVariantInstanceType MlC7iLarge = new("ml.c7i.large");
    public static readonly ProductionVariantInstanceType MlC7iXlarge = new("ml.c7i.xlarge");
    public static readonly ProductionVariantInstanceType MlC7i2xlarge = new("ml.c7i.2xlarge");
    public static readonly ProductionVariantInstanceType MlC7i4xlarge = new("ml.c7i.4xlarge");
    public static readonly ProductionVariantInstanceType MlC7i8xlarge = new("ml.c7i.8xlarge");
    public static readonly ProductionVariantInstanceType MlC7i12xlarge = new("ml.c7i.12xlarge");
    public static readonly ProductionVariantInstanceType MlC7i16xlarge = new("ml.c7i.16xlarge");
    public static readonly ProductionVariantInstanceType MlC7i24xlarge = new("ml.c7i.24xlarge");
    public static readonly ProductionVariantInstanceType MlC7i48xlarge = new("ml.c7i.48xlarge");
    public static readonly ProductionVariantInstanceType MlR7iLarge = new("ml.r7i.large");
    public static readonly ProductionVariantInstanceType MlR7iXlarge = new("ml.r7i.xlarge");
    public static readonly ProductionVariantInstanceType MlR7i2xlarge = new("ml.r7i.2xlarge");
    public static readonly ProductionVariantInstanceType MlR7i4xlarge = new("ml.r7i.4xlarge");
    public static readonly ProductionVariantInstanceType MlR7i8xlarge = new("ml.r7i.8xlarge");
    public static readonly ProductionVariantInstanceType MlR7i12xlarge = new("ml.r7i.12xlarge");
    public static readonly ProductionVariantInstanceType MlR7i16xlarge = new("ml.r7i.16xlarge");
    public static readonly ProductionVariantInstanceType MlR7i24xlarge = new("ml.r7i.24xlarge");
    public static readonly ProductionVariantInstanceType MlR7i48xlarge = new("ml.r7i.48xlarge");
    public static readonly ProductionVariantInstanceType MlC8gMedium = new("ml.c8g.medium");
    public static readonly ProductionVariantInstanceType MlC8gLarge = new("ml.c8g.large");
    public static readonly ProductionVariantInstanceType MlC8gXlarge = new("ml.c8g.xlarge");
    public static readonly ProductionVariantInstanceType MlC8g2xlarge = new("ml.c8g.2xlarge");
    public static readonly ProductionVariantInstanceType MlC8g4xlarge = new("ml.c8g.4xlarge");
    public static readonly ProductionVariantInstanceType MlC8g8xlarge = new("ml.c8g.8xlarge");
    public static readonly ProductionVariantInstanceType MlC8g12xlarge = new("ml.c8g.12xlarge");
    public static readonly ProductionVariantInstanceType MlC8g16xlarge = new("ml.c8g.16xlarge");
    public static readonly ProductionVariantInstanceType MlC8g24xlarge = new("ml.c8g.24xlarge");
    public static readonly ProductionVariantInstanceType MlC8g48xlarge = new("ml.c8g.48xlarge");
    public static readonly ProductionVariantInstanceType MlR7gdMedium = new("ml.r7gd.medium");
    public static readonly ProductionVariantInstanceType MlR7gdLarge = new("ml.r7gd.large");
    public static readonly ProductionVariantInstanceType MlR7gdXlarge = new("ml.r7gd.xlarge");
    public static readonly ProductionVariantInstanceType MlR7gd2xlarge = new("ml.r7gd.2xlarge");
    public static readonly ProductionVariantInstanceType MlR7gd4xlarge = new("ml.r7gd.4xlarge");
    public static readonly ProductionVariantInstanceType MlR7gd8xlarge = new("ml.r7gd.8xlarge");
    public static readonly ProductionVariantInstanceType MlR7gd12xlarge = new("ml.r7gd.12xlarge");
    public static readonly ProductionVariantInstanceType MlR7gd16xlarge = new("ml.r7gd.16xlarge");
    public static readonly ProductionVariantInstanceType MlM8gMedium = new("ml.m8g.medium");
    public static readonly ProductionVariantInstanceType MlM8gLarge = new("ml.m8g.large");
    public static readonly ProductionVariantInstanceType MlM8gXlarge = new("ml.m8g.xlarge");
    public static readonly ProductionVariantInstanceType MlM8g2xlarge = new("ml.m8g.2xlarge");
    public static readonly ProductionVariantInstanceType MlM8g4xlarge = new("ml.m8g.4xlarge");
    public static readonly ProductionVariantInstanceType MlM8g8xlarge = new("ml.m8g.8xlarge");
    public static readonly ProductionVariantInstanceType MlM8g12xlarge = new("ml.m8g.12xlarge");
    public static readonly ProductionVariantInstanceType MlM8g16xlarge = new("ml.m8g.16xlarge");
    public static readonly ProductionVariantInstanceType MlM8g24xlarge = new("ml.m8g.24xlarge");
    public static readonly ProductionVariantInstanceType MlM8g48xlarge = new("ml.m8g.48xlarge");
    public static readonly ProductionVariantInstanceType MlC6inLarge = new("ml.c6in.large");
    public static readonly ProductionVariantInstanceType MlC6inXlarge = new("ml.c6in.xlarge");
    public static readonly ProductionVariantInstanceType MlC6in2xlarge = new("ml.c6in.2xlarge");
    public static readonly ProductionVariantInstanceType MlC6in4xlarge = new("ml.c6in.4xlarge");
    public static readonly ProductionVariantInstanceType MlC6in8xlarge = new("ml.c6in.8xlarge");
    public static readonly ProductionVariantInstanceType MlC6in12xlarge = new("ml.c6in.12xlarge");
    public static readonly ProductionVariantInstanceType MlC6in16xlarge = new("ml.c6in.16xlarge");
    public static readonly ProductionVariantInstanceType MlC6in24xlarge = new("ml.c6in.24xlarge");
    public static readonly ProductionVariantInstanceType MlC6in32xlarge = new("ml.c6in.32xlarge");
    public static readonly ProductionVariantInstanceType MlP6B20048xlarge = new("ml.p6-b200.48xlarge");
    public static readonly ProductionVariantInstanceType MlP6B30048xlarge = new("ml.p6-b300.48xlarge");
    public static readonly ProductionVariantInstanceType MlP6eGb20036xlarge = new("ml.p6e-gb200.36xlarge");
    public static readonly ProductionVariantInstanceType MlP54xlarge = new("ml.p5.4xlarge");
    public static ProductionVariantInstanceType FindValue(string value) => FindValue<ProductionVariantInstanceType>(value);
    public static implicit operator ProductionVariantInstanceType(string value) => FindValue(value);
}

public class RepositoryAccessMode(string value) : ConstantClass(value)
{
    public static readonly RepositoryAccessMode Platform = new("Platform");
    public static readonly RepositoryAccessMode Vpc = new("Vpc");
    public static RepositoryAccessMode FindValue(string value) => FindValue<RepositoryAccessMode>(value);
    public static implicit operator RepositoryAccessMode(string value) => FindValue(value);
}
