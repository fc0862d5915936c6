// Written by eng/generate-standins.py from the public model of EventBridge 2015-10-07 (botocore 1.43.11).
using Amazon.Runtime;
using Amazon.EventBridge.Model;

namespace Amazon.EventBridge;

public partial interface IAmazonEventBridge : IAmazonService, IDisposable
{
    Task<PutEventsResponse> PutEventsAsync(PutEventsRequest request, CancellationToken cancellationToken = default);
    Task<PutRuleResponse> PutRuleAsync(PutRuleRequest request, CancellationToken cancellationToken = default);
    Task<PutTargetsResponse> PutTargetsAsync(PutTargetsRequest request, CancellationToken cancellationToken = default);
    Task<TestEventPatternResponse> TestEventPatternAsync(TestEventPatternRequest request, CancellationToken cancellationToken = default);
    Amazon.Runtime.Endpoints.Endpoint DetermineServiceOperationEndpoint(AmazonWebServiceRequest request);
    static ClientConfig IAmazonService.CreateDefaultClientConfig() => new AmazonEventBridgeConfig();
    static IAmazonService IAmazonService.CreateDefaultServiceClient(AWSCredentials awsCredentials, ClientConfig clientConfig) => new AmazonEventBridgeClient(awsCredentials, (AmazonEventBridgeConfig)clientConfig);
}

public partial class AmazonEventBridgeClient : IAmazonEventBridge
{
    private readonly StandIn.JsonClient _client;

    public AmazonEventBridgeClient() : this(new AmazonEventBridgeConfig()) { }
    public AmazonEventBridgeClient(AWSCredentials credentials) : this(new AmazonEventBridgeConfig()) { }
    public AmazonEventBridgeClient(AWSCredentials credentials, AmazonEventBridgeConfig clientConfig) : this(clientConfig) { }
    public AmazonEventBridgeClient(AmazonEventBridgeConfig config)
    {
        Config = config;
        _client = new StandIn.JsonClient(config, "events", "1.1", camelCase: false, typeof(AmazonEventBridgeException));
    }

    public IClientConfig Config { get; }

    public Amazon.Runtime.Endpoints.Endpoint DetermineServiceOperationEndpoint(AmazonWebServiceRequest request) => new(Config.ServiceURL);

    public void Dispose() => GC.SuppressFinalize(this);

    public virtual Task<PutEventsResponse> PutEventsAsync(PutEventsRequest request, CancellationToken cancellationToken = default) =>
        _client.CallAsync<PutEventsResponse>("AWSEvents.PutEvents", request, cancellationToken);
    public virtual Task<PutRuleResponse> PutRuleAsync(PutRuleRequest request, CancellationToken cancellationToken = default) =>
        _client.CallAsync<PutRuleResponse>("AWSEvents.PutRule", request, cancellationToken);
    public virtual Task<PutTargetsResponse> PutTargetsAsync(PutTargetsRequest request, CancellationToken cancellationToken = default) =>
        _client.CallAsync<PutTargetsResponse>("AWSEvents.PutTargets", request, cancellationToken);
    public virtual Task<TestEventPatternResponse> TestEventPatternAsync(TestEventPatternRequest request, CancellationToken cancellationToken = default) =>
        _client.CallAsync<TestEventPatternResponse>("AWSEvents.TestEventPattern", request, cancellationToken);
}
