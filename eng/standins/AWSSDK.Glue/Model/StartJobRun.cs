// Written by eng/generate-standins.py from the public model of Glue 2017-03-31 (botocore 1.43.11).
using Amazon.Runtime;

namespace Amazon.Glue.Model;

public partial class StartJobRunRequest : AmazonWebServiceRequest
{
    public string JobName { get; set; }
    public bool? JobRunQueuingEnabled { get; set; }
    public string JobRunId { get; set; }
    public Dictionary<string, string> Arguments { get; set; }
    public int? AllocatedCapacity { get; set; }
    public int? Timeout { get; set; }
    public double? MaxCapacity { get; set; }
    public string SecurityConfiguration { get; set; }
    public NotificationProperty NotificationProperty { get; set; }
    public WorkerType WorkerType { get; set; }
    public int? NumberOfWorkers { get; set; }
    public ExecutionClass ExecutionClass { get; set; }
    public string ExecutionRoleSessionPolicy { get; set; }
}

public partial class StartJobRunResponse : AmazonWebServiceResponse
{
    public string JobRunId { get; set; }
}
