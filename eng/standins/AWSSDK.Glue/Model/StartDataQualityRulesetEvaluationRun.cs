// Written by eng/generate-standins.py from the public model of Glue 2017-03-31 (botocore 1.43.11).
using Amazon.Runtime;

namespace Amazon.Glue.Model;

public partial class StartDataQualityRulesetEvaluationRunRequest : AmazonWebServiceRequest
{
    public DataSource DataSource { get; set; }
    public string Role { get; set; }
    public int? NumberOfWorkers { get; set; }
    public int? Timeout { get; set; }
    public string ClientToken { get; set; }
    public DataQualityEvaluationRunAdditionalRunOptions AdditionalRunOptions { get; set; }
    public List<string> RulesetNames { get; set; }
    public Dictionary<string, DataSource> AdditionalDataSources { get; set; }
}

public partial class StartDataQualityRulesetEvaluationRunResponse : AmazonWebServiceResponse
{
    public string RunId { get; set; }
}
