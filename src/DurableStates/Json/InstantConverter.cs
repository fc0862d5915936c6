using System.Globalization;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace DurableStates.Json;

/// <summary>A time as <c>2026-11-22T09:30:00.000Z</c>, the form that JSONata's own time functions write.</summary>
internal sealed class InstantConverter : JsonConverter<DateTime>
{
    public const string Format = "yyyy-MM-dd'T'HH:mm:ss.fff'Z'";

    public override DateTime Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) => ReadUtc(ref reader);

    /// <summary>An instant to the millisecond, which is what goes on: a state machine's time functions know no less. One without an offset is in UTC.</summary>
    public static DateTime ReadUtc(ref Utf8JsonReader reader)
    {
        var time = reader.GetDateTime();
        var utc = time.Kind is DateTimeKind.Unspecified ? DateTime.SpecifyKind(time, DateTimeKind.Utc) : time.ToUniversalTime();
        return new(utc.Ticks - (utc.Ticks % TimeSpan.TicksPerMillisecond), DateTimeKind.Utc);
    }

    public override void Write(Utf8JsonWriter writer, DateTime value, JsonSerializerOptions options)
    {
        var utc = value.Kind is DateTimeKind.Local ? value.ToUniversalTime() : value;
        writer.WriteStringValue(utc.ToString(Format, CultureInfo.InvariantCulture));
    }
}

/// <summary>The same form for times that carry an offset; the offset is not kept.</summary>
internal sealed class OffsetInstantConverter : JsonConverter<DateTimeOffset>
{
    public override DateTimeOffset Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        new(InstantConverter.ReadUtc(ref reader));

    public override void Write(Utf8JsonWriter writer, DateTimeOffset value, JsonSerializerOptions options) =>
        writer.WriteStringValue(value.UtcDateTime.ToString(InstantConverter.Format, CultureInfo.InvariantCulture));
}
