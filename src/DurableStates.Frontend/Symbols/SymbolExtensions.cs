using System.Collections.Immutable;
using System.Runtime.CompilerServices;
using Microsoft.CodeAnalysis;

namespace DurableStates.Frontend.Symbols;

/// <summary>Questions about symbols.</summary>
internal static class SymbolExtensions
{
    private static readonly SymbolDisplayFormat FullName = new(
        typeQualificationStyle: SymbolDisplayTypeQualificationStyle.NameAndContainingTypesAndNamespaces,
        globalNamespaceStyle: SymbolDisplayGlobalNamespaceStyle.Omitted);

    private static readonly ConditionalWeakTable<ITypeSymbol, string> Names = new();

    /// <summary>The name with namespace and containing types, without type arguments: <c>System.Linq.Enumerable</c>.</summary>
    public static string NameInFull(this ITypeSymbol type) => Names.GetValue(type.OriginalDefinition, static one => one.ToDisplayString(FullName));

    public static string ShortName(this ITypeSymbol type) => type.ToDisplayString(SymbolDisplayFormat.CSharpShortErrorMessageFormat);

    public static bool Is(this ITypeSymbol? type, string fullName) => type is not null && type.NameInFull() == fullName;

    public static bool IsOrDerivesFrom(this ITypeSymbol? type, ITypeSymbol? baseType) =>
        baseType is not null && type.WithBaseTypes().Any(candidate => SymbolEqualityComparer.Default.Equals(candidate.OriginalDefinition, baseType.OriginalDefinition));

    public static IEnumerable<ITypeSymbol> WithBaseTypes(this ITypeSymbol? type)
    {
        for (var current = type; current is not null; current = current.BaseType)
        {
            yield return current;
        }
    }

    public static AttributeData? Attribute(this ISymbol symbol, string fullName) =>
        symbol.GetAttributes().FirstOrDefault(attribute => attribute.AttributeClass.Is(fullName));

    public static object? Named(this AttributeData attribute, string name) =>
        attribute.NamedArguments.FirstOrDefault(argument => argument.Key == name).Value.Value;

    public static ITypeSymbol WithoutNullable(this ITypeSymbol type) =>
        type is INamedTypeSymbol { OriginalDefinition.SpecialType: SpecialType.System_Nullable_T } nullable ? nullable.TypeArguments[0] : type;

    public static bool MayBeNull(this ITypeSymbol? type) =>
        type is null
        || type.NullableAnnotation is NullableAnnotation.Annotated
        || type.OriginalDefinition.SpecialType is SpecialType.System_Nullable_T
        || (type.IsReferenceType && type.NullableAnnotation is NullableAnnotation.None);

    /// <summary>The instance properties of a type and its bases, base first, each in declaration order; one that is overridden is the last override.</summary>
    public static ImmutableArray<IPropertySymbol> Properties(this ITypeSymbol type)
    {
        var properties = ImmutableArray.CreateBuilder<IPropertySymbol>();
        foreach (var property in type.WithBaseTypes().Reverse().SelectMany(level => level.GetMembers().OfType<IPropertySymbol>()))
        {
            if (property.IsStatic || property.IsIndexer || property.DeclaredAccessibility is not Accessibility.Public)
            {
                continue;
            }

            var overridden = property.IsOverride ? properties.ToList().FindIndex(earlier => earlier.Name == property.Name) : -1;
            if (overridden < 0)
            {
                properties.Add(property);
            }
            else
            {
                properties[overridden] = property;
            }
        }

        return properties.ToImmutable();
    }
}
