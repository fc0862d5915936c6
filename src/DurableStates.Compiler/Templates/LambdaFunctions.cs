using System.Collections.Immutable;
using DurableStates.Frontend.Binding.Calls;
using DurableStates.Frontend.Symbols;
using Microsoft.CodeAnalysis;

namespace DurableStates.Compiler.Templates;

/// <summary>The annotated Lambda functions that a compilation refers to, in the projects that are known.</summary>
public sealed class LambdaFunctions
{
    /// <summary>Finds the functions.</summary>
    /// <param name="compilation">The compilation of the orchestrators.</param>
    /// <param name="projectFolders">The folder of each Lambda project by the name of its assembly.</param>
    /// <param name="templateFolder">The template's folder, from which the deployment reaches the projects.</param>
    public LambdaFunctions(Compilation compilation, IReadOnlyDictionary<string, string> projectFolders, string templateFolder)
    {
        ArgumentNullException.ThrowIfNull(compilation);
        ArgumentNullException.ThrowIfNull(projectFolders);
        Functions =
        [
            .. compilation.SourceModule.ReferencedAssemblySymbols.Prepend(compilation.Assembly)
                .Where(assembly => projectFolders.ContainsKey(assembly.Name))
                .SelectMany(assembly => Types(assembly.GlobalNamespace)
                    .SelectMany(type => type.GetMembers().OfType<IMethodSymbol>())
                    .Select(method => Function(method, Path.GetRelativePath(templateFolder, projectFolders[assembly.Name]).Replace('\\', '/'))))
                .OfType<TemplateFunction>()
                .OrderBy(function => function.ResourceName, StringComparer.Ordinal),
        ];
    }

    internal ImmutableArray<TemplateFunction> Functions { get; }

    private static TemplateFunction? Function(IMethodSymbol method, string codeUri) => method.Attribute(FunctionNames.FunctionAttribute) is { } attribute
        ? new(
            FunctionNames.ResourceOf(method),
            FunctionNames.HandlerOf(method),
            codeUri,
            Number(attribute.Named("MemorySize")),
            Number(attribute.Named("Timeout")),
            Policies(attribute.Named("Policies") as string))
        : null;

    private static int? Number(object? value) => value is uint and > 0 ? Convert.ToInt32(value, System.Globalization.CultureInfo.InvariantCulture) : null;

    private static ImmutableArray<string>? Policies(string? list) => string.IsNullOrEmpty(list) ? null : [.. list.Split(',').Select(policy => policy.Trim())];

    private static IEnumerable<INamedTypeSymbol> Types(INamespaceSymbol space) =>
        space.GetTypeMembers().Concat(space.GetNamespaceMembers().SelectMany(Types));
}
