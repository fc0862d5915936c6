// Written by eng/generate-standins.py from the public model of LakeFormation 2017-03-31 (botocore 1.43.11).
using Amazon.Runtime;
using Amazon.Runtime.Endpoints;

namespace Amazon.LakeFormation;

public partial class AmazonLakeFormationConfig : ClientConfig
{
    public AmazonLakeFormationConfig() : base(null) { }
    public override string RegionEndpointServiceName => "lakeformation";
    public override string ServiceVersion => "2017-03-31";
    public override string UserAgent => "stand-in";
    public override Amazon.Runtime.Endpoints.Endpoint DetermineServiceOperationEndpoint(ServiceOperationEndpointParameters parameters) => new(ServiceURL);
}
