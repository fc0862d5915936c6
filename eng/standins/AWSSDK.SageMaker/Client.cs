// Written by eng/generate-standins.py from the public model of SageMaker 2017-07-24 (botocore 1.43.11).
using Amazon.Runtime;
using Amazon.SageMaker.Model;

namespace Amazon.SageMaker;

public partial interface IAmazonSageMaker : IAmazonService, IDisposable
{
    ISageMakerPaginatorFactory Paginators { get; }
    Task<ListModelPackagesResponse> ListModelPackagesAsync(ListModelPackagesRequest request, CancellationToken cancellationToken = default);
    Task<DescribeModelPackageResponse> DescribeModelPackageAsync(DescribeModelPackageRequest request, CancellationToken cancellationToken = default);
    Task<CreateModelResponse> CreateModelAsync(CreateModelRequest request, CancellationToken cancellationToken = default);
    Task<CreateTransformJobResponse> CreateTransformJobAsync(CreateTransformJobRequest request, CancellationToken cancellationToken = default);
    Task<DescribeTransformJobResponse> DescribeTransformJobAsync(DescribeTransformJobRequest request, CancellationToken cancellationToken = default);
    Task<StopTransformJobResponse> StopTransformJobAsync(StopTransformJobRequest request, CancellationToken cancellationToken = default);
    Amazon.Runtime.Endpoints.Endpoint DetermineServiceOperationEndpoint(AmazonWebServiceRequest request);
    static ClientConfig IAmazonService.CreateDefaultClientConfig() => new AmazonSageMakerConfig();
    static IAmazonService IAmazonService.CreateDefaultServiceClient(AWSCredentials awsCredentials, ClientConfig clientConfig) => new AmazonSageMakerClient(awsCredentials, (AmazonSageMakerConfig)clientConfig);
}

public partial class AmazonSageMakerClient : IAmazonSageMaker
{
    private readonly StandIn.JsonClient _client;

    public AmazonSageMakerClient() : this(new AmazonSageMakerConfig()) { }
    public AmazonSageMakerClient(AWSCredentials credentials) : this(new AmazonSageMakerConfig()) { }
    public AmazonSageMakerClient(AWSCredentials credentials, AmazonSageMakerConfig clientConfig) : this(clientConfig) { }
    public AmazonSageMakerClient(AmazonSageMakerConfig config)
    {
        Config = config;
        _client = new StandIn.JsonClient(config, "sagemaker", "1.1", camelCase: false, typeof(AmazonSageMakerException));
    }

    public IClientConfig Config { get; }

    public ISageMakerPaginatorFactory Paginators { get; } = new SageMakerPaginatorFactory();

    public Amazon.Runtime.Endpoints.Endpoint DetermineServiceOperationEndpoint(AmazonWebServiceRequest request) => new(Config.ServiceURL);

    public void Dispose() => GC.SuppressFinalize(this);

    public virtual Task<ListModelPackagesResponse> ListModelPackagesAsync(ListModelPackagesRequest request, CancellationToken cancellationToken = default) =>
        _client.CallAsync<ListModelPackagesResponse>("SageMaker.ListModelPackages", request, cancellationToken);
    public virtual Task<DescribeModelPackageResponse> DescribeModelPackageAsync(DescribeModelPackageRequest request, CancellationToken cancellationToken = default) =>
        _client.CallAsync<DescribeModelPackageResponse>("SageMaker.DescribeModelPackage", request, cancellationToken);
    public virtual Task<CreateModelResponse> CreateModelAsync(CreateModelRequest request, CancellationToken cancellationToken = default) =>
        _client.CallAsync<CreateModelResponse>("SageMaker.CreateModel", request, cancellationToken);
    public virtual Task<CreateTransformJobResponse> CreateTransformJobAsync(CreateTransformJobRequest request, CancellationToken cancellationToken = default) =>
        _client.CallAsync<CreateTransformJobResponse>("SageMaker.CreateTransformJob", request, cancellationToken);
    public virtual Task<DescribeTransformJobResponse> DescribeTransformJobAsync(DescribeTransformJobRequest request, CancellationToken cancellationToken = default) =>
        _client.CallAsync<DescribeTransformJobResponse>("SageMaker.DescribeTransformJob", request, cancellationToken);
    public virtual Task<StopTransformJobResponse> StopTransformJobAsync(StopTransformJobRequest request, CancellationToken cancellationToken = default) =>
        _client.CallAsync<StopTransformJobResponse>("SageMaker.StopTransformJob", request, cancellationToken);
}
