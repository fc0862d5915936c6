// Written by eng/generate-standins.py from the public model of LakeFormation 2017-03-31 (botocore 1.43.11).
using Amazon.Runtime;
using Amazon.LakeFormation.Model;

namespace Amazon.LakeFormation;

public partial interface IAmazonLakeFormation : IAmazonService, IDisposable
{
    ILakeFormationPaginatorFactory Paginators { get; }
    Task<GrantPermissionsResponse> GrantPermissionsAsync(GrantPermissionsRequest request, CancellationToken cancellationToken = default);
    Task<RevokePermissionsResponse> RevokePermissionsAsync(RevokePermissionsRequest request, CancellationToken cancellationToken = default);
    Task<BatchGrantPermissionsResponse> BatchGrantPermissionsAsync(BatchGrantPermissionsRequest request, CancellationToken cancellationToken = default);
    Task<BatchRevokePermissionsResponse> BatchRevokePermissionsAsync(BatchRevokePermissionsRequest request, CancellationToken cancellationToken = default);
    Task<ListPermissionsResponse> ListPermissionsAsync(ListPermissionsRequest request, CancellationToken cancellationToken = default);
    Task<AddLFTagsToResourceResponse> AddLFTagsToResourceAsync(AddLFTagsToResourceRequest request, CancellationToken cancellationToken = default);
    Task<RemoveLFTagsFromResourceResponse> RemoveLFTagsFromResourceAsync(RemoveLFTagsFromResourceRequest request, CancellationToken cancellationToken = default);
    Task<GetResourceLFTagsResponse> GetResourceLFTagsAsync(GetResourceLFTagsRequest request, CancellationToken cancellationToken = default);
    Task<CreateDataCellsFilterResponse> CreateDataCellsFilterAsync(CreateDataCellsFilterRequest request, CancellationToken cancellationToken = default);
    Task<GetDataCellsFilterResponse> GetDataCellsFilterAsync(GetDataCellsFilterRequest request, CancellationToken cancellationToken = default);
    Task<UpdateDataCellsFilterResponse> UpdateDataCellsFilterAsync(UpdateDataCellsFilterRequest request, CancellationToken cancellationToken = default);
    Task<DeleteDataCellsFilterResponse> DeleteDataCellsFilterAsync(DeleteDataCellsFilterRequest request, CancellationToken cancellationToken = default);
    Task<RegisterResourceResponse> RegisterResourceAsync(RegisterResourceRequest request, CancellationToken cancellationToken = default);
    Task<DescribeResourceResponse> DescribeResourceAsync(DescribeResourceRequest request, CancellationToken cancellationToken = default);
    Task<DeregisterResourceResponse> DeregisterResourceAsync(DeregisterResourceRequest request, CancellationToken cancellationToken = default);
    Task<GetDataLakeSettingsResponse> GetDataLakeSettingsAsync(GetDataLakeSettingsRequest request, CancellationToken cancellationToken = default);
    Task<PutDataLakeSettingsResponse> PutDataLakeSettingsAsync(PutDataLakeSettingsRequest request, CancellationToken cancellationToken = default);
    Amazon.Runtime.Endpoints.Endpoint DetermineServiceOperationEndpoint(AmazonWebServiceRequest request);
    static ClientConfig IAmazonService.CreateDefaultClientConfig() => new AmazonLakeFormationConfig();
    static IAmazonService IAmazonService.CreateDefaultServiceClient(AWSCredentials awsCredentials, ClientConfig clientConfig) => new AmazonLakeFormationClient(awsCredentials, (AmazonLakeFormationConfig)clientConfig);
}

public partial class AmazonLakeFormationClient : IAmazonLakeFormation
{
    private readonly StandIn.JsonClient _client;

    public AmazonLakeFormationClient() : this(new AmazonLakeFormationConfig()) { }
    public AmazonLakeFormationClient(AWSCredentials credentials) : this(new AmazonLakeFormationConfig()) { }
    public AmazonLakeFormationClient(AWSCredentials credentials, AmazonLakeFormationConfig clientConfig) : this(clientConfig) { }
    public AmazonLakeFormationClient(AmazonLakeFormationConfig config)
    {
        Config = config;
        _client = new StandIn.JsonClient(config, "lakeformation", "1.1", camelCase: false, typeof(AmazonLakeFormationException));
    }

    public IClientConfig Config { get; }

    public ILakeFormationPaginatorFactory Paginators { get; } = new LakeFormationPaginatorFactory();

    public Amazon.Runtime.Endpoints.Endpoint DetermineServiceOperationEndpoint(AmazonWebServiceRequest request) => new(Config.ServiceURL);

    public void Dispose() => GC.SuppressFinalize(this);

    public virtual Task<GrantPermissionsResponse> GrantPermissionsAsync(GrantPermissionsRequest request, CancellationToken cancellationToken = default) =>
        _client.CallAsync<GrantPermissionsResponse>("/GrantPermissions", request, cancellationToken);
    public virtual Task<RevokePermissionsResponse> RevokePermissionsAsync(RevokePermissionsRequest request, CancellationToken cancellationToken = default) =>
        _client.CallAsync<RevokePermissionsResponse>("/RevokePermissions", request, cancellationToken);
    public virtual Task<BatchGrantPermissionsResponse> BatchGrantPermissionsAsync(BatchGrantPermissionsRequest request, CancellationToken cancellationToken = default) =>
        _client.CallAsync<BatchGrantPermissionsResponse>("/BatchGrantPermissions", request, cancellationToken);
    public virtual Task<BatchRevokePermissionsResponse> BatchRevokePermissionsAsync(BatchRevokePermissionsRequest request, CancellationToken cancellationToken = default) =>
        _client.CallAsync<BatchRevokePermissionsResponse>("/BatchRevokePermissions", request, cancellationToken);
    public virtual Task<ListPermissionsResponse> ListPermissionsAsync(ListPermissionsRequest request, CancellationToken cancellationToken = default) =>
        _client.CallAsync<ListPermissionsResponse>("/ListPermissions", request, cancellationToken);
    public virtual Task<AddLFTagsToResourceResponse> AddLFTagsToResourceAsync(AddLFTagsToResourceRequest request, CancellationToken cancellationToken = default) =>
        _client.CallAsync<AddLFTagsToResourceResponse>("/AddLFTagsToResource", request, cancellationToken);
    public virtual Task<RemoveLFTagsFromResourceResponse> RemoveLFTagsFromResourceAsync(RemoveLFTagsFromResourceRequest request, CancellationToken cancellationToken = default) =>
        _client.CallAsync<RemoveLFTagsFromResourceResponse>("/RemoveLFTagsFromResource", request, cancellationToken);
    public virtual Task<GetResourceLFTagsResponse> GetResourceLFTagsAsync(GetResourceLFTagsRequest request, CancellationToken cancellationToken = default) =>
        _client.CallAsync<GetResourceLFTagsResponse>("/GetResourceLFTags", request, cancellationToken);
    public virtual Task<CreateDataCellsFilterResponse> CreateDataCellsFilterAsync(CreateDataCellsFilterRequest request, CancellationToken cancellationToken = default) =>
        _client.CallAsync<CreateDataCellsFilterResponse>("/CreateDataCellsFilter", request, cancellationToken);
    public virtual Task<GetDataCellsFilterResponse> GetDataCellsFilterAsync(GetDataCellsFilterRequest request, CancellationToken cancellationToken = default) =>
        _client.CallAsync<GetDataCellsFilterResponse>("/GetDataCellsFilter", request, cancellationToken);
    public virtual Task<UpdateDataCellsFilterResponse> UpdateDataCellsFilterAsync(UpdateDataCellsFilterRequest request, CancellationToken cancellationToken = default) =>
        _client.CallAsync<UpdateDataCellsFilterResponse>("/UpdateDataCellsFilter", request, cancellationToken);
    public virtual Task<DeleteDataCellsFilterResponse> DeleteDataCellsFilterAsync(DeleteDataCellsFilterRequest request, CancellationToken cancellationToken = default) =>
        _client.CallAsync<DeleteDataCellsFilterResponse>("/DeleteDataCellsFilter", request, cancellationToken);
    public virtual Task<RegisterResourceResponse> RegisterResourceAsync(RegisterResourceRequest request, CancellationToken cancellationToken = default) =>
        _client.CallAsync<RegisterResourceResponse>("/RegisterResource", request, cancellationToken);
    public virtual Task<DescribeResourceResponse> DescribeResourceAsync(DescribeResourceRequest request, CancellationToken cancellationToken = default) =>
        _client.CallAsync<DescribeResourceResponse>("/DescribeResource", request, cancellationToken);
    public virtual Task<DeregisterResourceResponse> DeregisterResourceAsync(DeregisterResourceRequest request, CancellationToken cancellationToken = default) =>
        _client.CallAsync<DeregisterResourceResponse>("/DeregisterResource", request, cancellationToken);
    public virtual Task<GetDataLakeSettingsResponse> GetDataLakeSettingsAsync(GetDataLakeSettingsRequest request, CancellationToken cancellationToken = default) =>
        _client.CallAsync<GetDataLakeSettingsResponse>("/GetDataLakeSettings", request, cancellationToken);
    public virtual Task<PutDataLakeSettingsResponse> PutDataLakeSettingsAsync(PutDataLakeSettingsRequest request, CancellationToken cancellationToken = default) =>
        _client.CallAsync<PutDataLakeSettingsResponse>("/PutDataLakeSettings", request, cancellationToken);
}
