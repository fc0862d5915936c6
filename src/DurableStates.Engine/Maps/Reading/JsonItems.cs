using DurableStates.Json;

namespace DurableStates.Engine.Maps.Reading;

/// <summary>Items in a JSON array.</summary>
internal static class JsonItems
{
    public static Result<JsonArray> Parse(string content, string? pointer)
    {
        if (!JsonValue.TryParse(content, out var value, out _))
        {
            return ItemReading.Failure("Unable to parse the JSON file.");
        }

        foreach (var token in pointer?.Split('/').Skip(1) ?? [])
        {
            var name = token.Replace("~1", "/", StringComparison.Ordinal).Replace("~0", "~", StringComparison.Ordinal);
            value = value.IsArray && int.TryParse(name, out var index) ? value[index] : value[name];
        }

        return value.TryGetArray(out var items) ? items : ItemReading.Failure("Attempting to map over non-iterable node.");
    }
}
