using DurableStates.Json;

namespace DurableStates.Engine.Expressions;

/// <summary>A JSONPath or a call of an intrinsic function.</summary>
internal sealed class JsonPathExpression(string text, string field) : CompiledExpression(text, field)
{
    public override Result<JsonValue> Evaluate(in DataScope scope) => Select(scope, out var value) is null
        ? value
        : scope.Frame.RuntimeError($"The JSONPath '{Text}' specified for the field '{Field}' could not be found in the input '{scope.Root}'");

    /// <summary>Looks for the path.</summary>
    /// <returns>Null when it was found, else why not.</returns>
    public string? Select(in DataScope scope, out JsonValue value) =>
        throw new NotSupportedException($"JSONPath cannot be evaluated yet: {Text}");
}
