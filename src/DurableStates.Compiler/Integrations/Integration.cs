using DurableStates.Aws;

namespace DurableStates.Compiler.Integrations;

/// <summary>The integration that a call of an AWS SDK method becomes.</summary>
/// <param name="Service">The service.</param>
/// <param name="Action">The action in camel case.</param>
/// <param name="Pattern">What the Task waits for.</param>
/// <param name="Resource">The Task's resource.</param>
/// <param name="ErrorPrefix">What stands before the dot in the names of its errors.</param>
internal sealed record Integration(AwsService Service, string Action, IntegrationPattern Pattern, string Resource, string ErrorPrefix)
{
    /// <summary>The integration for a method such as <c>StartJobRunAsync</c> of a client interface such as <c>IAmazonGlue</c>; null when the pattern does not exist for it.</summary>
    public static Integration? Of(string clientInterface, string method, IntegrationPattern pattern)
    {
        var service = AwsService.OfClient(clientInterface);
        var action = AwsSpelling.Operation(method);
        if (OptimizedIntegration.Find(service.Id, action) is { } optimized && Suffix(optimized, pattern) is { } suffix)
        {
            return new(service, action, pattern, $"arn:aws:states:::{optimized.ArnName}:{action}{suffix}", optimized.ErrorPrefix);
        }

        // The SDK integrations know every action, but none waits for a job.
        return pattern is IntegrationPattern.RunJob
            ? null
            : new(service, action, pattern, $"arn:aws:states:::aws-sdk:{service.Id}:{action}{TokenSuffix(pattern)}", service.ErrorPrefix);
    }

    /// <summary>The error's name as a Catch must spell it, for an exception type of the AWS SDK for .NET.</summary>
    public string ErrorName(string exceptionType) =>
        // The service's base exception, thrown for errors that no model names.
        exceptionType == $"Amazon{Service.Client.Replace("Amazon", "", StringComparison.Ordinal)}Exception"
            ? ErrorPrefix == Service.ErrorPrefix ? $"{ErrorPrefix}.{ErrorPrefix}Exception" : $"{ErrorPrefix}.{exceptionType}"
            : $"{ErrorPrefix}.{exceptionType}";

    private static string? Suffix(OptimizedIntegration optimized, IntegrationPattern pattern) => pattern switch
    {
        IntegrationPattern.RunJob => optimized.RunsJob ? optimized.JobSuffix : null,
        IntegrationPattern.WaitForCallback => optimized.TakesToken ? TokenSuffix(pattern) : null,
        _ => "",
    };

    private static string TokenSuffix(IntegrationPattern pattern) => pattern is IntegrationPattern.WaitForCallback ? ".waitForTaskToken" : "";
}
