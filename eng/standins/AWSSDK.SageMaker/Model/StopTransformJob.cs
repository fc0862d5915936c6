// Written by eng/generate-standins.py from the public model of SageMaker 2017-07-24 (botocore 1.43.11).
using Amazon.Runtime;

namespace Amazon.SageMaker.Model;

public partial class StopTransformJobRequest : AmazonWebServiceRequest
{
    public string TransformJobName { get; set; }
}

public partial class StopTransformJobResponse : AmazonWebServiceResponse;
