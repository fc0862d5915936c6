// Written by eng/generate-standins.py from the public model of SimpleNotificationService 2010-03-31 (botocore 1.43.11).
using Amazon.Runtime;
using Amazon.SimpleNotificationService.Model;

namespace Amazon.SimpleNotificationService;

public partial interface IAmazonSimpleNotificationService : IAmazonService, IDisposable
{
    ISimpleNotificationServicePaginatorFactory Paginators { get; }
    Task<PublishResponse> PublishAsync(PublishRequest request, CancellationToken cancellationToken = default);
    Amazon.Runtime.Endpoints.Endpoint DetermineServiceOperationEndpoint(AmazonWebServiceRequest request);
    static ClientConfig IAmazonService.CreateDefaultClientConfig() => new AmazonSimpleNotificationServiceConfig();
    static IAmazonService IAmazonService.CreateDefaultServiceClient(AWSCredentials awsCredentials, ClientConfig clientConfig) => new AmazonSimpleNotificationServiceClient(awsCredentials, (AmazonSimpleNotificationServiceConfig)clientConfig);
}

public partial class AmazonSimpleNotificationServiceClient : IAmazonSimpleNotificationService
{
    public AmazonSimpleNotificationServiceClient() : this(new AmazonSimpleNotificationServiceConfig()) { }
    public AmazonSimpleNotificationServiceClient(AWSCredentials credentials) : this(new AmazonSimpleNotificationServiceConfig()) { }
    public AmazonSimpleNotificationServiceClient(AWSCredentials credentials, AmazonSimpleNotificationServiceConfig clientConfig) : this(clientConfig) { }
    public AmazonSimpleNotificationServiceClient(AmazonSimpleNotificationServiceConfig config)
    {
        Config = config;
    }

    public IClientConfig Config { get; }

    public ISimpleNotificationServicePaginatorFactory Paginators { get; } = new SimpleNotificationServicePaginatorFactory();

    public Amazon.Runtime.Endpoints.Endpoint DetermineServiceOperationEndpoint(AmazonWebServiceRequest request) => new(Config.ServiceURL);

    public void Dispose() => GC.SuppressFinalize(this);

    public virtual Task<PublishResponse> PublishAsync(PublishRequest request, CancellationToken cancellationToken = default) =>
        throw new NotSupportedException("This build has a stand-in in place of AWSSDK.SimpleNotificationService, which cannot be called: call Publish in an orchestrator, or build where the registry has the package.");
}
