using System.Text.Json;
using System.Text.Json.Serialization;
using Amazon.Lambda.Core;

[assembly: LambdaSerializer(typeof(Customer360.Lambdas.Hosting.LambdaJsonSerializer))]

namespace Customer360.Lambdas.Hosting;

/// <summary>Reads a function's payload and writes its result: camelCase, and strict, so that a payload which lacks a field fails by the field's name.</summary>
public sealed class LambdaJsonSerializer : ILambdaSerializer
{
    internal static JsonSerializerOptions Options { get; } = new(JsonSerializerDefaults.Web)
    {
        RespectNullableAnnotations = true,
        RespectRequiredConstructorParameters = true,
        Converters = { new JsonStringEnumConverter() },
    };

    /// <inheritdoc/>
    public T Deserialize<T>(Stream requestStream) =>
        JsonSerializer.Deserialize<T>(requestStream, Options) ?? throw new JsonException($"The payload is null where a {typeof(T).Name} is needed.");

    /// <inheritdoc/>
    public void Serialize<T>(T response, Stream responseStream) => JsonSerializer.Serialize(responseStream, response, Options);
}
