// Written by eng/generate-standins.py from the public model of Glue 2017-03-31 (botocore 1.43.11).
using Amazon.Runtime;

namespace Amazon.Glue.Model;

public partial class GetDataQualityRulesetEvaluationRunRequest : AmazonWebServiceRequest
{
    public string RunId { get; set; }
}

public partial class GetDataQualityRulesetEvaluationRunResponse : AmazonWebServiceResponse
{
    public string RunId { get; set; }
    public DataSource DataSource { get; set; }
    public string Role { get; set; }
    public int? NumberOfWorkers { get; set; }
    public int? Timeout { get; set; }
    public DataQualityEvaluationRunAdditionalRunOptions AdditionalRunOptions { get; set; }
    public TaskStatusType Status { get; set; }
    public string ErrorString { get; set; }
    public DateTime? StartedOn { get; set; }
    public DateTime? LastModifiedOn { get; set; }
    public DateTime? CompletedOn { get; set; }
    public int? ExecutionTime { get; set; }
    public List<string> RulesetNames { get; set; }
    public List<string> ResultIds { get; set; }
    public Dictionary<string, DataSource> AdditionalDataSources { get; set; }
}
