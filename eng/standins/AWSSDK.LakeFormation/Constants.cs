// Written by eng/generate-standins.py from the public model of LakeFormation 2017-03-31 (botocore 1.43.11).
using Amazon.Runtime;

namespace Amazon.LakeFormation;

public class DataLakeResourceType(string value) : ConstantClass(value)
{
    public static readonly DataLakeResourceType CATALOG = new("CATALOG");
    public static readonly DataLakeResourceType DATABASE = new("DATABASE");
    public static readonly DataLakeResourceType TABLE = new("TABLE");
    public static readonly DataLakeResourceType DATA_LOCATION = new("DATA_LOCATION");
    public static readonly DataLakeResourceType LF_TAG = new("LF_TAG");
    public static readonly DataLakeResourceType LF_TAG_POLICY = new("LF_TAG_POLICY");
    public static readonly DataLakeResourceType LF_TAG_POLICY_DATABASE = new("LF_TAG_POLICY_DATABASE");
    public static readonly DataLakeResourceType LF_TAG_POLICY_TABLE = new("LF_TAG_POLICY_TABLE");
    public static readonly DataLakeResourceType LF_NAMED_TAG_EXPRESSION = new("LF_NAMED_TAG_EXPRESSION");
    public static DataLakeResourceType FindValue(string value) => FindValue<DataLakeResourceType>(value);
    public static implicit operator DataLakeResourceType(string value) => FindValue(value);
}

public class Permission(string value) : ConstantClass(value)
{
    public static readonly Permission ALL = new("ALL");
    public static readonly Permission SELECT = new("SELECT");
    public static readonly Permission ALTER = new("ALTER");
    public static readonly Permission DROP = new("DROP");
    public static readonly Permission DELETE = new("DELETE");
    public static readonly Permission INSERT = new("INSERT");
    public static readonly Permission DESCRIBE = new("DESCRIBE");
    public static readonly Permission CREATE_DATABASE = new("CREATE_DATABASE");
    public static readonly Permission CREATE_TABLE = new("CREATE_TABLE");
    public static readonly Permission DATA_LOCATION_ACCESS = new("DATA_LOCATION_ACCESS");
    public static readonly Permission CREATE_LF_TAG = new("CREATE_LF_TAG");
    public static readonly Permission ASSOCIATE = new("ASSOCIATE");
    public static readonly Permission GRANT_WITH_LF_TAG_EXPRESSION = new("GRANT_WITH_LF_TAG_EXPRESSION");
    public static readonly Permission CREATE_LF_TAG_EXPRESSION = new("CREATE_LF_TAG_EXPRESSION");
    public static readonly Permission CREATE_CATALOG = new("CREATE_CATALOG");
    public static readonly Permission SUPER_USER = new("SUPER_USER");
    public static Permission FindValue(string value) => FindValue<Permission>(value);
    public static implicit operator Permission(string value) => FindValue(value);
}

public class ResourceType(string value) : ConstantClass(value)
{
    public static readonly ResourceType DATABASE = new("DATABASE");
    public static readonly ResourceType TABLE = new("TABLE");
    public static ResourceType FindValue(string value) => FindValue<ResourceType>(value);
    public static implicit operator ResourceType(string value) => FindValue(value);
}

public class VerificationStatus(string value) : ConstantClass(value)
{
    public static readonly VerificationStatus VERIFIED = new("VERIFIED");
    public static readonly VerificationStatus VERIFICATION_FAILED = new("VERIFICATION_FAILED");
    public static readonly VerificationStatus NOT_VERIFIED = new("NOT_VERIFIED");
    public static VerificationStatus FindValue(string value) => FindValue<VerificationStatus>(value);
    public static implicit operator VerificationStatus(string value) => FindValue(value);
}
