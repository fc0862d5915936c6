using System.Text.Json;
using System.Text.Json.Serialization;

namespace DurableStates.Json;

/// <summary>A span of time as a number of seconds, which is what ASL's own fields take.</summary>
internal sealed class SecondsConverter : JsonConverter<TimeSpan>
{
    public override TimeSpan Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        var milliseconds = Math.Round(reader.GetDouble() * 1000);
        return Math.Abs(milliseconds) <= TimeSpan.MaxValue.TotalMilliseconds
            ? Span(milliseconds)
            : throw new JsonException("The number of seconds is larger than a TimeSpan can hold.");
    }

    // The largest double below the largest span rounds up to one beyond it.
    private static TimeSpan Span(double milliseconds) => TimeSpan.FromTicks((long)Math.Clamp((decimal)milliseconds * TimeSpan.TicksPerMillisecond, long.MinValue, long.MaxValue));

    public override void Write(Utf8JsonWriter writer, TimeSpan value, JsonSerializerOptions options)
    {
        var milliseconds = value.Ticks / TimeSpan.TicksPerMillisecond;
        if (milliseconds % 1000 == 0)
        {
            writer.WriteNumberValue(milliseconds / 1000);
        }
        else
        {
            writer.WriteNumberValue(milliseconds / 1000.0);
        }
    }
}
