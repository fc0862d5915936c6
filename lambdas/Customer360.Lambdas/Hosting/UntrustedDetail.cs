using System.Text.Json;
using System.Text.Json.Serialization;
using Customer360.Contracts.Access;
using Customer360.Contracts.Onboarding;
using Customer360.Contracts.Subscriptions;
using DurableStates;

namespace Customer360.Lambdas.Hosting;

/// <summary>Reads the detail of an event that anybody may have put on the bus: whatever it is, the function is called and says what is wrong with it.</summary>
/// <typeparam name="T">What the detail should be; its properties in order.</typeparam>
/// <param name="read">Makes it of the members that are there.</param>
internal sealed class UntrustedDetail<T>(Func<UntrustedMembers, T> read) : JsonConverter<T>
{
    /// <inheritdoc/>
    public override bool HandleNull => true;

    /// <inheritdoc/>
    public override T Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) => read(new UntrustedMembers(JsonElement.ParseValue(ref reader)));

    /// <inheritdoc/>
    public override void Write(Utf8JsonWriter writer, T value, JsonSerializerOptions options) => JsonSerializer.Serialize(writer, value, WorkflowJson.Options);
}

/// <summary>The details that are read so.</summary>
internal static class UntrustedDetails
{
    public static JsonConverter[] Converters { get; } =
    [
        new UntrustedDetail<AccessRequested>(detail => new(detail.Text("requestId"))),
        new UntrustedDetail<GrantReconciliationRequested>(detail => new(detail.Boolean("reapply"))),
        new UntrustedDetail<DataProductRetirementOrdered>(detail => new(detail.Text("domain"), detail.Text("productId"))),
        new UntrustedDetail<AccessRevocationRequested>(detail => new(detail.Text("subscriptionId"), detail.Integer("generation"))),
    ];
}

/// <summary>The members of a detail; null for each that is not there, or is something else.</summary>
internal sealed class UntrustedMembers(JsonElement detail)
{
    /// <summary>The members of a JSON text; none where it is no JSON object.</summary>
    public static UntrustedMembers Of(string? json)
    {
        try
        {
            return new(json is null ? default : JsonElement.Parse(json));
        }
        catch (JsonException)
        {
            return new(default);
        }
    }

    /// <summary>The members of a member, or of the first item of a list; none where it is neither.</summary>
    public UntrustedMembers Members(string name) => new(Member(name) switch
    {
        { ValueKind: JsonValueKind.Object } value => value,
        { ValueKind: JsonValueKind.Array } list when list.GetArrayLength() > 0 => list[0],
        _ => default,
    });

    /// <summary>How many items a list has; null where there is none.</summary>
    public int? Count(string name) => Member(name) is { ValueKind: JsonValueKind.Array } list ? list.GetArrayLength() : null;

    /// <summary>True when there is such a member, null or not.</summary>
    public bool Has(string name) => Member(name) is not null;

    public string? Text(string name) => Member(name) is { ValueKind: JsonValueKind.String } value ? TextOf(value) : null;

    public bool? Boolean(string name) => Member(name) is { ValueKind: JsonValueKind.True or JsonValueKind.False } value ? value.GetBoolean() : null;

    public int? Integer(string name) => Member(name) is { ValueKind: JsonValueKind.Number } value && value.TryGetInt32(out var number) ? number : null;

    private JsonElement? Member(string name) => detail.ValueKind is JsonValueKind.Object && detail.TryGetProperty(name, out var value) ? value : null;

    // A lone surrogate is valid JSON and no text.
    private static string? TextOf(JsonElement value)
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
