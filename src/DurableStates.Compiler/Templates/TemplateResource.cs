using System.Collections.Immutable;
using DurableStates.Json;

namespace DurableStates.Compiler.Templates;

/// <summary>A resource as we want it.</summary>
/// <param name="Type">The CloudFormation type.</param>
/// <param name="Properties">The properties that we own, in order; undefined removes one that an earlier build wrote.</param>
internal sealed record TemplateResource(string Type, ImmutableArray<(string Name, JsonValue Value)> Properties)
{
    public JsonValue ToJson(string mark) => JsonValue.Object(
        ("Type", Type),
        ("Metadata", JsonValue.Object(("Tool", mark))),
        ("Properties", JsonValue.Object([.. Properties])));

    /// <summary>The existing resource with our properties, and with everything else as its author left it.</summary>
    public JsonValue MergeInto(JsonValue existing)
    {
        var properties = existing["Properties"].IsObject ? existing["Properties"] : JsonValue.Object();
        foreach (var (name, value) in Properties)
        {
            properties = value.IsUndefined ? properties.Without(name) : properties.With(name, value);
        }

        return existing.With("Type", Type).With("Properties", properties);
    }
}
