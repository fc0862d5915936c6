using System.Collections.Immutable;
using DurableStates.Frontend.Binding;
using DurableStates.Frontend.Bound;
using DurableStates.Frontend.Diagnostics;
using DurableStates.Frontend.Discovery;
using DurableStates.Frontend.Symbols;
using Microsoft.CodeAnalysis;

namespace DurableStates.Frontend;

/// <summary>Finds the orchestrators of a compilation and binds them: every one that has no error, and every diagnostic of all.</summary>
public static class OrchestratorFrontend
{
    /// <summary>Every diagnostic that the front end can report.</summary>
    public static ImmutableArray<DiagnosticDescriptor> Descriptors => DiagnosticCatalogue.All;

    /// <summary>Binds the orchestrators of a compilation.</summary>
    /// <param name="compilation">C# that compiles; nothing is bound of code that does not.</param>
    /// <param name="template">What the template declares besides the functions of the code; null when there is no template.</param>
    /// <param name="isAlreadyCompiled">Whether the C# compiler has just accepted these sources: it is not asked again about every method. What it cannot make sense of in an orchestrator is an error all the same.</param>
    /// <param name="cancellationToken">Stops the work.</param>
    /// <returns>The bound trees in the order of their names, and what is to be said about the code.</returns>
    public static FrontendResult Bind(Compilation compilation, TemplateDeclarations? template = null, bool isAlreadyCompiled = false, CancellationToken cancellationToken = default)
    {
        var errors = (isAlreadyCompiled ? compilation.GetParseDiagnostics(cancellationToken) : compilation.GetDiagnostics(cancellationToken))
            .Where(diagnostic => diagnostic.Severity is DiagnosticSeverity.Error)
            .ToImmutableArray();
        if (!errors.IsEmpty)
        {
            return new FrontendResult([], errors);
        }

        var bag = new DiagnosticBag();
        if (KnownSymbols.Find(compilation, template) is not { } known)
        {
            // Without the authoring API there is nothing that could be an orchestrator.
            return new FrontendResult([], []);
        }

        var orchestrators = OrchestratorDiscovery.Find(known, bag, cancellationToken)
            .Select(candidate => OrchestratorBinder.Bind(candidate, known, bag, cancellationToken))
            .OfType<BoundOrchestrator>()
            .OrderBy(orchestrator => orchestrator.Name, StringComparer.Ordinal)
            .ToImmutableArray();
        return new FrontendResult(orchestrators, bag.InSourceOrder());
    }
}
