using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;
using DurableStates.Aws;

namespace DurableStates.Direct;

/// <summary>JSON as Step Functions exchanges it with AWS services: members as the Java SDK spells them, only those that are set.</summary>
internal static class AwsJson
{
    public static JsonSerializerOptions Options { get; } = Create();

    /// <summary>The contract by which a result is read: AWS's for the types of an AWS client, else the workflow's own.</summary>
    public static JsonSerializerOptions OptionsFor(Type result) =>
        AwsSpelling.ServiceOfNamespace(result.Namespace) is null ? WorkflowJson.Options : Options;

    private static JsonSerializerOptions Create()
    {
        var options = new JsonSerializerOptions
        {
            DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
            Encoder = WorkflowJson.Options.Encoder,
            TypeInfoResolver = new DefaultJsonTypeInfoResolver { Modifiers = { SpellAsAws } },
            Converters = { new AwsConstantConverter(), new AwsTimeConverter() },
        };
        options.MakeReadOnly();
        return options;
    }

    private static void SpellAsAws(JsonTypeInfo type)
    {
        if (type.Kind is not JsonTypeInfoKind.Object || AwsSpelling.ServiceOfNamespace(type.Type.Namespace) is null)
        {
            return;
        }

        foreach (var member in type.Properties)
        {
            member.Name = AwsSpelling.Member(member.Name);
        }
    }
}
