// Written by eng/generate-standins.py from the public model of Glue 2017-03-31 (botocore 1.43.11).
using Amazon.Runtime;

namespace Amazon.Glue.Model;

public partial class BatchStopJobRunRequest : AmazonWebServiceRequest
{
    public string JobName { get; set; }
    public List<string> JobRunIds { get; set; }
}

public partial class BatchStopJobRunResponse : AmazonWebServiceResponse
{
    public List<BatchStopJobRunSuccessfulSubmission> SuccessfulSubmissions { get; set; }
    public List<BatchStopJobRunError> Errors { get; set; }
}

public partial class BatchStopJobRunError
{
    public string JobName { get; set; }
    public string JobRunId { get; set; }
    public ErrorDetail ErrorDetail { get; set; }
}

public partial class BatchStopJobRunSuccessfulSubmission
{
    public string JobName { get; set; }
    public string JobRunId { get; set; }
}
