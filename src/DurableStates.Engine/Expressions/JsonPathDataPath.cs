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
        new Payload(Put(input.Value, text.Split('.').AsSpan(1), result.Value));

    private static DurableStates.Json.JsonValue Put(DurableStates.Json.JsonValue at, ReadOnlySpan<string> steps, DurableStates.Json.JsonValue value) =>
        steps.Length == 0 ? value : (at.IsObject ? at : DurableStates.Json.JsonObject.Empty).With(steps[0], Put(at[steps[0]], steps[1..], value));
}
