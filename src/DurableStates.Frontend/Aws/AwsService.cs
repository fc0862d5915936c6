namespace DurableStates.Aws;

/// <summary>One AWS service under the names that its worlds give it.</summary>
/// <param name="Client">The client interface of the AWS SDK for .NET, without the leading <c>IAmazon</c>.</param>
/// <param name="ErrorPrefix">What stands before the dot in the name of an error of an <c>aws-sdk</c> integration: the service in the AWS SDK for Java.</param>
/// <param name="ArnName">What the ARNs of its optimized integrations call the service; null where it has none.</param>
/// <param name="OptimizedErrorPrefix">What stands before the dot in the name of an error of an optimized integration.</param>
internal sealed record AwsService(string Client, string ErrorPrefix, string? ArnName = null, string? OptimizedErrorPrefix = null)
{
    /// <summary>The service in <c>arn:aws:states:::aws-sdk:{Id}:…</c>.</summary>
    public string Id => ErrorPrefix.ToLowerInvariant();
}
