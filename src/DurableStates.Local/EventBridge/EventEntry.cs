using DurableStates.Json;
using DurableStates.Local.Services;

namespace DurableStates.Local.EventBridge;

/// <summary>An entry of PutEvents, and the event that it becomes.</summary>
internal static class EventEntry
{
    public static PutEventResult.Refused? Problem(JsonValue entry)
    {
        foreach (var member in new[] { "Source", "DetailType", "Detail" })
        {
            if (!entry[member].TryGetString(out var text) || text.Length == 0)
            {
                return new("InvalidArgument", $"Parameter {member} is not valid. Reason: {member} is a required argument.");
            }
        }

        return JsonValue.TryParse(entry["Detail"].AsString(), out var detail, out var error) && detail.IsObject
            ? null
            : new("MalformedDetail", $"Detail is malformed. {(error is null ? "It has to be a JSON object." : error.ToString())}");
    }

    /// <summary>Whoever reads an event of a service may rely on it.</summary>
    public static PutEventResult.Refused? ServicesProblem(JsonValue entry) =>
        entry["Source"].AsString().StartsWith("aws.", StringComparison.Ordinal) ? new("NotAuthorizedForSourceException", "Not authorized for the source.") : null;

    public static JsonValue Envelope(
        JsonValue entry, string id, DateTimeOffset now, string region, string account, IReadOnlyList<string> resources) => JsonValue.Object(
        ("version", "0"),
        ("id", id),
        ("detail-type", entry["DetailType"]),
        ("source", entry["Source"]),
        ("account", account),
        ("time", entry["Time"].IsString ? entry["Time"] : AwsTime.IsoSeconds(now)),
        ("region", region),
        ("resources", JsonValue.Array([.. entry["Resources"].Items, .. resources.Select(resource => (JsonValue)resource)])),
        ("detail", JsonValue.Parse(entry["Detail"].AsString())));
}
