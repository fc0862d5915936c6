using System.Text.Json;
using System.Text.Json.Serialization;
using Customer360.Contracts.Access;

namespace Customer360.Lambdas.Hosting;

/// <summary>Reads the detail of an event that anybody may have put on the bus: whatever it is, the function is called and says what is wrong with it.</summary>
internal sealed class UntrustedDetail : JsonConverter<AccessRequested>
{
    /// <inheritdoc/>
    public override bool HandleNull => true;

    /// <inheritdoc/>
    public override AccessRequested Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        var detail = JsonElement.ParseValue(ref reader);
        return new(detail.ValueKind is JsonValueKind.Object && detail.TryGetProperty("requestId", out var id) && id.ValueKind is JsonValueKind.String ? Text(id) : null);
    }

    /// <inheritdoc/>
    public override void Write(Utf8JsonWriter writer, AccessRequested value, JsonSerializerOptions options)
    {
        writer.WriteStartObject();
        writer.WriteString("requestId", value.RequestId);
        writer.WriteEndObject();
    }

    // A lone surrogate is valid JSON and no text.
    private static string? Text(JsonElement value)
    {
        try
        {
            return value.GetString();
        }
        catch (InvalidOperationException)
        {
            return null;
        }
    }
}
