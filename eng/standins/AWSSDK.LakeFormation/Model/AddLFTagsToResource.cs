// Written by eng/generate-standins.py from the public model of LakeFormation 2017-03-31 (botocore 1.43.11).
using Amazon.Runtime;

namespace Amazon.LakeFormation.Model;

public partial class AddLFTagsToResourceRequest : AmazonWebServiceRequest
{
    public string CatalogId { get; set; }
    public Resource Resource { get; set; }
    public List<LFTagPair> LFTags { get; set; }
}

public partial class AddLFTagsToResourceResponse : AmazonWebServiceResponse
{
    public List<LFTagError> Failures { get; set; }
}
