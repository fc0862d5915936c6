using DurableStates.Frontend.Binding.Calls;
using Microsoft.CodeAnalysis;

namespace DurableStates.Frontend.Symbols;

/// <summary>The types that the front end knows, by metadata name; the only place that names the authoring API.</summary>
internal sealed class KnownSymbols
{
    private KnownSymbols(Compilation compilation, INamedTypeSymbol orchestrator, INamedTypeSymbol context)
    {
        Compilation = compilation;
        Orchestrator = orchestrator;
        Context = context;
        Exceptions = new ExceptionTypes(this);
        Functions = new FunctionIndex(compilation);
    }

    public Compilation Compilation { get; }

    public INamedTypeSymbol Orchestrator { get; }

    public INamedTypeSymbol Context { get; }

    public ExceptionTypes Exceptions { get; }

    public FunctionIndex Functions { get; }

    /// <summary>What the template declares; null when there is none.</summary>
    public TemplateDeclarations? Template { get; init; }

    public INamedTypeSymbol? Exception => Type("System.Exception");

    public static KnownSymbols? Find(Compilation compilation, TemplateDeclarations? template = null) =>
        compilation.GetTypeByMetadataName("DurableStates.TaskOrchestrator`2") is { } orchestrator
        && compilation.GetTypeByMetadataName("DurableStates.TaskOrchestrationContext") is { } context
            ? new KnownSymbols(compilation, orchestrator, context) { Template = template }
            : null;

    public INamedTypeSymbol? Type(string metadataName) => compilationTypes.TryGetValue(metadataName, out var known)
        ? known
        : compilationTypes[metadataName] = Compilation.GetTypeByMetadataName(metadataName);

    private readonly Dictionary<string, INamedTypeSymbol?> compilationTypes = new(StringComparer.Ordinal);
}
