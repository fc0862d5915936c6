using System.Text.Json;

namespace Customer360.Local.Stories;

/// <summary>Finds the id that people know an event or an execution by.</summary>
internal static class StorySubject
{
    private static readonly string[] Members = ["requestId", "runId", "productId"];

    public static string Of(JsonElement detail) =>
        // A nested run is told by the step that it belongs to.
        detail.ValueKind is JsonValueKind.Object && detail.TryGetProperty("step", out var step) ? Of(step)
        : Members.Select(member => detail.ValueKind is JsonValueKind.Object && detail.TryGetProperty(member, out var value) ? value.ToString() : null)
            .FirstOrDefault(id => id is not null) ?? "?";

    public static string Of(string json)
    {
        using var document = JsonDocument.Parse(json);
        return Of(document.RootElement);
    }
}
