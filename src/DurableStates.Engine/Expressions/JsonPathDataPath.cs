using DurableStates.Engine.Executions;

namespace DurableStates.Engine.Expressions;

/// <summary>A path that selects a part of the data, or a place in it.</summary>
internal sealed class JsonPathDataPath(string text, string field) : CompiledPath
{
    private readonly JsonPathExpression _path = new(text, field);

    public override Result<Payload> Select(Frame frame, Payload data) => _path.Select(frame.Scope(data.Value), out var value) is { } failure
        ? frame.RuntimeError($"Invalid path '{text}' : {failure}")
        : new Payload(value);

    public override Result<Payload> Place(Frame frame, Payload input, Payload result) =>
        throw new NotSupportedException($"JSONPath cannot be evaluated yet: {text}");
}
