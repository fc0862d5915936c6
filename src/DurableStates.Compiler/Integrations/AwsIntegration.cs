using DurableStates.Asl;
using DurableStates.Aws;

namespace DurableStates.Compiler.Integrations;

/// <summary>The integration that a call of an AWS SDK method becomes.</summary>
internal static class AwsIntegration
{
    /// <summary>
    /// The resource for a method such as <c>StartJobRunAsync</c> of a client interface such as <c>IAmazonGlue</c>: one that Step Functions has of its own
    /// before one of the SDK; null when neither waits so.
    /// </summary>
    public static TaskResource? Of(string clientInterface, string method, IntegrationPattern pattern)
    {
        var service = AwsServices.OfClient(AwsSpelling.ServiceOfClient(clientInterface) ?? clientInterface);
        var operation = AwsSpelling.Operation(method);
        if (service.ArnName is { } name && OptimizedIntegrations.SuffixOf(name, operation, pattern) is { } suffix)
        {
            return TaskResource.Optimized(name, operation, suffix);
        }

        // The SDK integrations know every operation, but none waits for a job.
        return pattern switch
        {
            IntegrationPattern.RunJob => null,
            IntegrationPattern.WaitForTaskToken => TaskResource.Sdk(service.Id, operation, OptimizedIntegrations.Callback),
            _ => TaskResource.Sdk(service.Id, operation, ""),
        };
    }
}
