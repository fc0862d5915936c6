// Written by eng/generate-standins.py from the public model of Scheduler 2021-06-30 (botocore 1.43.11).
using Amazon.Runtime;
using Amazon.Runtime.Endpoints;

namespace Amazon.Scheduler;

public partial class AmazonSchedulerConfig : ClientConfig
{
    public AmazonSchedulerConfig() : base(null) { }
    public override string RegionEndpointServiceName => "scheduler";
    public override string ServiceVersion => "2021-06-30";
    public override string UserAgent => "stand-in";
    public override Amazon.Runtime.Endpoints.Endpoint DetermineServiceOperationEndpoint(ServiceOperationEndpointParameters parameters) => new(ServiceURL);
}
