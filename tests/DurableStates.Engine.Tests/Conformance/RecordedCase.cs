using DurableStates.Json;

namespace DurableStates.Engine.Tests.Conformance;

/// <summary>One case that was recorded from AWS.</summary>
internal sealed record RecordedCase(string Name, JsonValue Json)
{
    public JsonValue Expected => Json["expected"];

    public JsonValue Needs => Json["needs"];

    public string NeedsClass => Needs["class"].AsString();

    public string? Input => Json["input"].TryGetString(out var input) ? input : null;

    /// <summary>When AWS was asked.</summary>
    public DateOnly RecordedOn => DateOnly.ParseExact(
        Json["source"]["recordedDate"].AsString().Split(',')[0], "dd-MM-yyyy", System.Globalization.CultureInfo.InvariantCulture);

    public bool HasParallelOrder => Json["normalize"].IsArray
        && Json["normalize"].AsArray().Any(rule => rule["kind"].AsString() == "parallel-order-insensitive");

    public Matcher Matcher() => new(Strings("whole"), Strings("substring"));

    private IEnumerable<string> Strings(string key) =>
        Json["placeholders"][key].TryGetArray(out var names) ? names.Select(name => name.AsString()) : [];
}
