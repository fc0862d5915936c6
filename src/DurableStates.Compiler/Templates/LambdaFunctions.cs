using System.Collections.Immutable;
using DurableStates.Frontend.Binding.Calls;
using DurableStates.Frontend.Symbols;
using Microsoft.CodeAnalysis;

namespace DurableStates.Compiler.Templates;

/// <summary>The annotated Lambda functions that a compilation refers to, in the projects that are known.</summary>
public sealed class LambdaFunctions
{
    private const string HttpApiAttribute = "Amazon.Lambda.Annotations.APIGateway.HttpApiAttribute";
    private const string HttpApiAuthorizerAttribute = "Amazon.Lambda.Annotations.APIGateway.HttpApiAuthorizerAttribute";

    /// <summary>Finds the functions.</summary>
    /// <param name="compilation">The compilation of the orchestrators.</param>
    /// <param name="projectFolders">The folder of each Lambda project by the name of its assembly.</param>
    /// <param name="templateFolder">The template's folder, from which the deployment reaches the projects.</param>
    public LambdaFunctions(Compilation compilation, IReadOnlyDictionary<string, string> projectFolders, string templateFolder)
    {
        ArgumentNullException.ThrowIfNull(compilation);
        ArgumentNullException.ThrowIfNull(projectFolders);
        var methods = compilation.SourceModule.ReferencedAssemblySymbols.Prepend(compilation.Assembly)
            .Where(assembly => projectFolders.ContainsKey(assembly.Name))
            .SelectMany(assembly => Types(assembly.GlobalNamespace))
            .SelectMany(type => type.GetMembers().OfType<IMethodSymbol>())
            .ToArray();
        Functions =
        [
            .. methods
                .Select(method => Function(method, Path.GetRelativePath(templateFolder, projectFolders[method.ContainingAssembly.Name]).Replace('\\', '/')))
                .OfType<TemplateFunction>()
                .OrderBy(function => function.ResourceName, StringComparer.Ordinal),
        ];
        Refusal = methods.FirstOrDefault(HasAuthorizer) is { } guarded
            ? $"{guarded.ContainingType.Name}.{guarded.Name} has an authorizer that is a function, which only Amazon.Lambda.Annotations writes: build with the package, or name an authorizer of the API in the template's Globals"
            : null;
    }

    /// <summary>Why these functions cannot be written into a template without leaving out who may call them; null when they can.</summary>
    public string? Refusal { get; }

    internal ImmutableArray<TemplateFunction> Functions { get; }

    private static TemplateFunction? Function(IMethodSymbol method, string codeUri) => method.Attribute(FunctionNames.FunctionAttribute) is { } attribute
        ? new(
            FunctionNames.ResourceOf(method),
            FunctionNames.HandlerOf(method),
            codeUri,
            Number(attribute.Named("MemorySize")),
            Number(attribute.Named("Timeout")),
            Policies(attribute.Named("Policies") as string),
            Route(method))
        : null;

    private static bool HasAuthorizer(IMethodSymbol method) =>
        method.Attribute(HttpApiAuthorizerAttribute) is not null || method.Attribute(HttpApiAttribute)?.Named("Authorizer") is string { Length: > 0 };

    // The attribute's arguments are the method, an enumeration of Amazon.Lambda.Annotations, and the path.
    private static TemplateRoute? Route(IMethodSymbol method) =>
        method.Attribute(HttpApiAttribute) is { ConstructorArguments: [{ Type: INamedTypeSymbol methods, Value: { } number }, { Value: string path }] } attribute
            ? new(methods.GetMembers().OfType<IFieldSymbol>().Single(field => Equals(field.ConstantValue, number)).Name, path, attribute.Named("Version") is 0)
            : null;

    private static int? Number(object? value) => value is uint and > 0 ? Convert.ToInt32(value, System.Globalization.CultureInfo.InvariantCulture) : null;

    private static ImmutableArray<string>? Policies(string? list) => string.IsNullOrEmpty(list) ? null : [.. list.Split(',').Select(policy => policy.Trim())];

    private static IEnumerable<INamedTypeSymbol> Types(INamespaceSymbol space) =>
        space.GetTypeMembers().Concat(space.GetNamespaceMembers().SelectMany(Types));
}
