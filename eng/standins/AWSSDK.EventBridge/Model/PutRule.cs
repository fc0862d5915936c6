// Written by eng/generate-standins.py from the public model of EventBridge 2015-10-07 (botocore 1.43.11).
using Amazon.Runtime;

namespace Amazon.EventBridge.Model;

public partial class PutRuleRequest : AmazonWebServiceRequest
{
    public string Name { get; set; }
    public string ScheduleExpression { get; set; }
    public string EventPattern { get; set; }
    public RuleState State { get; set; }
    public string Description { get; set; }
    public string RoleArn { get; set; }
    public List<Tag> Tags { get; set; }
    public string EventBusName { get; set; }
}

public partial class PutRuleResponse : AmazonWebServiceResponse
{
    public string RuleArn { get; set; }
}
