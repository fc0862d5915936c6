using DurableStates.Asl;
using DurableStates.Engine.Executions;
using DurableStates.Engine.Expressions;
using DurableStates.Json;

namespace DurableStates.Engine.Maps.Reading;

/// <summary>The <c>ItemReader</c> of a distributed Map, compiled.</summary>
internal sealed class CompiledItemReader(ItemReader reader)
{
    private const int MostItems = 100_000_000;

    private readonly CompiledTemplate? _arguments = CompiledTemplate.CompileOptional(reader.Arguments, "ItemReader/Arguments");
    private readonly CompiledNumber? _maxItems = CompiledNumber.CompileOptional(reader.Config?.MaxItems, "ItemReader/ReaderConfig/MaxItems");

    /// <summary>What is to be read, with everything computed that depends on the state's input.</summary>
    public Result<ReadRequest> Request(Frame frame, Payload input)
    {
        var arguments = default(JsonValue);
        double maxItems = MostItems;
        if ((_arguments is not null && _arguments.Evaluate(frame.Scope(input)).Failed(out var error, out arguments))
            || (_maxItems is not null && _maxItems.Evaluate(frame, input.Value).Failed(out error, out maxItems)))
        {
            return error;
        }

        return new ReadRequest(
            reader.Resource.EndsWith(":listObjectsV2", StringComparison.Ordinal),
            Text(arguments["Bucket"]),
            Text(arguments["Key"].IsUndefined ? arguments["Prefix"] : arguments["Key"]),
            reader.Config ?? new ReaderConfig(),
            (long)Math.Min(maxItems, MostItems));
    }

    private static string Text(JsonValue value) => value.TryGetString(out var text) ? text : "";
}

/// <summary>What a distributed Map is to read.</summary>
/// <param name="IsListing">True when the items are the objects themselves, not what is in one of them.</param>
/// <param name="Bucket">The bucket.</param>
/// <param name="Key">The object's key, or the prefix of a listing.</param>
/// <param name="Config">How the content is turned into items.</param>
/// <param name="MaxItems">The most items.</param>
internal sealed record ReadRequest(bool IsListing, string Bucket, string Key, ReaderConfig Config, long MaxItems)
{
    /// <summary>Where the items come from, as the context object says it.</summary>
    public string Source => IsListing ? $"S3://{Bucket}" : $"S3://{Bucket}/{Key}";
}
