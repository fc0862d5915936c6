using System.Collections.Immutable;
using Microsoft.CodeAnalysis;

namespace DurableStates.Frontend.Bound;

/// <summary>One orchestrator: a class that becomes one state machine.</summary>
/// <param name="Syntax">The class declaration.</param>
/// <param name="Type">The orchestrator class.</param>
/// <param name="Name">The name of the state machine, as <c>[StateMachine]</c> gives it.</param>
/// <param name="Input">The parameter that holds the execution's input; read it from the execution, not from a state's input.</param>
/// <param name="Body">The body of <c>RunAsync</c>.</param>
/// <param name="Options">What <c>[StateMachine]</c> says besides the name.</param>
/// <param name="Triggers">The <c>[EventTrigger]</c> attributes, in source order.</param>
public sealed record BoundOrchestrator(
    SyntaxNode Syntax,
    INamedTypeSymbol Type,
    string Name,
    BoundVariable Input,
    BoundBlock Body,
    BoundStateMachineOptions Options,
    ImmutableArray<BoundEventTrigger> Triggers) : BoundNode(Syntax);

/// <summary>The options of a state machine.</summary>
/// <param name="TimeoutSeconds">The longest that an execution may take; null means no limit of its own.</param>
/// <param name="Comment">What the machine is for: the summary of the class; null when it has none.</param>
public sealed record BoundStateMachineOptions(int? TimeoutSeconds, string? Comment);

/// <summary>A rule on a bus that starts an execution for every matching bus event.</summary>
/// <param name="Source">The event's <c>source</c>.</param>
/// <param name="DetailType">The event's <c>detail-type</c>.</param>
/// <param name="Bus">The bus's name or logical resource; null means the bus that the template names for the application.</param>
/// <param name="TakesEnvelope">True when the orchestrator's input is the whole event rather than its <c>detail</c>.</param>
public sealed record BoundEventTrigger(string Source, string DetailType, string? Bus, bool TakesEnvelope);
