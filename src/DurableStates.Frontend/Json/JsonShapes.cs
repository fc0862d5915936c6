using DurableStates.Frontend.Symbols;
using DurableStates.Frontend.Values;
using Microsoft.CodeAnalysis;

namespace DurableStates.Frontend.Json;

/// <summary>Whether the JSON of one type can be read as another. It speaks of what is certain only.</summary>
internal static class JsonShapes
{
    private const int Deepest = 8;

    private enum Kind
    {
        Any,
        Text,
        Number,
        Truth,
        List,
        Dictionary,
        Members,
    }

    /// <summary>What is wrong; null when nothing certainly is.</summary>
    public static string? Conflict(ITypeSymbol from, ITypeSymbol to) => Conflict(from, to, "", 0);

    private static string? Conflict(ITypeSymbol from, ITypeSymbol to, string path, int depth)
    {
        if (depth > Deepest || SymbolEqualityComparer.Default.Equals(from, to) || from.IsOrDerivesFrom(to) || from.AllInterfaces.Contains(to, SymbolEqualityComparer.Default))
        {
            return null;
        }

        return (KindOf(from), KindOf(to)) switch
        {
            (Kind.Any, _) or (_, Kind.Any) => null,
            (Kind.List, Kind.List) => ValueTypes.ElementOf(from) is { } element && ValueTypes.ElementOf(to) is { } other ? Conflict(element, other, $"{path}[]", depth + 1) : null,
            (Kind.Members, Kind.Members) => Missing(from, to, path, depth),
            (Kind.Members or Kind.Dictionary, Kind.Members or Kind.Dictionary) => null,
            var (given, taken) => given == taken ? null : $"{(path.Length == 0 ? "it" : $"'{path.TrimStart('.')}'")} is '{from.ShortName()}' on one side and '{to.ShortName()}' on the other",
        };
    }

    private static string? Missing(ITypeSymbol from, ITypeSymbol to, string path, int depth)
    {
        // Members that are in both are compared, and what has to be there and is not is missing. Names of derived types may add more.
        var given = JsonNames.DataOf(from);
        foreach (var member in JsonNames.DataOf(to))
        {
            if (JsonNames.Of(member) is not { } name)
            {
                continue;
            }

            var source = given.FirstOrDefault(property => JsonNames.Of(property) == name);
            var place = $"{path}.{member.Name}";
            var conflict = source is not null ? Conflict(source.Type, member.Type, place, depth + 1)
                : IsRequired(member) && from.IsSealed ? $"'{place.TrimStart('.')}' is missing"
                : null;
            if (conflict is not null)
            {
                return conflict;
            }
        }

        return null;
    }

    // What a constructor must be given, or an initialiser, and cannot be null.
    private static bool IsRequired(IPropertySymbol member) =>
        !member.Type.MayBeNull() && (member.IsRequired || JsonNames.ParameterOf(member) is { HasExplicitDefaultValue: false });

    private static Kind KindOf(ITypeSymbol type) => ValueTypes.Plain(type) switch
    {
        null => Kind.Any,
        var plain when plain.GetAttributes().Any(attribute => attribute.AttributeClass?.Name.StartsWith("Json", StringComparison.Ordinal) is true) => Kind.Any,
        var plain when ValueTypes.IsNumber(plain) => Kind.Number,
        var plain when ValueTypes.IsBool(plain) => Kind.Truth,
        var plain when ValueTypes.IsString(plain) || ValueTypes.IsGuid(plain) || ValueTypes.IsInstant(plain) || ValueTypes.IsSpan(plain) => Kind.Text,
        var plain when ValueTypes.IsList(plain) => plain is IArrayTypeSymbol { ElementType.SpecialType: SpecialType.System_Byte } ? Kind.Any : Kind.List,
        var plain when ValueTypes.IsDictionary(plain) => Kind.Dictionary,
        INamedTypeSymbol { IsRecord: true } or INamedTypeSymbol { IsAnonymousType: true } => Kind.Members,
        _ => Kind.Any,
    };
}
