using System.Text.RegularExpressions;
using DurableStates.Frontend.Diagnostics;
using DurableStates.Frontend.Symbols;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace DurableStates.Frontend.Discovery;

/// <summary>Finds the classes that bear <c>[StateMachine]</c>.</summary>
internal static class OrchestratorDiscovery
{
    private const string StateMachineAttribute = "DurableStates.StateMachineAttribute";

    private static readonly Regex AllowedName = new("^[A-Za-z0-9_-]{1,80}$", RegexOptions.CultureInvariant);

    public static IReadOnlyList<OrchestratorCandidate> Find(KnownSymbols known, DiagnosticBag diagnostics, CancellationToken cancellationToken)
    {
        var candidates = new List<OrchestratorCandidate>();
        foreach (var tree in known.Compilation.SyntaxTrees.OrderBy(tree => tree.FilePath, StringComparer.Ordinal))
        {
            var model = SemanticModels.Of(known.Compilation, tree);
            foreach (var syntax in tree.GetRoot(cancellationToken).DescendantNodes().OfType<ClassDeclarationSyntax>())
            {
                if (model.GetDeclaredSymbol(syntax, cancellationToken) is { } type
                    && type.Attribute(StateMachineAttribute) is { } attribute
                    && attribute.ApplicationSyntaxReference?.GetSyntax(cancellationToken) is AttributeSyntax { Parent: { } list } attributeSyntax
                    && list.Parent == syntax
                    && Check(syntax, type, attribute, attributeSyntax, known, diagnostics, cancellationToken) is { } candidate)
                {
                    candidates.Add(candidate);
                }
            }
        }

        ReportDuplicates(candidates, diagnostics);
        return candidates;
    }

    private static OrchestratorCandidate? Check(
        ClassDeclarationSyntax syntax,
        INamedTypeSymbol type,
        AttributeData attribute,
        AttributeSyntax attributeSyntax,
        KnownSymbols known,
        DiagnosticBag diagnostics,
        CancellationToken cancellationToken)
    {
        var errors = diagnostics.Errors;
        var orchestrator = type.WithBaseTypes().FirstOrDefault(level => SymbolEqualityComparer.Default.Equals(level.OriginalDefinition, known.Orchestrator));
        if (orchestrator is not INamedTypeSymbol { TypeArguments: [var input, _] })
        {
            diagnostics.Report(OrchestratorDiagnostics.NotAnOrchestrator, syntax.Identifier.GetLocation(), type.Name);
            return null;
        }

        var name = attribute.ConstructorArguments.FirstOrDefault().Value as string ?? "";
        if (!AllowedName.IsMatch(name))
        {
            diagnostics.Report(OrchestratorDiagnostics.BadName, attributeSyntax.ArgumentList?.Arguments.FirstOrDefault() ?? (SyntaxNode)attributeSyntax, name);
        }

        if (type.IsAbstract || type.IsGenericType || !type.InstanceConstructors.Any(constructor => constructor.Parameters.IsEmpty))
        {
            diagnostics.Report(OrchestratorDiagnostics.CannotBeCreated, syntax.Identifier.GetLocation(), type.Name);
        }

        var options = StateMachineOptionsReader.Read(type, attribute, attributeSyntax, diagnostics);
        var triggers = EventTriggerReader.Read(type, input, diagnostics, cancellationToken);
        return diagnostics.Errors == errors && RunOf(type, cancellationToken) is var (run, runSyntax)
            ? new OrchestratorCandidate(syntax, type, run, runSyntax, name, options, triggers)
            : null;
    }

    private static (IMethodSymbol Run, MethodDeclarationSyntax Syntax)? RunOf(INamedTypeSymbol type, CancellationToken cancellationToken)
    {
        var run = type.WithBaseTypes()
            .SelectMany(level => level.GetMembers("RunAsync").OfType<IMethodSymbol>())
            .First(method => method.Parameters.Length == 2 && (method.IsOverride || method.IsAbstract));
        return run.DeclaringSyntaxReferences.FirstOrDefault()?.GetSyntax(cancellationToken) is MethodDeclarationSyntax syntax ? (run, syntax) : null;
    }

    private static void ReportDuplicates(List<OrchestratorCandidate> candidates, DiagnosticBag diagnostics)
    {
        foreach (var group in candidates.GroupBy(candidate => candidate.Name, StringComparer.OrdinalIgnoreCase).ToList())
        {
            foreach (var duplicate in group.Skip(1))
            {
                diagnostics.Report(OrchestratorDiagnostics.DuplicateName, duplicate.Syntax.Identifier.GetLocation(), duplicate.Name, group.First().Type.Name);
                candidates.Remove(duplicate);
            }
        }
    }
}
