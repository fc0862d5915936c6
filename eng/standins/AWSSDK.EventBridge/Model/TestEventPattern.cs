// Written by eng/generate-standins.py from the public model of EventBridge 2015-10-07 (botocore 1.43.11).
using Amazon.Runtime;

namespace Amazon.EventBridge.Model;

public partial class TestEventPatternRequest : AmazonWebServiceRequest
{
    public string EventPattern { get; set; }
    public string Event { get; set; }
}

public partial class TestEventPatternResponse : AmazonWebServiceResponse
{
    public bool? Result { get; set; }
}
