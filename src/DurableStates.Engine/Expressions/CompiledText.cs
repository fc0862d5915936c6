using DurableStates.Asl;
using DurableStates.Engine.Executions;

namespace DurableStates.Engine.Expressions;

/// <summary>A field that holds text, written down or computed.</summary>
internal sealed class CompiledText
{
    private readonly string? _constant;
    private readonly CompiledExpression? _expression;

    /// <summary>What computes the text; null when it is written down.</summary>
    public CompiledExpression? Expression => _expression;

    private CompiledText(string? constant, CompiledExpression? expression)
    {
        _constant = constant;
        _expression = expression;
    }

    public static CompiledText? CompileOptional(Setting<string>? setting, string field) => setting switch
    {
        null => null,
        Setting<string>.Constant constant => new(constant.Value, null),
        Setting<string>.Computed computed => new(null, ExpressionCompiler.Compile(computed.Expression, FieldNames.Of(computed.Expression, field))),
        _ => throw new System.Diagnostics.UnreachableException($"No setting {setting.GetType().Name}."),
    };

    public Result<string> Evaluate(Frame frame)
    {
        if (_expression is null)
        {
            return _constant ?? "";
        }

        if (_expression.Evaluate(frame.Scope(frame.Input)).Failed(out var error, out var value))
        {
            return error;
        }

        return value.TryGetString(out var text) ? text : _expression.UnexpectedType(frame, "string", value);
    }
}
