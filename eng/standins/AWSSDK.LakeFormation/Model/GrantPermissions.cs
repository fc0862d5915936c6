// Written by eng/generate-standins.py from the public model of LakeFormation 2017-03-31 (botocore 1.43.11).
using Amazon.Runtime;

namespace Amazon.LakeFormation.Model;

public partial class GrantPermissionsRequest : AmazonWebServiceRequest
{
    public string CatalogId { get; set; }
    public DataLakePrincipal Principal { get; set; }
    public Resource Resource { get; set; }
    public List<string> Permissions { get; set; }
    public Condition Condition { get; set; }
    public List<string> PermissionsWithGrantOption { get; set; }
}

public partial class GrantPermissionsResponse : AmazonWebServiceResponse;
