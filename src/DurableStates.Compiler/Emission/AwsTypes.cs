using DurableStates.Aws;
using Microsoft.CodeAnalysis;

namespace DurableStates.Compiler.Emission;

/// <summary>Types of the AWS SDK, whose members Step Functions spells its own way and takes only when they are set.</summary>
internal static class AwsTypes
{
    /// <summary>Whether the type is a request, a response or a part of one.</summary>
    public static bool IsModel(ITypeSymbol? type) =>
        type?.ContainingNamespace?.ToDisplayString() is { } name && name.StartsWith("Amazon.", StringComparison.Ordinal) && name.EndsWith(".Model", StringComparison.Ordinal);

    /// <summary>A member's name in Step Functions' data.</summary>
    public static string Spell(ITypeSymbol? owner, string member) => IsModel(owner) && !IsNative(owner) ? AwsSpelling.Member(member) : member;

    // The optimised integrations of DynamoDB take what the service itself takes: BOOL, SS, NULL.
    private static bool IsNative(ITypeSymbol? owner) =>
        owner?.ContainingNamespace?.ToDisplayString().StartsWith("Amazon.DynamoDBv2.", StringComparison.Ordinal) is true;
}
