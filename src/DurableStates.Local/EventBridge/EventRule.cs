using DurableStates.Json;

namespace DurableStates.Local.EventBridge;

/// <summary>Hands the events of a bus that match a pattern to a target.</summary>
/// <param name="Name">The rule's name.</param>
/// <param name="Bus">The bus.</param>
/// <param name="Pattern">Which events.</param>
/// <param name="Deliver">
/// The target: gets the whole event and says null when it has taken it, or why it will not. It may get an event more than once.
/// </param>
public sealed record EventRule(string Name, string Bus, EventPattern Pattern, Func<JsonValue, string?> Deliver);

/// <summary>An event that a target would not take. Nothing is lost: it can be delivered again.</summary>
/// <param name="Rule">The rule that matched.</param>
/// <param name="Event">The whole event.</param>
/// <param name="Reason">What the target said.</param>
public sealed record DeadLetter(string Rule, JsonValue Event, string Reason);
