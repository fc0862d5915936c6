using Customer360.Lambdas.Onboarding;
using Customer360.Lambdas.Ports;
using DurableStates;

namespace Customer360.Workflows;

/// <summary>
/// How calls of each AWS service are tried again when the service is at fault or asks for patience: throttling, conflicts of simultaneous changes, failures of its own.
/// Every wait is drawn at random (full jitter), so that executions that were refused together do not come back together.
/// </summary>
/// <remarks>The names are those under which Step Functions reports the errors: those of the service's public model, what the model does not name, and a connection that broke.</remarks>
internal static class ServiceRetries
{
    private static readonly TimeSpan First = TimeSpan.FromSeconds(2);

    private static readonly TimeSpan Longest = TimeSpan.FromMinutes(1);

    /// <summary>Announcements. An entry that the bus did not take is an error of its own.</summary>
    public static readonly TaskOptions Events = TaskOptions.FromRetryPolicy(new RetryPolicy(6, First, 2.0, Longest)
    {
        FullJitter = true,
        HandleFailure = failure =>
            failure.ErrorType == "EventBridge.FailedEntry" || failure.ErrorType == "EventBridge.InternalException" || failure.ErrorType == "EventBridge.ThrottlingException"
            || failure.ErrorType == "EventBridge.AmazonEventBridgeException" || failure.ErrorType == "EventBridge.SdkClientException",
    });

    /// <summary>The catalogue. Changes of one table or database exclude each other.</summary>
    public static readonly TaskOptions Glue = TaskOptions.FromRetryPolicy(new RetryPolicy(6, First, 2.0, Longest)
    {
        FullJitter = true,
        HandleFailure = failure =>
            failure.ErrorType == "Glue.ConcurrentModificationException" || failure.ErrorType == "Glue.InternalServiceException"
            || failure.ErrorType == "Glue.OperationTimeoutException" || failure.ErrorType == "Glue.ThrottlingException" || failure.ErrorType == "Glue.SdkClientException",
    });

    /// <summary>Executions of another machine, waited for.</summary>
    public static readonly TaskOptions Executions = TaskOptions.FromRetryPolicy(new RetryPolicy(6, First, 2.0, Longest)
    {
        FullJitter = true,
        HandleFailure = failure =>
            failure.ErrorType == "StepFunctions.ExecutionLimitExceededException" || failure.ErrorType == "StepFunctions.ThrottlingException"
            || failure.ErrorType == "StepFunctions.AWSStepFunctionsException" || failure.ErrorType == "StepFunctions.SdkClientException",
    }) with
    { Timeout = TimeSpan.FromHours(12) };

    /// <summary>The register. Others may write its entries, or delete a database that nobody used, at the same moment.</summary>
    public static readonly TaskOptions Register = TaskOptions.FromRetryPolicy(new RetryPolicy(12, TimeSpan.FromSeconds(1), 2.0, Longest)
    {
        FullJitter = true,
        HandleFailure = failure => failure.IsCausedBy<RegistryBusyException>() || failure.IsCausedBy<DatabaseBeingDeletedException>(),
    }) with
    { Timeout = Longest };

    /// <summary>Permissions. Lake Formation changes the permissions of one resource one after the other.</summary>
    public static readonly TaskOptions LakeFormation = TaskOptions.FromRetryPolicy(new RetryPolicy(6, First, 2.0, Longest)
    {
        FullJitter = true,
        HandleFailure = failure =>
            failure.ErrorType == "LakeFormation.ConcurrentModificationException" || failure.ErrorType == "LakeFormation.InternalServiceException"
            || failure.ErrorType == "LakeFormation.OperationTimeoutException" || failure.ErrorType == "LakeFormation.ThrottledException"
            || failure.ErrorType == "LakeFormation.SdkClientException",
    });

    /// <summary>Schedules. Two changes of one schedule at once are a conflict.</summary>
    public static readonly TaskOptions Scheduler = TaskOptions.FromRetryPolicy(new RetryPolicy(6, First, 2.0, Longest)
    {
        FullJitter = true,
        HandleFailure = failure =>
            failure.ErrorType == "Scheduler.InternalServerException" || failure.ErrorType == "Scheduler.ThrottlingException"
            || failure.ErrorType == "Scheduler.SdkClientException",
    });

    /// <summary>Notices. The service spells its name in two ways, as an optimised integration and as a call of the SDK.</summary>
    public static readonly TaskOptions Notices = TaskOptions.FromRetryPolicy(new RetryPolicy(6, First, 2.0, Longest)
    {
        FullJitter = true,
        HandleFailure = failure =>
            failure.ErrorType == "SNS.InternalErrorException" || failure.ErrorType == "SNS.ThrottledException" || failure.ErrorType == "SNS.KMSThrottlingException"
            || failure.ErrorType == "SNS.SdkClientException" || failure.ErrorType == "Sns.InternalErrorException" || failure.ErrorType == "Sns.ThrottledException"
            || failure.ErrorType == "Sns.KmsThrottlingException" || failure.ErrorType == "Sns.SdkClientException",
    });

    /// <summary>Models and jobs. Its model names no throttling, which arrives under the service's own name.</summary>
    public static readonly TaskOptions SageMaker = TaskOptions.FromRetryPolicy(new RetryPolicy(6, First, 2.0, Longest)
    {
        FullJitter = true,
        HandleFailure = failure =>
            failure.ErrorType == "SageMaker.ThrottlingException" || failure.ErrorType == "SageMaker.SageMakerException"
            || failure.ErrorType == "SageMaker.AmazonSageMakerException" || failure.ErrorType == "SageMaker.SdkClientException",
    });
}
