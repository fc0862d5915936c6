// Written by eng/generate-standins.py from the public model of StepFunctions 2016-11-23 (botocore 1.43.11).
using Amazon.Runtime;

namespace Amazon.StepFunctions.Model;

public partial class DeleteStateMachineRequest : AmazonWebServiceRequest
{
    public string StateMachineArn { get; set; }
}

public partial class DeleteStateMachineResponse : AmazonWebServiceResponse;
