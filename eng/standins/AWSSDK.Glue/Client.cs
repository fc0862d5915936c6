// Written by eng/generate-standins.py from the public model of Glue 2017-03-31 (botocore 1.43.11).
using Amazon.Runtime;
using Amazon.Glue.Model;

namespace Amazon.Glue;

public partial interface IAmazonGlue : IAmazonService, IDisposable
{
    IGluePaginatorFactory Paginators { get; }
    Task<CreateDatabaseResponse> CreateDatabaseAsync(CreateDatabaseRequest request, CancellationToken cancellationToken = default);
    Task<DeleteDatabaseResponse> DeleteDatabaseAsync(DeleteDatabaseRequest request, CancellationToken cancellationToken = default);
    Task<GetDatabaseResponse> GetDatabaseAsync(GetDatabaseRequest request, CancellationToken cancellationToken = default);
    Task<CreateTableResponse> CreateTableAsync(CreateTableRequest request, CancellationToken cancellationToken = default);
    Task<DeleteTableResponse> DeleteTableAsync(DeleteTableRequest request, CancellationToken cancellationToken = default);
    Task<UpdateTableResponse> UpdateTableAsync(UpdateTableRequest request, CancellationToken cancellationToken = default);
    Task<GetTableResponse> GetTableAsync(GetTableRequest request, CancellationToken cancellationToken = default);
    Task<BatchCreatePartitionResponse> BatchCreatePartitionAsync(BatchCreatePartitionRequest request, CancellationToken cancellationToken = default);
    Task<BatchGetPartitionResponse> BatchGetPartitionAsync(BatchGetPartitionRequest request, CancellationToken cancellationToken = default);
    Task<GetTablesResponse> GetTablesAsync(GetTablesRequest request, CancellationToken cancellationToken = default);
    Task<StartJobRunResponse> StartJobRunAsync(StartJobRunRequest request, CancellationToken cancellationToken = default);
    Task<GetJobRunResponse> GetJobRunAsync(GetJobRunRequest request, CancellationToken cancellationToken = default);
    Task<BatchStopJobRunResponse> BatchStopJobRunAsync(BatchStopJobRunRequest request, CancellationToken cancellationToken = default);
    Task<StartCrawlerResponse> StartCrawlerAsync(StartCrawlerRequest request, CancellationToken cancellationToken = default);
    Task<GetCrawlerResponse> GetCrawlerAsync(GetCrawlerRequest request, CancellationToken cancellationToken = default);
    Task<StopCrawlerResponse> StopCrawlerAsync(StopCrawlerRequest request, CancellationToken cancellationToken = default);
    Task<CreateDataQualityRulesetResponse> CreateDataQualityRulesetAsync(CreateDataQualityRulesetRequest request, CancellationToken cancellationToken = default);
    Task<DeleteDataQualityRulesetResponse> DeleteDataQualityRulesetAsync(DeleteDataQualityRulesetRequest request, CancellationToken cancellationToken = default);
    Task<StartDataQualityRulesetEvaluationRunResponse> StartDataQualityRulesetEvaluationRunAsync(StartDataQualityRulesetEvaluationRunRequest request, CancellationToken cancellationToken = default);
    Task<GetDataQualityRulesetEvaluationRunResponse> GetDataQualityRulesetEvaluationRunAsync(GetDataQualityRulesetEvaluationRunRequest request, CancellationToken cancellationToken = default);
    Task<CancelDataQualityRulesetEvaluationRunResponse> CancelDataQualityRulesetEvaluationRunAsync(CancelDataQualityRulesetEvaluationRunRequest request, CancellationToken cancellationToken = default);
    Task<GetDataQualityResultResponse> GetDataQualityResultAsync(GetDataQualityResultRequest request, CancellationToken cancellationToken = default);
    Amazon.Runtime.Endpoints.Endpoint DetermineServiceOperationEndpoint(AmazonWebServiceRequest request);
    static ClientConfig IAmazonService.CreateDefaultClientConfig() => new AmazonGlueConfig();
    static IAmazonService IAmazonService.CreateDefaultServiceClient(AWSCredentials awsCredentials, ClientConfig clientConfig) => new AmazonGlueClient(awsCredentials, (AmazonGlueConfig)clientConfig);
}

public partial class AmazonGlueClient : IAmazonGlue
{
    private readonly StandIn.JsonClient _client;

    public AmazonGlueClient() : this(new AmazonGlueConfig()) { }
    public AmazonGlueClient(AWSCredentials credentials) : this(new AmazonGlueConfig()) { }
    public AmazonGlueClient(AWSCredentials credentials, AmazonGlueConfig clientConfig) : this(clientConfig) { }
    public AmazonGlueClient(AmazonGlueConfig config)
    {
        Config = config;
        _client = new StandIn.JsonClient(config, "glue", "1.1", camelCase: false, typeof(AmazonGlueException));
    }

    public IClientConfig Config { get; }

    public IGluePaginatorFactory Paginators { get; } = new GluePaginatorFactory();

    public Amazon.Runtime.Endpoints.Endpoint DetermineServiceOperationEndpoint(AmazonWebServiceRequest request) => new(Config.ServiceURL);

    public void Dispose() => GC.SuppressFinalize(this);

    public virtual Task<CreateDatabaseResponse> CreateDatabaseAsync(CreateDatabaseRequest request, CancellationToken cancellationToken = default) =>
        _client.CallAsync<CreateDatabaseResponse>("AWSGlue.CreateDatabase", request, cancellationToken);
    public virtual Task<DeleteDatabaseResponse> DeleteDatabaseAsync(DeleteDatabaseRequest request, CancellationToken cancellationToken = default) =>
        _client.CallAsync<DeleteDatabaseResponse>("AWSGlue.DeleteDatabase", request, cancellationToken);
    public virtual Task<GetDatabaseResponse> GetDatabaseAsync(GetDatabaseRequest request, CancellationToken cancellationToken = default) =>
        _client.CallAsync<GetDatabaseResponse>("AWSGlue.GetDatabase", request, cancellationToken);
    public virtual Task<CreateTableResponse> CreateTableAsync(CreateTableRequest request, CancellationToken cancellationToken = default) =>
        _client.CallAsync<CreateTableResponse>("AWSGlue.CreateTable", request, cancellationToken);
    public virtual Task<DeleteTableResponse> DeleteTableAsync(DeleteTableRequest request, CancellationToken cancellationToken = default) =>
        _client.CallAsync<DeleteTableResponse>("AWSGlue.DeleteTable", request, cancellationToken);
    public virtual Task<UpdateTableResponse> UpdateTableAsync(UpdateTableRequest request, CancellationToken cancellationToken = default) =>
        _client.CallAsync<UpdateTableResponse>("AWSGlue.UpdateTable", request, cancellationToken);
    public virtual Task<GetTableResponse> GetTableAsync(GetTableRequest request, CancellationToken cancellationToken = default) =>
        _client.CallAsync<GetTableResponse>("AWSGlue.GetTable", request, cancellationToken);
    public virtual Task<BatchCreatePartitionResponse> BatchCreatePartitionAsync(BatchCreatePartitionRequest request, CancellationToken cancellationToken = default) =>
        _client.CallAsync<BatchCreatePartitionResponse>("AWSGlue.BatchCreatePartition", request, cancellationToken);
    public virtual Task<BatchGetPartitionResponse> BatchGetPartitionAsync(BatchGetPartitionRequest request, CancellationToken cancellationToken = default) =>
        _client.CallAsync<BatchGetPartitionResponse>("AWSGlue.BatchGetPartition", request, cancellationToken);
    public virtual Task<GetTablesResponse> GetTablesAsync(GetTablesRequest request, CancellationToken cancellationToken = default) =>
        _client.CallAsync<GetTablesResponse>("AWSGlue.GetTables", request, cancellationToken);
    public virtual Task<StartJobRunResponse> StartJobRunAsync(StartJobRunRequest request, CancellationToken cancellationToken = default) =>
        _client.CallAsync<StartJobRunResponse>("AWSGlue.StartJobRun", request, cancellationToken);
    public virtual Task<GetJobRunResponse> GetJobRunAsync(GetJobRunRequest request, CancellationToken cancellationToken = default) =>
        _client.CallAsync<GetJobRunResponse>("AWSGlue.GetJobRun", request, cancellationToken);
    public virtual Task<BatchStopJobRunResponse> BatchStopJobRunAsync(BatchStopJobRunRequest request, CancellationToken cancellationToken = default) =>
        _client.CallAsync<BatchStopJobRunResponse>("AWSGlue.BatchStopJobRun", request, cancellationToken);
    public virtual Task<StartCrawlerResponse> StartCrawlerAsync(StartCrawlerRequest request, CancellationToken cancellationToken = default) =>
        _client.CallAsync<StartCrawlerResponse>("AWSGlue.StartCrawler", request, cancellationToken);
    public virtual Task<GetCrawlerResponse> GetCrawlerAsync(GetCrawlerRequest request, CancellationToken cancellationToken = default) =>
        _client.CallAsync<GetCrawlerResponse>("AWSGlue.GetCrawler", request, cancellationToken);
    public virtual Task<StopCrawlerResponse> StopCrawlerAsync(StopCrawlerRequest request, CancellationToken cancellationToken = default) =>
        _client.CallAsync<StopCrawlerResponse>("AWSGlue.StopCrawler", request, cancellationToken);
    public virtual Task<CreateDataQualityRulesetResponse> CreateDataQualityRulesetAsync(CreateDataQualityRulesetRequest request, CancellationToken cancellationToken = default) =>
        _client.CallAsync<CreateDataQualityRulesetResponse>("AWSGlue.CreateDataQualityRuleset", request, cancellationToken);
    public virtual Task<DeleteDataQualityRulesetResponse> DeleteDataQualityRulesetAsync(DeleteDataQualityRulesetRequest request, CancellationToken cancellationToken = default) =>
        _client.CallAsync<DeleteDataQualityRulesetResponse>("AWSGlue.DeleteDataQualityRuleset", request, cancellationToken);
    public virtual Task<StartDataQualityRulesetEvaluationRunResponse> StartDataQualityRulesetEvaluationRunAsync(StartDataQualityRulesetEvaluationRunRequest request, CancellationToken cancellationToken = default) =>
        _client.CallAsync<StartDataQualityRulesetEvaluationRunResponse>("AWSGlue.StartDataQualityRulesetEvaluationRun", request, cancellationToken);
    public virtual Task<GetDataQualityRulesetEvaluationRunResponse> GetDataQualityRulesetEvaluationRunAsync(GetDataQualityRulesetEvaluationRunRequest request, CancellationToken cancellationToken = default) =>
        _client.CallAsync<GetDataQualityRulesetEvaluationRunResponse>("AWSGlue.GetDataQualityRulesetEvaluationRun", request, cancellationToken);
    public virtual Task<CancelDataQualityRulesetEvaluationRunResponse> CancelDataQualityRulesetEvaluationRunAsync(CancelDataQualityRulesetEvaluationRunRequest request, CancellationToken cancellationToken = default) =>
        _client.CallAsync<CancelDataQualityRulesetEvaluationRunResponse>("AWSGlue.CancelDataQualityRulesetEvaluationRun", request, cancellationToken);
    public virtual Task<GetDataQualityResultResponse> GetDataQualityResultAsync(GetDataQualityResultRequest request, CancellationToken cancellationToken = default) =>
        _client.CallAsync<GetDataQualityResultResponse>("AWSGlue.GetDataQualityResult", request, cancellationToken);
}
