using System.Diagnostics;
using DurableStates.Asl;
using DurableStates.Engine.Ports;

namespace DurableStates.Local.Services;

/// <summary>Does the tasks that call AWS services, optimised integrations and <c>aws-sdk</c> ones alike, by the integrations that are registered.</summary>
public sealed class ServiceTaskHandler : ITaskHandler
{
    private const string SdkPrefix = "aws-sdk:";

    // Optimised integrations whose service has another name in the resource than behind aws-sdk.
    private static readonly Dictionary<string, string> OptimisedNames = new(StringComparer.Ordinal) { ["events"] = "eventbridge" };

    private readonly Dictionary<string, IServiceIntegration> _services;

    /// <summary>A handler for the services given.</summary>
    /// <param name="services">The services; each only once.</param>
    public ServiceTaskHandler(params IEnumerable<IServiceIntegration> services) =>
        _services = services.ToDictionary(service => service.Service, StringComparer.Ordinal);

    /// <summary>
    /// True for every integration but Lambda's and nested executions (<c>states:startExecution</c>), which the engine itself starts, known or not: an unknown one
    /// fails with a message that says what to register.
    /// </summary>
    public bool Handles(TaskResource resource)
    {
        ArgumentNullException.ThrowIfNull(resource);
        return resource is { Kind: TaskResourceKind.Integration, Service: not "lambda" and not "states" };
    }

    /// <inheritdoc/>
    public async Task<TaskResult> InvokeAsync(TaskRequest request, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(request);
        var resource = request.Resource;
        var service = resource.Service.StartsWith(SdkPrefix, StringComparison.Ordinal) ? resource.Service[SdkPrefix.Length..] : resource.Service;
        service = OptimisedNames.GetValueOrDefault(service, service);
        if (!_services.TryGetValue(service, out var integration))
        {
            return Unknown(resource, $"no service {service}; known here: {string.Join(", ", _services.Keys.Order(StringComparer.Ordinal))}");
        }

        if (!integration.Operations.TryGetValue(resource.Operation, out var operation))
        {
            return Unknown(resource, $"{service} without {resource.Operation}; it has {string.Join(", ", integration.Operations.Keys.Order(StringComparer.Ordinal))}");
        }

        IReadOnlyList<string> resources = [request.Execution.ExecutionArn, request.Execution.StateMachineArn];
        var call = new ServiceCall(request.Arguments, resource.Pattern, request.Clock, resources, request.ReportSubmitted);
        var isSdk = resource.Service.StartsWith(SdkPrefix, StringComparison.Ordinal);
        return Result(await operation(call, cancellationToken), isSdk ? integration.ErrorPrefix : integration.OptimizedErrorPrefix);
    }

    private static TaskResult Result(ServiceReply reply, string prefix) => reply switch
    {
        ServiceReply.Success(var response) => new TaskResult.Success(response),
        ServiceReply.Refusal(var code, var message) => new TaskResult.Failure($"{prefix}.{code}", $"{message} (Service: {prefix}, Status Code: 400)"),
        ServiceReply.EntriesFailed(var code, var response) => new TaskResult.Failure($"{prefix}.{code}", response.ToJson()),
        ServiceReply.JobFailed(var description) => new TaskResult.Failure("States.TaskFailed", description.ToJson()),
        _ => throw new UnreachableException(),
    };

    // As Step Functions fails for a role without the permission: nothing can be retried, and the message says what to add.
    private static TaskResult.Failure Unknown(TaskResource resource, string what) => new(
        "States.Runtime",
        $"This machine has {what}. Register an {nameof(IServiceIntegration)} with that operation to call {resource.Arn}.");
}
