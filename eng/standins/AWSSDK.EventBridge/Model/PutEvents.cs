// Written by eng/generate-standins.py from the public model of EventBridge 2015-10-07 (botocore 1.43.11).
using Amazon.Runtime;

namespace Amazon.EventBridge.Model;

public partial class PutEventsRequest : AmazonWebServiceRequest
{
    public List<PutEventsRequestEntry> Entries { get; set; }
    public string EndpointId { get; set; }
}

public partial class PutEventsResponse : AmazonWebServiceResponse
{
    public int? FailedEntryCount { get; set; }
    public List<PutEventsResultEntry> Entries { get; set; }
}

public partial class PutEventsRequestEntry
{
    public DateTime? Time { get; set; }
    public string Source { get; set; }
    public List<string> Resources { get; set; }
    public string DetailType { get; set; }
    public string Detail { get; set; }
    public string EventBusName { get; set; }
    public string TraceHeader { get; set; }
}

public partial class PutEventsResultEntry
{
    public string EventId { get; set; }
    public string ErrorCode { get; set; }
    public string ErrorMessage { get; set; }
}
