using DurableStates.Asl;
using DurableStates.Json;

namespace DurableStates.Local.Services;

/// <summary>One call of a service.</summary>
/// <param name="Arguments">The request, members in the spelling of Step Functions.</param>
/// <param name="Pattern">What the caller waits for.</param>
/// <param name="Clock">The time; what takes time waits on it.</param>
/// <param name="Resources">The ARNs of the execution and its state machine, which some services note down.</param>
/// <param name="Submitted">Told once a job is started, with the service's answer.</param>
public sealed record ServiceCall(
    JsonValue Arguments, IntegrationPattern Pattern, TimeProvider Clock, IReadOnlyList<string> Resources, Action<JsonValue> Submitted)
{
    /// <summary>The text of a member; an empty text when there is none.</summary>
    public string Text(string member) => Arguments[member].TryGetString(out var text) ? text : "";

    /// <summary>The time now.</summary>
    public DateTimeOffset Now => Clock.GetUtcNow();
}
