using System.Collections.Immutable;
using DurableStates.Frontend.Bound;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace DurableStates.Frontend.Discovery;

/// <summary>A class whose attributes are in order, with the method that is to be bound.</summary>
internal sealed record OrchestratorCandidate(
    ClassDeclarationSyntax Syntax,
    INamedTypeSymbol Type,
    IMethodSymbol Run,
    MethodDeclarationSyntax RunSyntax,
    string Name,
    BoundStateMachineOptions Options,
    ImmutableArray<BoundEventTrigger> Triggers);
