using DurableStates.Asl;
using DurableStates.Engine.Executions;
using DurableStates.Engine.Expressions;
using DurableStates.Json;

namespace DurableStates.Engine.Maps.Distributed;

/// <summary>The <c>ResultWriter</c> of a distributed Map, compiled.</summary>
internal sealed class CompiledResultWriter(ResultWriter writer)
{
    private readonly CompiledTemplate? _arguments = CompiledTemplate.CompileOptional(writer.Arguments, "ResultWriter/Arguments");

    public Result<WriteRequest> Request(Frame frame, Payload input)
    {
        var arguments = default(JsonValue);
        if (_arguments is not null && _arguments.Evaluate(frame.Scope(input)).Failed(out var error, out arguments))
        {
            return error;
        }

        return new WriteRequest(
            writer.Resource is null || !arguments["Bucket"].TryGetString(out var bucket) ? null : bucket,
            arguments["Prefix"].TryGetString(out var prefix) ? prefix : "",
            writer.Config?.Transformation ?? "NONE",
            writer.Config?.OutputType ?? "JSON");
    }
}

/// <summary>Where and how results are written.</summary>
/// <param name="Bucket">The bucket; null when the results are only shaped.</param>
/// <param name="Prefix">What the keys begin with; may be empty.</param>
/// <param name="Transformation"><c>NONE</c>, <c>COMPACT</c> or <c>FLATTEN</c>.</param>
/// <param name="OutputType"><c>JSON</c> or <c>JSONL</c>.</param>
internal sealed record WriteRequest(string? Bucket, string Prefix, string Transformation, string OutputType);
