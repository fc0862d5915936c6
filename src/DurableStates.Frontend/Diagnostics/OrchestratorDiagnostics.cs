using Microsoft.CodeAnalysis;
using static DurableStates.Frontend.Diagnostics.DiagnosticCatalogue;

namespace DurableStates.Frontend.Diagnostics;

/// <summary>About the orchestrator's class and its attributes.</summary>
internal static class OrchestratorDiagnostics
{
    public static readonly DiagnosticDescriptor NotAnOrchestrator = Error(
        "DS1001",
        "State machine is not an orchestrator",
        "'{0}' bears [StateMachine] but is not an orchestrator; derive it from TaskOrchestrator<TInput, TOutput>");

    public static readonly DiagnosticDescriptor BadName = Error(
        "DS1002",
        "State machine name is not allowed",
        "'{0}' cannot name a state machine; use 1 to 80 letters, digits, hyphens and underscores");

    public static readonly DiagnosticDescriptor DuplicateName = Error(
        "DS1003",
        "State machine name is taken",
        "The state machine '{0}' is already made by '{1}'; give one of them another name");

    public static readonly DiagnosticDescriptor BadTimeout = Error(
        "DS1004",
        "State machine timeout is not a duration",
        "'{0}' is not a duration; write ISO 8601 such as \"PT2H\" or \"P10D\"");

    public static readonly DiagnosticDescriptor CannotBeCreated = Error(
        "DS1005",
        "Orchestrator cannot be created",
        "'{0}' must be a class that is neither abstract nor generic and has a constructor without parameters; a state machine has no services to inject");

    public static readonly DiagnosticDescriptor BadTrigger = Error(
        "DS1006",
        "Event trigger matches everything",
        "An [EventTrigger] without Source and DetailType would start an execution for every bus event; give both");
}
