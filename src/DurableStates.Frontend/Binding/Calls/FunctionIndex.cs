using DurableStates.Frontend.Symbols;
using Microsoft.CodeAnalysis;

namespace DurableStates.Frontend.Binding.Calls;

/// <summary>The Lambda functions that the compilation and its references declare, by resource name and by method name.</summary>
internal sealed class FunctionIndex(Compilation compilation)
{
    private readonly Dictionary<IAssemblySymbol, IReadOnlyList<INamedTypeSymbol>> startups = new(SymbolEqualityComparer.Default);
    private Dictionary<string, IMethodSymbol>? functions;

    public IMethodSymbol? ByName(string name) => (functions ??= Find()).TryGetValue(name, out var function) ? function : null;

    /// <summary>What functions can be called by.</summary>
    public IEnumerable<string> Names => (functions ??= Find()).Where(function => FunctionNames.ResourceOf(function.Value) == function.Key).Select(function => function.Key);

    /// <summary>The classes of an assembly that bear <c>[LambdaStartup]</c>.</summary>
    public IReadOnlyList<INamedTypeSymbol> StartupsOf(IAssemblySymbol assembly) =>
        startups.TryGetValue(assembly, out var known)
            ? known
            : startups[assembly] = [.. Types(assembly.GlobalNamespace).Where(type => type.Attribute("Amazon.Lambda.Annotations.LambdaStartupAttribute") is not null)];

    private Dictionary<string, IMethodSymbol> Find()
    {
        var found = new Dictionary<string, IMethodSymbol>(StringComparer.Ordinal);
        var methods = Assemblies()
            .SelectMany(assembly => Types(assembly.GlobalNamespace))
            .SelectMany(type => type.GetMembers().OfType<IMethodSymbol>())
            .Where(method => method.Attribute(FunctionNames.FunctionAttribute) is not null)
            .ToList();

        // A resource's own name wins over a method that happens to be called so.
        foreach (var method in methods)
        {
            found[FunctionNames.ResourceOf(method)] = method;
        }

        foreach (var method in methods.Where(method => !found.ContainsKey(method.Name)))
        {
            found[method.Name] = method;
        }

        return found;
    }

    private IEnumerable<IAssemblySymbol> Assemblies() =>
        compilation.SourceModule.ReferencedAssemblySymbols
            .Where(assembly => assembly.Modules.Any(module => module.ReferencedAssemblies.Any(reference => reference.Name == "Amazon.Lambda.Annotations")))
            .Prepend(compilation.Assembly);

    private static IEnumerable<INamedTypeSymbol> Types(INamespaceSymbol space) =>
        space.GetTypeMembers().SelectMany(WithNested).Concat(space.GetNamespaceMembers().SelectMany(Types));

    private static IEnumerable<INamedTypeSymbol> WithNested(INamedTypeSymbol type) =>
        type.GetTypeMembers().SelectMany(WithNested).Prepend(type);
}
