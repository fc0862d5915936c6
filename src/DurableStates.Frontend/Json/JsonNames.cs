using System.Collections.Immutable;
using DurableStates.Aws;
using DurableStates.Frontend.Symbols;
using Microsoft.CodeAnalysis;

namespace DurableStates.Frontend.Json;

/// <summary>How C# members are named in JSON: the authoring API's <c>WorkflowJson</c>, and for the types of an AWS client the spelling of Step Functions.</summary>
internal static class JsonNames
{
    public static bool IsAws(ITypeSymbol? type) =>
        AwsSpelling.ServiceOfNamespace(type?.ContainingNamespace?.ToDisplayString()) is not null;

    /// <summary>An enumeration of the AWS SDK: a class around a string.</summary>
    public static bool IsAwsConstant(ITypeSymbol? type) => type?.BaseType?.Name == "ConstantClass";

    /// <summary>The member's name; null when it is not part of the JSON.</summary>
    public static string? Of(IPropertySymbol property)
    {
        if (property.Attribute("System.Text.Json.Serialization.JsonIgnoreAttribute") is { } ignore && ignore.Named("Condition") is null or 1)
        {
            return null;
        }

        if (property.Attribute("System.Text.Json.Serialization.JsonPropertyNameAttribute") is { ConstructorArguments: [{ Value: string name }] })
        {
            return name;
        }

        return IsAws(property.ContainingType) ? AwsSpelling.Member(property.Name) : CamelCase(property.Name);
    }

    /// <summary>The text of an enum's member.</summary>
    public static string Of(IFieldSymbol member) =>
        member.Attribute("System.Text.Json.Serialization.JsonStringEnumMemberNameAttribute") is { ConstructorArguments: [{ Value: string name }] }
            ? name
            : member.Name;

    /// <summary>Whether the property holds a value of its own, so that JSON carries it: one that can be set, or that a constructor parameter sets.</summary>
    public static bool IsData(IPropertySymbol property) =>
        Of(property) is not null
        && (property.SetMethod is not null || property.ContainingType.IsAnonymousType || ParameterOf(property) is not null);

    /// <summary>The constructor parameter that sets the property, by name as System.Text.Json matches them.</summary>
    public static IParameterSymbol? ParameterOf(IPropertySymbol property) =>
        property.ContainingType.InstanceConstructors
            .Where(constructor => constructor.DeclaredAccessibility is Accessibility.Public)
            .OrderByDescending(constructor => constructor.Parameters.Length)
            .SelectMany(constructor => constructor.Parameters)
            .FirstOrDefault(parameter =>
                string.Equals(parameter.Name, property.Name, StringComparison.OrdinalIgnoreCase)
                && SymbolEqualityComparer.Default.Equals(parameter.Type, property.Type));

    /// <summary>Two properties that have one name in the JSON of a type, which System.Text.Json neither writes nor reads; null when there are none. One that hides another is one.</summary>
    public static (IPropertySymbol First, IPropertySymbol Second)? Shared(ITypeSymbol type)
    {
        var byName = new Dictionary<string, IPropertySymbol>(StringComparer.Ordinal);
        foreach (var property in DataOf(type).Where(property => !IsAws(property.ContainingType)))
        {
            var name = Of(property) ?? property.Name;
            if (byName.TryGetValue(name, out var other) && other.Name != property.Name)
            {
                return (other, property);
            }

            byName[name] = property;
        }

        return null;
    }

    /// <summary>The properties that the JSON of a type carries, base first, in declaration order.</summary>
    public static ImmutableArray<IPropertySymbol> DataOf(ITypeSymbol type) => [.. type.Properties().Where(IsData)];

    // The camel case of System.Text.Json: of a run of leading capitals all but the last become small.
    private static string CamelCase(string name)
    {
        var letters = name.ToCharArray();
        for (var i = 0; i < letters.Length && char.IsUpper(letters[i]); i++)
        {
            if (i > 0 && i + 1 < letters.Length && !char.IsUpper(letters[i + 1]))
            {
                break;
            }

            letters[i] = char.ToLowerInvariant(letters[i]);
        }

        return new string(letters);
    }
}
