// Written by eng/generate-standins.py from the public model of EventBridge 2015-10-07 (botocore 1.43.11).
using Amazon.Runtime;
using Amazon.Runtime.Endpoints;

namespace Amazon.EventBridge;

public partial class AmazonEventBridgeConfig : ClientConfig
{
    public AmazonEventBridgeConfig() : base(null) { }
    public override string RegionEndpointServiceName => "events";
    public override string ServiceVersion => "2015-10-07";
    public override string UserAgent => "stand-in";
    public override Amazon.Runtime.Endpoints.Endpoint DetermineServiceOperationEndpoint(ServiceOperationEndpointParameters parameters) => new(ServiceURL);
}
