// Written by eng/generate-standins.py from the public model of LakeFormation 2017-03-31 (botocore 1.43.11).
using Amazon.Runtime;

namespace Amazon.LakeFormation.Model;

public partial class GetDataLakeSettingsRequest : AmazonWebServiceRequest
{
    public string CatalogId { get; set; }
}

public partial class GetDataLakeSettingsResponse : AmazonWebServiceResponse
{
    public DataLakeSettings DataLakeSettings { get; set; }
}
