using System.Text.Json;

namespace Customer360.Local.Stories;

/// <summary>Finds the id that people know an event or an execution by.</summary>
internal static class StorySubject
{
    private static readonly string[] Members = ["requestId", "runId", "productId"];

    public static string Of(JsonElement detail) =>
        Members.Select(member => detail.ValueKind is JsonValueKind.Object && detail.TryGetProperty(member, out var value) ? value.ToString() : null)
            .FirstOrDefault(id => id is not null) ?? "?";

    public static string Of(string json)
    {
        using var document = JsonDocument.Parse(json);
        return Of(document.RootElement);
    }
}
