using DurableStates.Engine.Executions;
using DurableStates.JsonPath;

namespace DurableStates.Engine.Expressions;

/// <summary>A path that selects a part of the data, or a place in it.</summary>
internal sealed class JsonPathDataPath(string text, string field) : CompiledPath
{
    private readonly JsonPathExpression _path = new(text, field);
    private readonly ReferencePath? _place = ReferencePath.TryParse(text, out var place, out _) ? place : null;

    public override Result<Payload> Select(Frame frame, Payload data) =>
        _path.Select(frame.Scope(data), out var value) is { } failure ? frame.RuntimeError(failure) : new Payload(value);

    public override Result<Payload> Place(Frame frame, Payload input, Payload result)
    {
        if (_place is null)
        {
            return frame.RuntimeError($"Invalid path '{text}' : a {field} points at one place");
        }

        return _place.Write(input.Value, result.Value, input).Succeeded(out var value, out var failure) ? new Payload(value) : JsonPathErrors.Of(frame, failure);
    }
}
