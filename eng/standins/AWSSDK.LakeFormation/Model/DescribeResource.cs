// Written by eng/generate-standins.py from the public model of LakeFormation 2017-03-31 (botocore 1.43.11).
using Amazon.Runtime;

namespace Amazon.LakeFormation.Model;

public partial class DescribeResourceRequest : AmazonWebServiceRequest
{
    public string ResourceArn { get; set; }
}

public partial class DescribeResourceResponse : AmazonWebServiceResponse
{
    public ResourceInfo ResourceInfo { get; set; }
}

public partial class ResourceInfo
{
    public string ResourceArn { get; set; }
    public string RoleArn { get; set; }
    public DateTime? LastModified { get; set; }
    public bool? WithFederation { get; set; }
    public bool? HybridAccessEnabled { get; set; }
    public bool? WithPrivilegedAccess { get; set; }
    public VerificationStatus VerificationStatus { get; set; }
    public string ExpectedResourceOwnerAccount { get; set; }
}
