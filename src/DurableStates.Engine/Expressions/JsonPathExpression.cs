using DurableStates.Engine.Executions;
using DurableStates.Json;
using DurableStates.JsonPath;

namespace DurableStates.Engine.Expressions;

/// <summary>A JSONPath or a call of an intrinsic function.</summary>
internal sealed class JsonPathExpression : CompiledExpression
{
    private readonly PayloadExpression? _expression;
    private readonly string? _problem;
    private readonly bool _usesContext;

    public JsonPathExpression(string text, string location)
        : base(text, location)
    {
        _usesContext = text.Contains("$$", StringComparison.Ordinal);
        if (!PayloadExpression.TryParse(text, out _expression, out var error))
        {
            _problem = $"Invalid path '{text}' : {error.Message}";
        }
    }

    public override Result<JsonValue> Evaluate(in DataScope scope)
    {
        if (_expression is null)
        {
            return scope.Frame.RuntimeError(_problem ?? "");
        }

        return _expression.Evaluate(ScopeOf(scope), Field).Succeeded(out var value, out var failure) ? value : JsonPathErrors.Of(scope.Frame, failure);
    }

    /// <summary>Looks for the path.</summary>
    /// <returns>Null when it was found, else why not.</returns>
    public string? Select(in DataScope scope, out JsonValue value)
    {
        value = default;
        if (_expression is null)
        {
            return _problem;
        }

        var result = _expression.Path is { } path ? path.Read(ScopeOf(scope)) : _expression.Evaluate(ScopeOf(scope), Field);
        return result.Succeeded(out value, out var failure) ? null : failure.Cause;
    }

    /// <summary>What is there; undefined when nothing is.</summary>
    public JsonValue Find(in DataScope scope) => _expression?.Path is { } path ? path.Find(ScopeOf(scope)) : default;

    // The context object is built only for those who ask for it.
    private PathScope ScopeOf(in DataScope scope) => new(
        scope.Root, _usesContext ? ContextObject.Of(scope.Frame) : default, scope.Frame.Variables, scope.Frame.Run.Services.Intrinsics)
    {
        WrittenInput = scope.Written,
    };
}
