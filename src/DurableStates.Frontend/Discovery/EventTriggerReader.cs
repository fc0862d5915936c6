using System.Collections.Immutable;
using DurableStates.Frontend.Bound;
using DurableStates.Frontend.Diagnostics;
using DurableStates.Frontend.Symbols;
using Microsoft.CodeAnalysis;

namespace DurableStates.Frontend.Discovery;

/// <summary>Reads the <c>[EventTrigger]</c> attributes.</summary>
internal static class EventTriggerReader
{
    public static ImmutableArray<BoundEventTrigger> Read(INamedTypeSymbol type, ITypeSymbol input, DiagnosticBag diagnostics, CancellationToken cancellationToken)
    {
        var triggers = ImmutableArray.CreateBuilder<BoundEventTrigger>();
        foreach (var attribute in type.GetAttributes().Where(attribute => attribute.AttributeClass.Is("DurableStates.EventTriggerAttribute")))
        {
            if (attribute.Named("Source") is string source && attribute.Named("DetailType") is string detailType)
            {
                triggers.Add(new BoundEventTrigger(source, detailType, attribute.Named("Bus") as string, input.Is("DurableStates.BusEvent")));
            }
            else if (attribute.ApplicationSyntaxReference?.GetSyntax(cancellationToken) is { } syntax)
            {
                diagnostics.Report(OrchestratorDiagnostics.BadTrigger, syntax);
            }
        }

        return triggers.ToImmutable();
    }
}
