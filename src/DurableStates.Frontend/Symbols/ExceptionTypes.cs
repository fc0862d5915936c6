using System.Collections.Immutable;
using DurableStates.Aws;
using Microsoft.CodeAnalysis;

namespace DurableStates.Frontend.Symbols;

/// <summary>The exception types that the compilation and its references know, and the ASL error names that they stand for.</summary>
internal sealed class ExceptionTypes(KnownSymbols known)
{
    public const string All = "States.ALL";
    public const string TaskFailed = "States.TaskFailed";
    public const string Timeout = "States.Timeout";
    public const string HeartbeatTimeout = "States.HeartbeatTimeout";

    private ImmutableArray<INamedTypeSymbol>? all;

    /// <summary>The error name of a type that is thrown: its simple name.</summary>
    public static string NameOf(ITypeSymbol exception) => SpellingsOf(exception).First();

    // Of an AWS exception, service and name.
    private static IEnumerable<string> SpellingsOf(ITypeSymbol exception) =>
        AwsSpelling.ServiceOfNamespace(exception.ContainingNamespace?.ToDisplayString()) is { } service
            ? AwsSpelling.ErrorNames(service, exception.Name)
            : [exception.Name];

    /// <summary>The error names of a type and of all types derived from it.</summary>
    public ImmutableArray<string> NamesOf(ITypeSymbol exception)
    {
        if (exception.Is("System.Exception"))
        {
            return [All];
        }

        var names = SpellingsOf(exception).Concat(DerivedFrom(exception).SelectMany(SpellingsOf));
        var timeout = known.Type("System.TimeoutException");
        return [.. names.Concat(timeout.IsOrDerivesFrom(exception) ? [Timeout, HeartbeatTimeout] : []).Distinct(StringComparer.Ordinal)];
    }

    /// <summary>A type that is not derived from the given one but has the name of one that is; null when names tell them apart.</summary>
    public (INamedTypeSymbol Meant, INamedTypeSymbol Other)? Ambiguity(ITypeSymbol exception)
    {
        var names = NamesOf(exception);
        foreach (var other in Types.Where(type => names.Contains(NameOf(type)) && !type.IsOrDerivesFrom(exception)))
        {
            var meant = Types.FirstOrDefault(type => type.IsOrDerivesFrom(exception) && NameOf(type) == NameOf(other));
            if (meant is not null && IsAuthors(meant) && IsAuthors(other))
            {
                return (meant, other);
            }
        }

        return null;
    }

    private ImmutableArray<INamedTypeSymbol> Types => all ??=
    [
        .. AllTypes(known.Compilation.GlobalNamespace)
            .Where(type => type.IsOrDerivesFrom(known.Exception))
            .OrderBy(type => type.ToDisplayString(), StringComparer.Ordinal),
    ];

    private IEnumerable<INamedTypeSymbol> DerivedFrom(ITypeSymbol exception) =>
        Types.Where(type => !SymbolEqualityComparer.Default.Equals(type, exception) && type.IsOrDerivesFrom(exception));

    // What a package or the framework keeps to itself is no name that an author could confuse.
    private static bool IsAuthors(INamedTypeSymbol type) =>
        type.Locations.Any(location => location.IsInSource)
        || (type.DeclaredAccessibility is Accessibility.Public && !type.ContainingNamespace.ToDisplayString().StartsWith("System", StringComparison.Ordinal));

    private static IEnumerable<INamedTypeSymbol> AllTypes(INamespaceSymbol space) =>
        space.GetNamespaceMembers().SelectMany(AllTypes)
            .Concat(space.GetTypeMembers().SelectMany(WithNested))
            .Where(type => type.TypeKind is TypeKind.Class);

    private static IEnumerable<INamedTypeSymbol> WithNested(INamedTypeSymbol type) =>
        type.GetTypeMembers().SelectMany(WithNested).Prepend(type);
}
