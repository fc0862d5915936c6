// Written by eng/generate-standins.py from the public model of Glue 2017-03-31 (botocore 1.43.11).
using Amazon.Runtime;

namespace Amazon.Glue.Model;

public partial class GetDataQualityResultRequest : AmazonWebServiceRequest
{
    public string ResultId { get; set; }
}

public partial class GetDataQualityResultResponse : AmazonWebServiceResponse
{
    public string ResultId { get; set; }
    public string ProfileId { get; set; }
    public double? Score { get; set; }
    public DataSource DataSource { get; set; }
    public string RulesetName { get; set; }
    public string EvaluationContext { get; set; }
    public DateTime? StartedOn { get; set; }
    public DateTime? CompletedOn { get; set; }
    public string JobName { get; set; }
    public string JobRunId { get; set; }
    public string RulesetEvaluationRunId { get; set; }
    public List<DataQualityRuleResult> RuleResults { get; set; }
    public List<DataQualityAnalyzerResult> AnalyzerResults { get; set; }
    public List<DataQualityObservation> Observations { get; set; }
    public DataQualityAggregatedMetrics AggregatedMetrics { get; set; }
}

public partial class DataQualityAggregatedMetrics
{
    public double? TotalRowsProcessed { get; set; }
    public double? TotalRowsPassed { get; set; }
    public double? TotalRowsFailed { get; set; }
    public double? TotalRulesProcessed { get; set; }
    public double? TotalRulesPassed { get; set; }
    public double? TotalRulesFailed { get; set; }
}

public partial class DataQualityMetricValues
{
    public double? ActualValue { get; set; }
    public double? ExpectedValue { get; set; }
    public double? LowerLimit { get; set; }
    public double? UpperLimit { get; set; }
}

public partial class DataQualityObservation
{
    public string Description { get; set; }
    public MetricBasedObservation MetricBasedObservation { get; set; }
}

public partial class MetricBasedObservation
{
    public string MetricName { get; set; }
    public string StatisticId { get; set; }
    public DataQualityMetricValues MetricValues { get; set; }
    public List<string> NewRules { get; set; }
}

public partial class DataQualityAnalyzerResult
{
    public string Name { get; set; }
    public string Description { get; set; }
    public string EvaluationMessage { get; set; }
    public Dictionary<string, double> EvaluatedMetrics { get; set; }
}

public partial class DataQualityRuleResult
{
    public string Name { get; set; }
    public string Description { get; set; }
    public string EvaluationMessage { get; set; }
    public DataQualityRuleResultStatus Result { get; set; }
    public Dictionary<string, double> EvaluatedMetrics { get; set; }
    public string EvaluatedRule { get; set; }
    public Dictionary<string, double> RuleMetrics { get; set; }
    public Dictionary<string, string> Labels { get; set; }
}
