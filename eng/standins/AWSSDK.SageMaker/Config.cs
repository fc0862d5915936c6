// Written by eng/generate-standins.py from the public model of SageMaker 2017-07-24 (botocore 1.43.11).
using Amazon.Runtime;
using Amazon.Runtime.Endpoints;

namespace Amazon.SageMaker;

public partial class AmazonSageMakerConfig : ClientConfig
{
    public AmazonSageMakerConfig() : base(null) { }
    public override string RegionEndpointServiceName => "sagemaker";
    public override string ServiceVersion => "2017-07-24";
    public override string UserAgent => "stand-in";
    public override Amazon.Runtime.Endpoints.Endpoint DetermineServiceOperationEndpoint(ServiceOperationEndpointParameters parameters) => new(ServiceURL);
}
