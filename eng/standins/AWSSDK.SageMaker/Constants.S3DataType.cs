// Written by eng/generate-standins.py from the public model of SageMaker 2017-07-24 (botocore 1.43.11).
using Amazon.Runtime;

namespace Amazon.SageMaker;

public class S3DataType(string value) : ConstantClass(value)
{
    public static readonly S3DataType ManifestFile = new("ManifestFile");
    public static readonly S3DataType S3Prefix = new("S3Prefix");
    public static readonly S3DataType AugmentedManifestFile = new("AugmentedManifestFile");
    public static readonly S3DataType Converse = new("Converse");
    public static S3DataType FindValue(string value) => FindValue<S3DataType>(value);
    public static implicit operator S3DataType(string value) => FindValue(value);
}

public class S3ModelDataType(string value) : ConstantClass(value)
{
    public static readonly S3ModelDataType S3Prefix = new("S3Prefix");
    public static readonly S3ModelDataType S3Object = new("S3Object");
    public static S3ModelDataType FindValue(string value) => FindValue<S3ModelDataType>(value);
    public static implicit operator S3ModelDataType(string value) => FindValue(value);
}

public class SkipModelValidation(string value) : ConstantClass(value)
{
    public static readonly SkipModelValidation All = new("All");
    public static readonly SkipModelValidation None = new("None");
    public static SkipModelValidation FindValue(string value) => FindValue<SkipModelValidation>(value);
    public static implicit operator SkipModelValidation(string value) => FindValue(value);
}

public class SortOrder(string value) : ConstantClass(value)
{
    public static readonly SortOrder Ascending = new("Ascending");
    public static readonly SortOrder Descending = new("Descending");
    public static SortOrder FindValue(string value) => FindValue<SortOrder>(value);
    public static implicit operator SortOrder(string value) => FindValue(value);
}

public class SplitType(string value) : ConstantClass(value)
{
    public static readonly SplitType None = new("None");
    public static readonly SplitType Line = new("Line");
    public static readonly SplitType RecordIO = new("RecordIO");
    public static readonly SplitType TFRecord = new("TFRecord");
    public static SplitType FindValue(string value) => FindValue<SplitType>(value);
    public static implicit operator SplitType(string value) => FindValue(value);
}

public class TransformInstanceType(string value) : ConstantClass(value)
{
    public static readonly TransformInstanceType MlM4Xlarge = new("ml.m4.xlarge");
    public static readonly TransformInstanceType MlM42xlarge = new("ml.m4.2xlarge");
    public static readonly TransformInstanceType MlM44xlarge = new("ml.m4.4xlarge");
    public static readonly TransformInstanceType MlM410xlarge = new("ml.m4.10xlarge");
    public static readonly TransformInstanceType MlM416xlarge = new("ml.m4.16xlarge");
    public static readonly TransformInstanceType MlC4Xlarge = new("ml.c4.xlarge");
    public static readonly TransformInstanceType MlC42xlarge = new("ml.c4.2xlarge");
    public static readonly TransformInstanceType MlC44xlarge = new("ml.c4.4xlarge");
    public static readonly TransformInstanceType MlC48xlarge = new("ml.c4.8xlarge");
    public static readonly TransformInstanceType MlP2Xlarge = new("ml.p2.xlarge");
    public static readonly TransformInstanceType MlP28xlarge = new("ml.p2.8xlarge");
    public static readonly TransformInstanceType MlP216xlarge = new("ml.p2.16xlarge");
    public static readonly TransformInstanceType MlP32xlarge = new("ml.p3.2xlarge");
    public static readonly TransformInstanceType MlP38xlarge = new("ml.p3.8xlarge");
    public static readonly TransformInstanceType MlP316xlarge = new("ml.p3.16xlarge");
    public static readonly TransformInstanceType MlC5Xlarge = new("ml.c5.xlarge");
    public static readonly TransformInstanceType MlC52xlarge = new("ml.c5.2xlarge");
    public static readonly TransformInstanceType MlC54xlarge = new("ml.c5.4xlarge");
    public static readonly TransformInstanceType MlC59xlarge = new("ml.c5.9xlarge");
    public static readonly TransformInstanceType MlC518xlarge = new("ml.c5.18xlarge");
    public static readonly TransformInstanceType MlM5Large = new("ml.m5.large");
    public static readonly TransformInstanceType MlM5Xlarge = new("ml.m5.xlarge");
    public static readonly TransformInstanceType MlM52xlarge = new("ml.m5.2xlarge");
    public static readonly TransformInstanceType MlM54xlarge = new("ml.m5.4xlarge");
    public static readonly TransformInstanceType MlM512xlarge = new("ml.m5.12xlarge");
    public static readonly TransformInstanceType MlM524xlarge = new("ml.m5.24xlarge");
    public static readonly TransformInstanceType MlM6iLarge = new("ml.m6i.large");
    public static readonly TransformInstanceType MlM6iXlarge = new("ml.m6i.xlarge");
    public static readonly TransformInstanceType MlM6i2xlarge = new("ml.m6i.2xlarge");
    public static readonly TransformInstanceType MlM6i4xlarge = new("ml.m6i.4xlarge");
    public static readonly TransformInstanceType MlM6i8xlarge = new("ml.m6i.8xlarge");
    public static readonly TransformInstanceType MlM6i12xlarge = new("ml.m6i.12xlarge");
    public static readonly TransformInstanceType MlM6i16xlarge = new("ml.m6i.16xlarge");
    public static readonly TransformInstanceType MlM6i24xlarge = new("ml.m6i.24xlarge");
    public static readonly TransformInstanceType MlM6i32xlarge = new("ml.m6i.32xlarge");
    public static readonly TransformInstanceType MlC6iLarge = new("ml.c6i.large");
    public static readonly TransformInstanceType MlC6iXlarge = new("ml.c6i.xlarge");
    public static readonly TransformInstanceType MlC6i2xlarge = new("ml.c6i.2xlarge");
    public static readonly TransformInstanceType MlC6i4xlarge = new("ml.c6i.4xlarge");
    public static readonly TransformInstanceType MlC6i8xlarge = new("ml.c6i.8xlarge");
    public static readonly TransformInstanceType MlC6i12xlarge = new("ml.c6i.12xlarge");
    public static readonly TransformInstanceType MlC6i16xlarge = new("ml.c6i.16xlarge");
    public static readonly TransformInstanceType MlC6i24xlarge = new("ml.c6i.24xlarge");
    public static readonly TransformInstanceType MlC6i32xlarge = new("ml.c6i.32xlarge");
    public static readonly TransformInstanceType MlR6iLarge = new("ml.r6i.large");
    public static readonly TransformInstanceType MlR6iXlarge = new("ml.r6i.xlarge");
    public static readonly TransformInstanceType MlR6i2xlarge = new("ml.r6i.2xlarge");
    public static readonly TransformInstanceType MlR6i4xlarge = new("ml.r6i.4xlarge");
    public static readonly TransformInstanceType MlR6i8xlarge = new("ml.r6i.8xlarge");
    public static readonly TransformInstanceType MlR6i12xlarge = new("ml.r6i.12xlarge");
    public static readonly TransformInstanceType MlR6i16xlarge = new("ml.r6i.16xlarge");
    public static readonly TransformInstanceType MlR6i24xlarge = new("ml.r6i.24xlarge");
    public static readonly TransformInstanceType MlR6i32xlarge = new("ml.r6i.32xlarge");
    public static readonly TransformInstanceType MlM7iLarge = new("ml.m7i.large");
    public static readonly TransformInstanceType MlM7iXlarge = new("ml.m7i.xlarge");
    public static readonly TransformInstanceType MlM7i2xlarge = new("ml.m7i.2xlarge");
    public static readonly TransformInstanceType MlM7i4xlarge = new("ml.m7i.4xlarge");
    public static readonly TransformInstanceType MlM7i8xlarge = new("ml.m7i.8xlarge");
    public static readonly TransformInstanceType MlM7i12xlarge = new("ml.m7i.12xlarge");
    public static readonly TransformInstanceType MlM7i16xlarge = new("ml.m7i.16xlarge");
    public static readonly TransformInstanceType MlM7i24xlarge = new("ml.m7i.24xlarge");
    public static readonly TransformInstanceType MlM7i48xlarge = new("ml.m7i.48xlarge");
    public static readonly TransformInstanceType MlC7iLarge = new("ml.c7i.large");
    public static readonly TransformInstanceType MlC7iXlarge = new("ml.c7i.xlarge");
    public static readonly TransformInstanceType MlC7i2xlarge = new("ml.c7i.2xlarge");
    public static readonly TransformInstanceType MlC7i4xlarge = new("ml.c7i.4xlarge");
    public static readonly TransformInstanceType MlC7i8xlarge = new("ml.c7i.8xlarge");
    public static readonly TransformInstanceType MlC7i12xlarge = new("ml.c7i.12xlarge");
    public static readonly TransformInstanceType MlC7i16xlarge = new("ml.c7i.16xlarge");
    public static readonly TransformInstanceType MlC7i24xlarge = new("ml.c7i.24xlarge");
    public static readonly TransformInstanceType MlC7i48xlarge = new("ml.c7i.48xlarge");
    public static readonly TransformInstanceType MlR7iLarge = new("ml.r7i.large");
    public static readonly TransformInstanceType MlR7iXlarge = new("ml.r7i.xlarge");
    public static readonly TransformInstanceType MlR7i2xlarge = new("ml.r7i.2xlarge");
    public static readonly TransformInstanceType MlR7i4xlarge = new("ml.r7i.4xlarge");
    public static readonly TransformInstanceType MlR7i8xlarge = new("ml.r7i.8xlarge");
    public static readonly TransformInstanceType MlR7i12xlarge = new("ml.r7i.12xlarge");
    public static readonly TransformInstanceType MlR7i16xlarge = new("ml.r7i.16xlarge");
    public static readonly TransformInstanceType MlR7i24xlarge = new("ml.r7i.24xlarge");
    public static readonly TransformInstanceType MlR7i48xlarge = new("ml.r7i.48xlarge");
    public static readonly TransformInstanceType MlG4dnXlarge = new("ml.g4dn.xlarge");
    public static readonly TransformInstanceType MlG4dn2xlarge = new("ml.g4dn.2xlarge");
    public static readonly TransformInstanceType MlG4dn4xlarge = new("ml.g4dn.4xlarge");
    public static readonly TransformInstanceType MlG4dn8xlarge = new("ml.g4dn.8xlarge");
    public static readonly TransformInstanceType MlG4dn12xlarge = new("ml.g4dn.12xlarge");
    public static readonly TransformInstanceType MlG4dn16xlarge = new("ml.g4dn.16xlarge");
    public static readonly TransformInstanceType MlG5Xlarge = new("ml.g5.xlarge");
    public static readonly TransformInstanceType MlG52xlarge = new("ml.g5.2xlarge");
    public static readonly TransformInstanceType MlG54xlarge = new("ml.g5.4xlarge");
    public static readonly TransformInstanceType MlG58xlarge = new("ml.g5.8xlarge");
    public static readonly TransformInstanceType MlG512xlarge = new("ml.g5.12xlarge");
    public static readonly TransformInstanceType MlG516xlarge = new("ml.g5.16xlarge");
    public static readonly TransformInstanceType MlG524xlarge = new("ml.g5.24xlarge");
    public static readonly TransformInstanceType MlG548xlarge = new("ml.g5.48xlarge");
    public static readonly TransformInstanceType MlTrn12xlarge = new("ml.trn1.2xlarge");
    public static readonly TransformInstanceType MlTrn132xlarge = new("ml.trn1.32xlarge");
    public static readonly TransformInstanceType MlInf2Xlarge = new("ml.inf2.xlarge");
    public static readonly TransformInstanceType MlInf28xlarge = new("ml.inf2.8xlarge");
    public static readonly TransformInstanceType MlInf224xlarge = new("ml.inf2.24xlarge");
    public static readonly TransformInstanceType MlInf248xlarge = new("ml.inf2.48xlarge");
    public static readonly TransformInstanceType MlG6Xlarge = new("ml.g6.xlarge");
    public static readonly TransformInstanceType MlG62xlarge = new("ml.g6.2xlarge");
    public static readonly TransformInstanceType MlG64xlarge = new("ml.g6.4xlarge");
    public static readonly TransformInstanceType MlG68xlarge = new("ml.g6.8xlarge");
    public static readonly TransformInstanceType MlG612xlarge = new("ml.g6.12xlarge");
    public static readonly TransformInstanceType MlG616xlarge = new("ml.g6.16xlarge");
    public static readonly TransformInstanceType MlG624xlarge = new("ml.g6.24xlarge");
    public static readonly TransformInstanceType MlG648xlarge = new("ml.g6.48xlarge");
    public static TransformInstanceType FindValue(string value) => FindValue<TransformInstanceType>(value);
    public static implicit operator TransformInstanceType(string value) => FindValue(value);
}

public class TransformJobStatus(string value) : ConstantClass(value)
{
    public static readonly TransformJobStatus InProgress = new("InProgress");
    public static readonly TransformJobStatus Completed = new("Completed");
    public static readonly TransformJobStatus Failed = new("Failed");
    public static readonly TransformJobStatus Stopping = new("Stopping");
    public static readonly TransformJobStatus Stopped = new("Stopped");
    public static TransformJobStatus FindValue(string value) => FindValue<TransformJobStatus>(value);
    public static implicit operator TransformJobStatus(string value) => FindValue(value);
}
