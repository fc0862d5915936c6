using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;
using DurableStates.Json;

namespace DurableStates;

/// <summary>The one JSON contract of orchestrators: of the compiler's member names, of Lambda functions, and of native runs.</summary>
/// <remarks>
/// <list type="bullet">
/// <item>Members are camelCase, unless <see cref="JsonPropertyNameAttribute"/> says otherwise; names are matched exactly.
/// <see cref="JsonIgnoreAttribute"/> leaves a member out, and so does being computed: a property without a setter that no constructor parameter sets.</item>
/// <item>Null members are written as null. When reading, an absent member is null; absent or null is an error where the type is not
/// nullable, and the error names the member. Defaults of constructors and initial values of properties are for C#, not for JSON.</item>
/// <item>Enums are their members' names as written in C#; numbers are not accepted for them.</item>
/// <item><see cref="DateTime"/> and <see cref="DateTimeOffset"/> are instants, written in UTC as <c>2026-11-22T09:30:00.000Z</c> with three decimals.
/// Any ISO 8601 time is read.</item>
/// <item><see cref="TimeSpan"/> is a number of seconds, which may have a fraction of whole milliseconds.</item>
/// <item>Numbers are numbers, never text; they are exact up to 2^53.</item>
/// <item>Dictionaries with string keys are objects, keys unchanged. Fields and tuples do not cross.</item>
/// <item>Unknown members are ignored.</item>
/// </list>
/// </remarks>
public static class WorkflowJson
{
    /// <summary>The contract as options of System.Text.Json; read-only.</summary>
    public static JsonSerializerOptions Options { get; } = CreateOptions();

    /// <summary>Writes a value as compact JSON.</summary>
    /// <typeparam name="T">The value's type.</typeparam>
    /// <param name="value">The value.</param>
    /// <returns>The JSON text.</returns>
    public static string Serialize<T>(T value) => JsonSerializer.Serialize(value, Options);

    /// <summary>Reads a value.</summary>
    /// <typeparam name="T">The value's type.</typeparam>
    /// <param name="json">The JSON text.</param>
    /// <returns>The value; null only when the JSON is null.</returns>
    /// <exception cref="JsonException">The JSON is not such a value; the message names the member.</exception>
    public static T? Deserialize<T>(string json) => JsonSerializer.Deserialize<T>(json, Options);

    private static JsonSerializerOptions CreateOptions()
    {
        var options = new JsonSerializerOptions
        {
            PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
            PropertyNameCaseInsensitive = false,
            NumberHandling = JsonNumberHandling.Strict,
            RespectNullableAnnotations = true,
            RespectRequiredConstructorParameters = true,
            // Payloads are not embedded in HTML; readable text in histories is worth more.
            Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
            TypeInfoResolver = new DefaultJsonTypeInfoResolver { Modifiers = { DataMembers.Apply } },
            Converters =
            {
                new JsonStringEnumConverter(namingPolicy: null, allowIntegerValues: false),
                new InstantConverter(),
                new OffsetInstantConverter(),
                new SecondsConverter(),
            },
        };
        options.MakeReadOnly();
        return options;
    }
}
