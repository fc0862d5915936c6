// Written by eng/generate-standins.py from the public model of Glue 2017-03-31 (botocore 1.43.11).
using Amazon.Runtime;

namespace Amazon.Glue.Model;

public partial class GetJobRunRequest : AmazonWebServiceRequest
{
    public string JobName { get; set; }
    public string RunId { get; set; }
    public bool? PredecessorsIncluded { get; set; }
}

public partial class GetJobRunResponse : AmazonWebServiceResponse
{
    public JobRun JobRun { get; set; }
}

public partial class JobRun
{
    public string Id { get; set; }
    public int? Attempt { get; set; }
    public string PreviousRunId { get; set; }
    public string TriggerName { get; set; }
    public string JobName { get; set; }
    public JobMode JobMode { get; set; }
    public bool? JobRunQueuingEnabled { get; set; }
    public DateTime? StartedOn { get; set; }
    public DateTime? LastModifiedOn { get; set; }
    public DateTime? CompletedOn { get; set; }
    public JobRunState JobRunState { get; set; }
    public Dictionary<string, string> Arguments { get; set; }
    public string ErrorMessage { get; set; }
    public List<Predecessor> PredecessorRuns { get; set; }
    public int? AllocatedCapacity { get; set; }
    public int? ExecutionTime { get; set; }
    public int? Timeout { get; set; }
    public double? MaxCapacity { get; set; }
    public WorkerType WorkerType { get; set; }
    public int? NumberOfWorkers { get; set; }
    public string SecurityConfiguration { get; set; }
    public string LogGroupName { get; set; }
    public NotificationProperty NotificationProperty { get; set; }
    public string GlueVersion { get; set; }
    public double? DPUSeconds { get; set; }
    public ExecutionClass ExecutionClass { get; set; }
    public string MaintenanceWindow { get; set; }
    public string ProfileName { get; set; }
    public string StateDetail { get; set; }
    public string ExecutionRoleSessionPolicy { get; set; }
}

public partial class Predecessor
{
    public string JobName { get; set; }
    public string RunId { get; set; }
}
