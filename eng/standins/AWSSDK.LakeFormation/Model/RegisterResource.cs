// Written by eng/generate-standins.py from the public model of LakeFormation 2017-03-31 (botocore 1.43.11).
using Amazon.Runtime;

namespace Amazon.LakeFormation.Model;

public partial class RegisterResourceRequest : AmazonWebServiceRequest
{
    public string ResourceArn { get; set; }
    public bool? UseServiceLinkedRole { get; set; }
    public string RoleArn { get; set; }
    public bool? WithFederation { get; set; }
    public bool? HybridAccessEnabled { get; set; }
    public bool? WithPrivilegedAccess { get; set; }
    public string ExpectedResourceOwnerAccount { get; set; }
}

public partial class RegisterResourceResponse : AmazonWebServiceResponse;
