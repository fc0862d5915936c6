// Written by eng/generate-standins.py from the public model of LakeFormation 2017-03-31 (botocore 1.43.11).
using Amazon.Runtime;

namespace Amazon.LakeFormation.Model;

public partial class ListPermissionsRequest : AmazonWebServiceRequest
{
    public string CatalogId { get; set; }
    public DataLakePrincipal Principal { get; set; }
    public DataLakeResourceType ResourceType { get; set; }
    public Resource Resource { get; set; }
    public string NextToken { get; set; }
    public int? MaxResults { get; set; }
    public string IncludeRelated { get; set; }
}

public partial class ListPermissionsResponse : AmazonWebServiceResponse
{
    public List<PrincipalResourcePermissions> PrincipalResourcePermissions { get; set; }
    public string NextToken { get; set; }
}

public partial class DetailsMap
{
    public List<string> ResourceShare { get; set; }
}

public partial class PrincipalResourcePermissions
{
    public DataLakePrincipal Principal { get; set; }
    public Resource Resource { get; set; }
    public Condition Condition { get; set; }
    public List<string> Permissions { get; set; }
    public List<string> PermissionsWithGrantOption { get; set; }
    public DetailsMap AdditionalDetails { get; set; }
    public DateTime? LastUpdated { get; set; }
    public string LastUpdatedBy { get; set; }
}
