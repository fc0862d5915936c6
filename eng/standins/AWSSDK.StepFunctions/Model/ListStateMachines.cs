// Written by eng/generate-standins.py from the public model of StepFunctions 2016-11-23 (botocore 1.43.11).
using Amazon.Runtime;

namespace Amazon.StepFunctions.Model;

public partial class ListStateMachinesRequest : AmazonWebServiceRequest
{
    public int? MaxResults { get; set; }
    public string NextToken { get; set; }
}

public partial class ListStateMachinesResponse : AmazonWebServiceResponse
{
    public List<StateMachineListItem> StateMachines { get; set; }
    public string NextToken { get; set; }
}

public partial class StateMachineListItem
{
    public string StateMachineArn { get; set; }
    public string Name { get; set; }
    public StateMachineType Type { get; set; }
    public DateTime? CreationDate { get; set; }
}
