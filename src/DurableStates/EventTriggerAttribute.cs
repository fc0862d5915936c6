namespace DurableStates;

/// <summary>Starts an execution for each bus event that matches. Delivery is at least once.</summary>
/// <remarks>The orchestrator's input is the event's <c>detail</c>; an input of type <see cref="BusEvent{TDetail}"/> gets the whole envelope.</remarks>
[AttributeUsage(AttributeTargets.Class, AllowMultiple = true, Inherited = false)]
public sealed class EventTriggerAttribute : Attribute
{
    /// <summary>The event's <c>source</c>, matched exactly. Any source when null.</summary>
    public string? Source { get; set; }

    /// <summary>The event's <c>detail-type</c>, matched exactly. Any type when null.</summary>
    public string? DetailType { get; set; }

    /// <summary>The bus that is listened to. The account's default bus when null.</summary>
    public string? Bus { get; set; }
}
