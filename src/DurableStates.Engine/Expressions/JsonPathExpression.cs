using DurableStates.Engine.Executions;
using DurableStates.Json;

namespace DurableStates.Engine.Expressions;

/// <summary>A JSONPath or a call of an intrinsic function.</summary>
internal sealed class JsonPathExpression(string text, string location) : CompiledExpression(text, location)
{
    private readonly string[]? _steps = Steps(text);

    public override Result<JsonValue> Evaluate(in DataScope scope) => Select(scope, out var value) is null
        ? value
        : scope.Frame.RuntimeError($"The JSONPath '{Text}' specified for the field '{Field}' could not be found in the input '{scope.Root}'");

    /// <summary>Looks for the path.</summary>
    /// <returns>Null when it was found, else why not.</returns>
    public string? Select(in DataScope scope, out JsonValue value)
    {
        if (_steps is null)
        {
            throw new NotSupportedException($"JSONPath cannot be evaluated yet: {Text}");
        }

        value = _steps[0] is "$" ? scope.Root : _steps[0] is "$$" ? ContextObject.Of(scope.Frame) : scope.Frame.Variables[_steps[0][1..]];
        foreach (var step in _steps.AsSpan(1))
        {
            value = value.IsArray && int.TryParse(step, out var index) ? value[index] : value[step];
        }

        return value.IsUndefined ? $"No results for path: $['{string.Join("']['", _steps.Skip(1))}']" : null;
    }

    private static string[]? Steps(string path)
    {
        if (!path.StartsWith('$') || path.Contains("..") || path.Contains('*') || path.Contains('?') || path.Contains('('))
        {
            return null;
        }

        return path.Replace("['", ".").Replace("']", "").Replace("[", ".").Replace("]", "").Split('.');
    }
}
