using System.Collections.Immutable;
using DurableStates.Json;

namespace DurableStates.Compiler.Templates;

/// <summary>A resource as we want it.</summary>
/// <param name="Type">The CloudFormation type.</param>
/// <param name="Properties">The properties that we own, in order; undefined removes one that an earlier build wrote.</param>
internal sealed record TemplateResource(string Type, ImmutableArray<(string Name, JsonValue Value)> Properties)
{
    /// <summary>What stands beside our mark in the metadata, in order; undefined removes one that an earlier build wrote.</summary>
    public ImmutableArray<(string Name, JsonValue Value)> Metadata { get; init; } = [];

    public JsonValue ToJson(string mark) => JsonValue.Object(
        ("Type", Type),
        ("Metadata", With(JsonValue.Object(("Tool", mark)), Metadata)),
        ("Properties", With(JsonValue.Object(), Properties)));

    /// <summary>The existing resource with our properties, and with everything else as its author left it.</summary>
    public JsonValue MergeInto(JsonValue existing)
    {
        var properties = existing["Properties"].IsObject ? existing["Properties"] : JsonValue.Object();
        return existing.With("Type", Type).With("Metadata", With(existing["Metadata"], Metadata)).With("Properties", With(properties, Properties));
    }

    private static JsonValue With(JsonValue json, ImmutableArray<(string Name, JsonValue Value)> members) => members.Aggregate(
        json, (sum, member) => member.Value.IsUndefined ? sum.Without(member.Name) : sum.With(member.Name, member.Value));
}
