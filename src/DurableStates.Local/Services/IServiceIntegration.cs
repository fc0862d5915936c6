namespace DurableStates.Local.Services;

/// <summary>An AWS service on this machine: the operations that workflows use, with the states, errors and partial failures of the real one.</summary>
public interface IServiceIntegration
{
    /// <summary>The service as resource ARNs have it behind <c>aws-sdk:</c>, for example <c>glue</c>.</summary>
    string Service { get; }

    /// <summary>What stands before the dot in the names of its errors, for example <c>Glue</c>.</summary>
    string ErrorPrefix { get; }

    /// <summary>The same for the service's optimised integration, where Step Functions spells it otherwise, for example <c>DynamoDB</c> for <c>DynamoDb</c>.</summary>
    string OptimizedErrorPrefix => ErrorPrefix;

    /// <summary>The operations, in camel case.</summary>
    IReadOnlyDictionary<string, ServiceOperation> Operations { get; }
}

/// <summary>One operation of a service.</summary>
/// <param name="call">What is asked.</param>
/// <param name="cancellationToken">Cancelled when nobody waits for the answer any more.</param>
public delegate Task<ServiceReply> ServiceOperation(ServiceCall call, CancellationToken cancellationToken);

/// <summary>Ways to write operations.</summary>
public static class ServiceOperations
{
    /// <summary>An operation that answers at once.</summary>
    public static ServiceOperation Immediate(Func<ServiceCall, ServiceReply> operation) => (call, _) => Task.FromResult(operation(call));
}
