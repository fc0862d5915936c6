// Written by eng/generate-standins.py from the public model of LakeFormation 2017-03-31 (botocore 1.43.11).
using Amazon.Runtime;

namespace Amazon.LakeFormation.Model;

public partial class GetResourceLFTagsRequest : AmazonWebServiceRequest
{
    public string CatalogId { get; set; }
    public Resource Resource { get; set; }
    public bool? ShowAssignedLFTags { get; set; }
}

public partial class GetResourceLFTagsResponse : AmazonWebServiceResponse
{
    public List<LFTagPair> LFTagOnDatabase { get; set; }
    public List<LFTagPair> LFTagsOnTable { get; set; }
    public List<ColumnLFTag> LFTagsOnColumns { get; set; }
}

public partial class ColumnLFTag
{
    public string Name { get; set; }
    public List<LFTagPair> LFTags { get; set; }
}
