using DurableStates.Compiler.Graph;
using DurableStates.Frontend.Bound;
using DurableStates.Frontend.Json;
using DurableStates.Frontend.Symbols;
using DurableStates.Frontend.Values;
using Microsoft.CodeAnalysis;

namespace DurableStates.Compiler.Expressions;

/// <summary>Types whose values JSON may hold in several forms, of which C# writes one: instants, spans, Guids, enums, and what holds such.</summary>
internal static class Forms
{
    /// <summary>Whether values of the type have a form of their own, or hold one that has.</summary>
    public static bool Has(ITypeSymbol? type) => Has(type, []);

    /// <summary>The type of which a list, a dictionary or a nullable value consists.</summary>
    public static ITypeSymbol? ElementOf(ITypeSymbol? type) => ValueTypes.IsList(type) ? ValueTypes.ElementOf(type)
        : ValueTypes.IsDictionary(type) && type is INamedTypeSymbol { TypeArguments: [_, var value] } ? value
        : null;

    /// <summary>The members of a type that have a form.</summary>
    public static IEnumerable<IPropertySymbol> MembersOf(ITypeSymbol type) => HasMembers(type) ? JsonNames.DataOf(type).Where(member => !HasConverter(member) && Has(member.Type)) : [];

    /// <summary>Whether the type leads to itself by members that have a form, as the nodes of a tree do.</summary>
    public static bool IsRecursive(ITypeSymbol type) => Leads(type, type, []);

    /// <summary>What is read of a value in its form: a part is brought into the form alone, and to be there or to be counted takes none.</summary>
    public static BoundExpression Narrowed(BoundExpression expression) => expression switch
    {
        Canonical { Value: Canonical or BoundLiteral or BoundObject or BoundList } canonical => canonical.Value,
        BoundMember { Target: Canonical whole } member => Canonical.Of(member with { Target = whole.Value }),
        BoundElement { List: Canonical whole } element => Canonical.Of(element with { List = whole.Value }),
        KnownElement { List: Canonical whole } element => Canonical.Of(element with { List = whole.Value, Type = ElementOf(whole.Type) ?? element.Type }),
        BoundNullTest { Value: Canonical whole } test => test with { Value = whole.Value },
        BoundFunction { Function: KnownFunction.Count or KnownFunction.Any, Arguments: [Canonical whole] } function => function with { Arguments = [whole.Value] },
        BoundFunction { Function: KnownFunction.ContainsKey, Arguments: [Canonical whole, var key] } function => function with { Arguments = [whole.Value, key] },
        BoundFunction { Function: KnownFunction.First or KnownFunction.Last or KnownFunction.ToList, Arguments: [Canonical whole] } function => Canonical.Of(function with { Arguments = [whole.Value] }),
        BoundFunction { Function: KnownFunction.Lookup, Arguments: [Canonical whole, var key] } function => Canonical.Of(function with { Arguments = [whole.Value, key] }),
        _ => expression,
    };

    private static bool Has(ITypeSymbol? type, HashSet<ITypeSymbol> around)
    {
        if (type is null || ValueTypes.IsInstant(type) || ValueTypes.IsSpan(type) || ValueTypes.IsGuid(type) || ValueTypes.IsEnum(type))
        {
            return type is not null;
        }

        return ElementOf(type) is { } element ? Has(element, around)
            : HasMembers(type) && Seen(type) is { } members && members.Any(member => !HasConverter(member) && Has(member.Type, around));

        IEnumerable<IPropertySymbol>? Seen(ITypeSymbol one) => around.Add(one.WithoutNullable().WithNullableAnnotation(NullableAnnotation.None)) ? JsonNames.DataOf(one.WithoutNullable()) : null;
    }

    private static bool Leads(ITypeSymbol? from, ITypeSymbol to, HashSet<ITypeSymbol> seen) => from is not null
        && (ElementOf(from) is { } element
            ? Leads(element, to, seen)
            : MembersOf(from.WithoutNullable()).Any(member => Last(member.Type) is { } type
                && (Same(type, to) || seen.Add(type.WithNullableAnnotation(NullableAnnotation.None)) && Leads(type, to, seen))));

    private static ITypeSymbol Last(ITypeSymbol type) => ElementOf(type) is { } element ? Last(element) : type.WithoutNullable();

    private static bool Same(ITypeSymbol one, ITypeSymbol other) => SymbolEqualityComparer.Default.Equals(one.WithoutNullable(), other.WithoutNullable());

    // Types of the base class library have the form that their own converter gives them, and those of an AWS client the service's.
    private static bool HasMembers(ITypeSymbol type) =>
        type.WithoutNullable() is INamedTypeSymbol { TypeKind: TypeKind.Class or TypeKind.Struct or TypeKind.Interface, SpecialType: SpecialType.None } named
        && !JsonNames.IsAws(named)
        && !HasConverter(named)
        && (named.IsAnonymousType || !named.NameInFull().StartsWith("System.", StringComparison.Ordinal));

    private static bool HasConverter(ISymbol symbol) => symbol.Attribute("System.Text.Json.Serialization.JsonConverterAttribute") is not null;
}
