// Written by eng/generate-standins.py from the public model of StepFunctions 2016-11-23 (botocore 1.43.11).
using Amazon.Runtime;
using Amazon.StepFunctions.Model;

namespace Amazon.StepFunctions;

public partial interface IAmazonStepFunctions : IAmazonService, IDisposable
{
    IStepFunctionsPaginatorFactory Paginators { get; }
    Task<CreateStateMachineResponse> CreateStateMachineAsync(CreateStateMachineRequest request, CancellationToken cancellationToken = default);
    Task<UpdateStateMachineResponse> UpdateStateMachineAsync(UpdateStateMachineRequest request, CancellationToken cancellationToken = default);
    Task<DescribeStateMachineResponse> DescribeStateMachineAsync(DescribeStateMachineRequest request, CancellationToken cancellationToken = default);
    Task<DeleteStateMachineResponse> DeleteStateMachineAsync(DeleteStateMachineRequest request, CancellationToken cancellationToken = default);
    Task<ListStateMachinesResponse> ListStateMachinesAsync(ListStateMachinesRequest request, CancellationToken cancellationToken = default);
    Task<StartExecutionResponse> StartExecutionAsync(StartExecutionRequest request, CancellationToken cancellationToken = default);
    Task<StartSyncExecutionResponse> StartSyncExecutionAsync(StartSyncExecutionRequest request, CancellationToken cancellationToken = default);
    Task<StopExecutionResponse> StopExecutionAsync(StopExecutionRequest request, CancellationToken cancellationToken = default);
    Task<DescribeExecutionResponse> DescribeExecutionAsync(DescribeExecutionRequest request, CancellationToken cancellationToken = default);
    Task<ListExecutionsResponse> ListExecutionsAsync(ListExecutionsRequest request, CancellationToken cancellationToken = default);
    Task<GetExecutionHistoryResponse> GetExecutionHistoryAsync(GetExecutionHistoryRequest request, CancellationToken cancellationToken = default);
    Task<RedriveExecutionResponse> RedriveExecutionAsync(RedriveExecutionRequest request, CancellationToken cancellationToken = default);
    Task<SendTaskSuccessResponse> SendTaskSuccessAsync(SendTaskSuccessRequest request, CancellationToken cancellationToken = default);
    Task<SendTaskFailureResponse> SendTaskFailureAsync(SendTaskFailureRequest request, CancellationToken cancellationToken = default);
    Task<SendTaskHeartbeatResponse> SendTaskHeartbeatAsync(SendTaskHeartbeatRequest request, CancellationToken cancellationToken = default);
    Task<TestStateResponse> TestStateAsync(TestStateRequest request, CancellationToken cancellationToken = default);
    Task<ValidateStateMachineDefinitionResponse> ValidateStateMachineDefinitionAsync(ValidateStateMachineDefinitionRequest request, CancellationToken cancellationToken = default);
    Amazon.Runtime.Endpoints.Endpoint DetermineServiceOperationEndpoint(AmazonWebServiceRequest request);
    static ClientConfig IAmazonService.CreateDefaultClientConfig() => new AmazonStepFunctionsConfig();
    static IAmazonService IAmazonService.CreateDefaultServiceClient(AWSCredentials awsCredentials, ClientConfig clientConfig) => new AmazonStepFunctionsClient(awsCredentials, (AmazonStepFunctionsConfig)clientConfig);
}

public partial class AmazonStepFunctionsClient : IAmazonStepFunctions
{
    private readonly StandIn.JsonClient _client;

    public AmazonStepFunctionsClient() : this(new AmazonStepFunctionsConfig()) { }
    public AmazonStepFunctionsClient(AWSCredentials credentials) : this(new AmazonStepFunctionsConfig()) { }
    public AmazonStepFunctionsClient(AWSCredentials credentials, AmazonStepFunctionsConfig clientConfig) : this(clientConfig) { }
    public AmazonStepFunctionsClient(AmazonStepFunctionsConfig config)
    {
        Config = config;
        _client = new StandIn.JsonClient(config, "states", "1.0", camelCase: true, typeof(AmazonStepFunctionsException));
    }

    public IClientConfig Config { get; }

    public IStepFunctionsPaginatorFactory Paginators { get; } = new StepFunctionsPaginatorFactory();

    public Amazon.Runtime.Endpoints.Endpoint DetermineServiceOperationEndpoint(AmazonWebServiceRequest request) => new(Config.ServiceURL);

    public void Dispose() => GC.SuppressFinalize(this);

    public virtual Task<CreateStateMachineResponse> CreateStateMachineAsync(CreateStateMachineRequest request, CancellationToken cancellationToken = default) =>
        _client.CallAsync<CreateStateMachineResponse>("AWSStepFunctions.CreateStateMachine", request, cancellationToken);
    public virtual Task<UpdateStateMachineResponse> UpdateStateMachineAsync(UpdateStateMachineRequest request, CancellationToken cancellationToken = default) =>
        _client.CallAsync<UpdateStateMachineResponse>("AWSStepFunctions.UpdateStateMachine", request, cancellationToken);
    public virtual Task<DescribeStateMachineResponse> DescribeStateMachineAsync(DescribeStateMachineRequest request, CancellationToken cancellationToken = default) =>
        _client.CallAsync<DescribeStateMachineResponse>("AWSStepFunctions.DescribeStateMachine", request, cancellationToken);
    public virtual Task<DeleteStateMachineResponse> DeleteStateMachineAsync(DeleteStateMachineRequest request, CancellationToken cancellationToken = default) =>
        _client.CallAsync<DeleteStateMachineResponse>("AWSStepFunctions.DeleteStateMachine", request, cancellationToken);
    public virtual Task<ListStateMachinesResponse> ListStateMachinesAsync(ListStateMachinesRequest request, CancellationToken cancellationToken = default) =>
        _client.CallAsync<ListStateMachinesResponse>("AWSStepFunctions.ListStateMachines", request, cancellationToken);
    public virtual Task<StartExecutionResponse> StartExecutionAsync(StartExecutionRequest request, CancellationToken cancellationToken = default) =>
        _client.CallAsync<StartExecutionResponse>("AWSStepFunctions.StartExecution", request, cancellationToken);
    public virtual Task<StartSyncExecutionResponse> StartSyncExecutionAsync(StartSyncExecutionRequest request, CancellationToken cancellationToken = default) =>
        _client.CallAsync<StartSyncExecutionResponse>("AWSStepFunctions.StartSyncExecution", request, cancellationToken, hostPrefix: "sync-");
    public virtual Task<StopExecutionResponse> StopExecutionAsync(StopExecutionRequest request, CancellationToken cancellationToken = default) =>
        _client.CallAsync<StopExecutionResponse>("AWSStepFunctions.StopExecution", request, cancellationToken);
    public virtual Task<DescribeExecutionResponse> DescribeExecutionAsync(DescribeExecutionRequest request, CancellationToken cancellationToken = default) =>
        _client.CallAsync<DescribeExecutionResponse>("AWSStepFunctions.DescribeExecution", request, cancellationToken);
    public virtual Task<ListExecutionsResponse> ListExecutionsAsync(ListExecutionsRequest request, CancellationToken cancellationToken = default) =>
        _client.CallAsync<ListExecutionsResponse>("AWSStepFunctions.ListExecutions", request, cancellationToken);
    public virtual Task<GetExecutionHistoryResponse> GetExecutionHistoryAsync(GetExecutionHistoryRequest request, CancellationToken cancellationToken = default) =>
        _client.CallAsync<GetExecutionHistoryResponse>("AWSStepFunctions.GetExecutionHistory", request, cancellationToken);
    public virtual Task<RedriveExecutionResponse> RedriveExecutionAsync(RedriveExecutionRequest request, CancellationToken cancellationToken = default) =>
        _client.CallAsync<RedriveExecutionResponse>("AWSStepFunctions.RedriveExecution", request, cancellationToken);
    public virtual Task<SendTaskSuccessResponse> SendTaskSuccessAsync(SendTaskSuccessRequest request, CancellationToken cancellationToken = default) =>
        _client.CallAsync<SendTaskSuccessResponse>("AWSStepFunctions.SendTaskSuccess", request, cancellationToken);
    public virtual Task<SendTaskFailureResponse> SendTaskFailureAsync(SendTaskFailureRequest request, CancellationToken cancellationToken = default) =>
        _client.CallAsync<SendTaskFailureResponse>("AWSStepFunctions.SendTaskFailure", request, cancellationToken);
    public virtual Task<SendTaskHeartbeatResponse> SendTaskHeartbeatAsync(SendTaskHeartbeatRequest request, CancellationToken cancellationToken = default) =>
        _client.CallAsync<SendTaskHeartbeatResponse>("AWSStepFunctions.SendTaskHeartbeat", request, cancellationToken);
    public virtual Task<TestStateResponse> TestStateAsync(TestStateRequest request, CancellationToken cancellationToken = default) =>
        _client.CallAsync<TestStateResponse>("AWSStepFunctions.TestState", request, cancellationToken, hostPrefix: "sync-");
    public virtual Task<ValidateStateMachineDefinitionResponse> ValidateStateMachineDefinitionAsync(ValidateStateMachineDefinitionRequest request, CancellationToken cancellationToken = default) =>
        _client.CallAsync<ValidateStateMachineDefinitionResponse>("AWSStepFunctions.ValidateStateMachineDefinition", request, cancellationToken);
}
