// Written by eng/generate-standins.py from the public model of Scheduler 2021-06-30 (botocore 1.43.11).
using Amazon.Runtime;
using Amazon.Scheduler.Model;

namespace Amazon.Scheduler;

public partial interface IAmazonScheduler : IAmazonService, IDisposable
{
    ISchedulerPaginatorFactory Paginators { get; }
    Task<CreateScheduleResponse> CreateScheduleAsync(CreateScheduleRequest request, CancellationToken cancellationToken = default);
    Task<GetScheduleResponse> GetScheduleAsync(GetScheduleRequest request, CancellationToken cancellationToken = default);
    Task<UpdateScheduleResponse> UpdateScheduleAsync(UpdateScheduleRequest request, CancellationToken cancellationToken = default);
    Task<DeleteScheduleResponse> DeleteScheduleAsync(DeleteScheduleRequest request, CancellationToken cancellationToken = default);
    Amazon.Runtime.Endpoints.Endpoint DetermineServiceOperationEndpoint(AmazonWebServiceRequest request);
    static ClientConfig IAmazonService.CreateDefaultClientConfig() => new AmazonSchedulerConfig();
    static IAmazonService IAmazonService.CreateDefaultServiceClient(AWSCredentials awsCredentials, ClientConfig clientConfig) => new AmazonSchedulerClient(awsCredentials, (AmazonSchedulerConfig)clientConfig);
}

public partial class AmazonSchedulerClient : IAmazonScheduler
{
    public AmazonSchedulerClient() : this(new AmazonSchedulerConfig()) { }
    public AmazonSchedulerClient(AWSCredentials credentials) : this(new AmazonSchedulerConfig()) { }
    public AmazonSchedulerClient(AWSCredentials credentials, AmazonSchedulerConfig clientConfig) : this(clientConfig) { }
    public AmazonSchedulerClient(AmazonSchedulerConfig config)
    {
        Config = config;
    }

    public IClientConfig Config { get; }

    public ISchedulerPaginatorFactory Paginators { get; } = new SchedulerPaginatorFactory();

    public Amazon.Runtime.Endpoints.Endpoint DetermineServiceOperationEndpoint(AmazonWebServiceRequest request) => new(Config.ServiceURL);

    public void Dispose() => GC.SuppressFinalize(this);

    public virtual Task<CreateScheduleResponse> CreateScheduleAsync(CreateScheduleRequest request, CancellationToken cancellationToken = default) =>
        throw new NotSupportedException("This build has a stand-in in place of AWSSDK.Scheduler, which cannot be called: call CreateSchedule in an orchestrator, or build where the registry has the package.");
    public virtual Task<GetScheduleResponse> GetScheduleAsync(GetScheduleRequest request, CancellationToken cancellationToken = default) =>
        throw new NotSupportedException("This build has a stand-in in place of AWSSDK.Scheduler, which cannot be called: call GetSchedule in an orchestrator, or build where the registry has the package.");
    public virtual Task<UpdateScheduleResponse> UpdateScheduleAsync(UpdateScheduleRequest request, CancellationToken cancellationToken = default) =>
        throw new NotSupportedException("This build has a stand-in in place of AWSSDK.Scheduler, which cannot be called: call UpdateSchedule in an orchestrator, or build where the registry has the package.");
    public virtual Task<DeleteScheduleResponse> DeleteScheduleAsync(DeleteScheduleRequest request, CancellationToken cancellationToken = default) =>
        throw new NotSupportedException("This build has a stand-in in place of AWSSDK.Scheduler, which cannot be called: call DeleteSchedule in an orchestrator, or build where the registry has the package.");
}
