namespace DurableStates.Compiler.Integrations;

/// <summary>One AWS service under the names that its four worlds give it.</summary>
/// <param name="Client">The client interface of the AWS SDK for .NET, without the leading "I".</param>
/// <param name="Id">The name in <c>arn:aws:states:::aws-sdk:{Id}:…</c>: the module of the AWS SDK for Java.</param>
/// <param name="IamPrefix">What stands before the colon in an IAM action.</param>
/// <param name="ErrorPrefix">What stands before the dot in the name of an error of an <c>aws-sdk</c> integration.</param>
internal sealed record AwsService(string Client, string Id, string IamPrefix, string ErrorPrefix)
{
    /// <summary>The service of a client interface such as <c>IAmazonGlue</c>; a service that is not in the table follows the rule that most follow.</summary>
    public static AwsService OfClient(string interfaceName)
    {
        var client = interfaceName.StartsWith('I') ? interfaceName[1..] : interfaceName;
        return AwsServices.ByClient.TryGetValue(client, out var known) ? known : ByRule(client);
    }

    private static AwsService ByRule(string client)
    {
        var name = client.StartsWith("Amazon", StringComparison.Ordinal) ? client["Amazon".Length..]
            : client.StartsWith("AWS", StringComparison.Ordinal) ? client["AWS".Length..]
            : client;
        var id = name.ToLowerInvariant();
        return new(client, id, id, name);
    }
}
