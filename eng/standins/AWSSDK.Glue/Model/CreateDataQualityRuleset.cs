// Written by eng/generate-standins.py from the public model of Glue 2017-03-31 (botocore 1.43.11).
using Amazon.Runtime;

namespace Amazon.Glue.Model;

public partial class CreateDataQualityRulesetRequest : AmazonWebServiceRequest
{
    public string Name { get; set; }
    public string Description { get; set; }
    public string Ruleset { get; set; }
    public Dictionary<string, string> Tags { get; set; }
    public DataQualityTargetTable TargetTable { get; set; }
    public string DataQualitySecurityConfiguration { get; set; }
    public string ClientToken { get; set; }
}

public partial class CreateDataQualityRulesetResponse : AmazonWebServiceResponse
{
    public string Name { get; set; }
}

public partial class DataQualityTargetTable
{
    public string TableName { get; set; }
    public string DatabaseName { get; set; }
    public string CatalogId { get; set; }
}
