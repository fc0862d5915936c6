// Written by eng/generate-standins.py from the public model of StepFunctions 2016-11-23 (botocore 1.43.11).
using Amazon.Runtime;

namespace Amazon.StepFunctions.Model;

public partial class SendTaskHeartbeatRequest : AmazonWebServiceRequest
{
    public string TaskToken { get; set; }
}

public partial class SendTaskHeartbeatResponse : AmazonWebServiceResponse;
