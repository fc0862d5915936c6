using System.Text.Json.Serialization;

namespace DurableStates;

/// <summary>A bus event with its envelope, as EventBridge delivers it.</summary>
/// <typeparam name="TDetail">What the event says.</typeparam>
/// <param name="Id">The event's id, the same on every delivery of it.</param>
/// <param name="Source">Who sent it.</param>
/// <param name="DetailType">What kind of event it is.</param>
/// <param name="Account">The AWS account that it was sent in.</param>
/// <param name="Region">The AWS Region that it was sent in.</param>
/// <param name="Time">When it was sent.</param>
/// <param name="Resources">The ARNs that it is about; may be empty.</param>
/// <param name="Detail">What the event says.</param>
public sealed record BusEvent<TDetail>(
    string Id,
    string Source,
    [property: JsonPropertyName("detail-type")] string DetailType,
    string Account,
    string Region,
    DateTime Time,
    IReadOnlyList<string> Resources,
    TDetail Detail);
