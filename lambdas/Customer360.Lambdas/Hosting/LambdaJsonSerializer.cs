using System.Text.Json;
using Amazon.Lambda.Core;
using DurableStates;

[assembly: LambdaSerializer(typeof(Customer360.Lambdas.Hosting.LambdaJsonSerializer))]

namespace Customer360.Lambdas.Hosting;

/// <summary>Reads a function's payload and writes its result by the contract of the orchestrators: a payload that lacks a field fails by the field's name.</summary>
public sealed class LambdaJsonSerializer : ILambdaSerializer
{
    internal static readonly JsonSerializerOptions Options = new(WorkflowJson.Options);

    static LambdaJsonSerializer() => Array.ForEach(UntrustedDetails.Converters, Options.Converters.Add);

    /// <inheritdoc/>
    public T Deserialize<T>(Stream requestStream) =>
        JsonSerializer.Deserialize<T>(requestStream, Options) ?? throw new JsonException($"The payload is null where a {typeof(T).Name} is needed.");

    /// <inheritdoc/>
    public void Serialize<T>(T response, Stream responseStream) => JsonSerializer.Serialize(responseStream, response, Options);
}
