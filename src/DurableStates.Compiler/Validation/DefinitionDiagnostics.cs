using System.Collections.Immutable;
using Microsoft.CodeAnalysis;

namespace DurableStates.Compiler.Validation;

/// <summary>About machines and templates that AWS would refuse although the C# that they came from is good.</summary>
internal static class DefinitionDiagnostics
{
    public static readonly DiagnosticDescriptor NeverEnds = Error(
        "DS2001",
        "Orchestrator never ends",
        "Nothing ever leaves this loop, and AWS refuses a state machine that cannot end; leave the loop with return, break, throw or a condition, or return after each time and let a schedule start the next execution");

    public static readonly DiagnosticDescriptor Refused = Error(
        "DS2002",
        "State machine is refused by AWS",
        "AWS would refuse what this becomes: {0}; write it in another way, or move it into a Lambda function");

    // A warning where the template is still to be written: its author has had no place yet to declare anything.
    public static readonly DiagnosticDescriptor NotInTemplate = Error(
        "DS2003",
        "Template declares no such value",
        "The template has no {0} '{1}'{2}, so that CloudFormation would refuse the deployment; declare it there, or correct the name");

    public static ImmutableArray<DiagnosticDescriptor> All { get; } = [NeverEnds, Refused, NotInTemplate];

    private static DiagnosticDescriptor Error(string id, string title, string message) => new(
        id, title, message, "DurableStates.Validation", DiagnosticSeverity.Error, isEnabledByDefault: true, helpLinkUri: $"docs/diagnostics/{id}.md");
}
