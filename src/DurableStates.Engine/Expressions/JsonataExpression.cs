using DurableStates.Json;

namespace DurableStates.Engine.Expressions;

/// <summary>A JSONata expression.</summary>
internal sealed class JsonataExpression(string text, string field) : CompiledExpression(text, field)
{
    public override Result<JsonValue> Evaluate(in DataScope scope) =>
        throw new NotSupportedException($"JSONata cannot be evaluated yet: {Text}");
}
