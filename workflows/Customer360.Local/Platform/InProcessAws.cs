using Amazon.DynamoDBv2;
using Amazon.EventBridge;
using Amazon.Runtime;

namespace Customer360.Local.Platform;

/// <summary>The functions' SDK clients, answered by the services of this process: the same adapters run here and on AWS, and no request leaves the machine.</summary>
internal sealed class InProcessAws(HttpMessageHandler handler) : HttpClientFactory
{
    // Never resolved: the handler answers before anything is sent.
    private const string Address = "http://aws.localhost";

    private static readonly BasicAWSCredentials Credentials = new("local", "local");

    public AmazonDynamoDBClient DynamoDb() => new(Credentials, new AmazonDynamoDBConfig { ServiceURL = Address, HttpClientFactory = this, MaxErrorRetry = 0 });

    public AmazonEventBridgeClient EventBridge() => new(Credentials, new AmazonEventBridgeConfig { ServiceURL = Address, HttpClientFactory = this, MaxErrorRetry = 0 });

    public override HttpClient CreateHttpClient(IClientConfig clientConfig) => new(handler, disposeHandler: false);

    public override bool UseSDKHttpClientCaching(IClientConfig clientConfig) => false;
}
