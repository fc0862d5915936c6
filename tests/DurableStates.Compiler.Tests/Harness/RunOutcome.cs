using DurableStates.Json;

namespace DurableStates.Compiler.Harness;

/// <summary>How a run ended, and what it called in which order. What nobody can tell apart looks the same here.</summary>
internal sealed record RunOutcome(string? Output, string? Error, string? Cause, IReadOnlyList<string> Calls)
{
    public int Transitions { get; init; }

    /// <summary>A text in which members are in order, and a member that is null is absent, as the JSON contract has it.</summary>
    public static string Canonical(JsonValue value) => Sorted(value).ToString();

    /// <summary>A call with its payload; a token is a token.</summary>
    public static string Call(string name, JsonValue payload, string? token) =>
        $"{name} {(token is null ? Canonical(payload) : Canonical(payload).Replace(token, "<token>", StringComparison.Ordinal))}";

    /// <summary>Everything but the cost, for a comparison that says what differs.</summary>
    public string Describe() => string.Join('\n', [$"output {Output}", $"error {Error}", $"cause {Cause}", .. Calls]);

    private static JsonValue Sorted(JsonValue value) =>
        value.TryGetObject(out var members)
            ? JsonValue.Object([.. members.Where(member => !member.Value.IsNull).OrderBy(member => member.Key, StringComparer.Ordinal).Select(member => (member.Key, Sorted(member.Value)))])
            : value.TryGetArray(out var items) ? JsonValue.Array([.. items.Select(Sorted)]) : value;
}
