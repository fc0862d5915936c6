using DurableStates.Aws;
using Microsoft.CodeAnalysis;

namespace DurableStates.Frontend.Json;

/// <summary>
/// The texts behind the AWS SDK's enumerations. The SDK names a member as its text where that is a name, so the name is the text
/// for these services, but for the members in the table. Of other services nothing is assumed.
/// </summary>
internal static class AwsConstants
{
    private static readonly HashSet<string> KnownServices = new(StringComparer.Ordinal) { "Glue", "SageMaker", "EventBridge", "LakeFormation", "StepFunctions" };

    public static string? TextOf(IFieldSymbol member)
    {
        var service = AwsSpelling.ServiceOfNamespace(member.ContainingNamespace.ToDisplayString());
        return service is null || !KnownServices.Contains(service) || AwsConstantTexts.NotListed.Contains($"{service}.{member.ContainingType.Name}") ? null
            : AwsConstantTexts.Table.TryGetValue($"{service}.{member.ContainingType.Name}.{member.Name}", out var text) ? text
            : member.Name;
    }
}
