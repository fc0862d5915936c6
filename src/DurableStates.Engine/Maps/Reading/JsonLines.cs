using DurableStates.Json;

namespace DurableStates.Engine.Maps.Reading;

/// <summary>Items as lines, each a JSON text of its own.</summary>
internal static class JsonLines
{
    public static Result<JsonArray> Parse(string content)
    {
        var items = new JsonArrayBuilder();
        foreach (var line in content.EnumerateLines())
        {
            if (line.IsWhiteSpace())
            {
                continue;
            }

            if (!JsonValue.TryParse(line.ToString(), out var item, out _))
            {
                return ItemReading.Failure("Unable to parse a line of the JSONL file.");
            }

            items.Add(item);
        }

        return items.ToArray();
    }
}
