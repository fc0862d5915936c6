// Written by eng/generate-standins.py from the public model of Glue 2017-03-31 (botocore 1.43.11).
using Amazon.Runtime;

namespace Amazon.Glue.Model;

public partial class DeleteDataQualityRulesetRequest : AmazonWebServiceRequest
{
    public string Name { get; set; }
}

public partial class DeleteDataQualityRulesetResponse : AmazonWebServiceResponse;
