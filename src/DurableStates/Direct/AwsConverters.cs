using System.Globalization;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace DurableStates.Direct;

/// <summary>The AWS SDK's enumerations are classes around a string; in JSON they are that string.</summary>
internal sealed class AwsConstantConverter : JsonConverterFactory
{
    public override bool CanConvert(Type typeToConvert) => typeToConvert.BaseType?.Name == "ConstantClass";

    public override JsonConverter CreateConverter(Type typeToConvert, JsonSerializerOptions options) =>
        Activator.CreateInstance(typeof(Of<>).MakeGenericType(typeToConvert)) as JsonConverter
        ?? throw new InvalidOperationException($"No converter for {typeToConvert}.");

    private sealed class Of<T> : JsonConverter<T>
        where T : class
    {
        public override T? Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
            Activator.CreateInstance(typeof(T), reader.GetString()) as T;

        public override void Write(Utf8JsonWriter writer, T value, JsonSerializerOptions options) =>
            writer.WriteStringValue(value.ToString());
    }
}

/// <summary>Times come as text from most services and as milliseconds from jobs that were waited for; they leave as text.</summary>
internal sealed class AwsTimeConverter : JsonConverter<DateTime>
{
    public override DateTime Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        reader.TokenType is JsonTokenType.Number
            ? DateTimeOffset.FromUnixTimeMilliseconds((long)reader.GetDouble()).UtcDateTime
            : reader.GetDateTimeOffset().UtcDateTime;

    public override void Write(Utf8JsonWriter writer, DateTime value, JsonSerializerOptions options) =>
        writer.WriteStringValue(value.ToUniversalTime().ToString(Json.InstantConverter.Format, CultureInfo.InvariantCulture));
}
