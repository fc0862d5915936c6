// Written by eng/generate-standins.py from the public model of Scheduler 2021-06-30 (botocore 1.43.11).
using Amazon.Runtime;

namespace Amazon.Scheduler.Model;

public partial class DeleteScheduleRequest : AmazonWebServiceRequest
{
    public string ClientToken { get; set; }
    public string GroupName { get; set; }
    public string Name { get; set; }
}

public partial class DeleteScheduleResponse : AmazonWebServiceResponse;
