using System.Globalization;
using DurableStates.Asl;
using DurableStates.Engine.Executions;
using DurableStates.Json;

namespace DurableStates.Engine.Expressions;

/// <summary>A field that holds a number, written down or computed.</summary>
internal sealed class CompiledNumber
{
    private readonly double _constant;
    private readonly string _kind;
    private readonly string _field;

    private CompiledNumber(double constant, CompiledExpression? expression, string kind, string field)
    {
        _field = field;
        _constant = constant;
        Expression = expression;
        _kind = kind;
    }

    /// <summary>What computes the number; null when it is written down.</summary>
    public CompiledExpression? Expression { get; }

    public static CompiledNumber? CompileOptional(Setting<int>? setting, string field) => setting switch
    {
        null => null,
        Setting<int>.Constant constant => new(constant.Value, null, "integer", field),
        Setting<int>.Computed computed => new(0, ExpressionCompiler.Compile(computed.Expression, FieldNames.Of(computed.Expression, field)), "integer", field),
        _ => throw new System.Diagnostics.UnreachableException($"No setting {setting.GetType().Name}."),
    };

    public static CompiledNumber? CompileOptional(Setting<double>? setting, string field) => setting switch
    {
        null => null,
        Setting<double>.Constant constant => new(constant.Value, null, "float", field),
        Setting<double>.Computed computed => new(0, ExpressionCompiler.Compile(computed.Expression, FieldNames.Of(computed.Expression, field)), "float", field),
        _ => throw new System.Diagnostics.UnreachableException($"No setting {setting.GetType().Name}."),
    };

    /// <summary>The number, seen from the state's effective input.</summary>
    public Result<double> Evaluate(Frame frame, JsonValue effectiveInput)
    {
        if (Expression is null)
        {
            return _constant;
        }

        var value = default(JsonValue);
        if (Expression is JsonPathExpression path)
        {
            if (path.Select(frame.Scope(effectiveInput), out value) is { } failure)
            {
                return frame.RuntimeError(failure);
            }
        }
        else if (Expression.Evaluate(frame.Scope(effectiveInput)).Failed(out var error, out value))
        {
            return error;
        }

        // In JSONPath a text that is a number will do as well.
        if (Expression is JsonPathExpression && value.TryGetString(out var text) && TryParse(text, out var number))
        {
            return number;
        }

        return value.IsNumber && (_kind is "float" || value.IsInt64) ? value.AsDouble() : WrongType(frame, value);
    }

    /// <summary>The number, which has to lie within bounds.</summary>
    public Result<double> EvaluateWithin(Frame frame, JsonValue effectiveInput, double least, double most)
    {
        if (Evaluate(frame, effectiveInput).Failed(out var error, out var number))
        {
            return error;
        }

        return number >= least && number <= most ? number : OutOfRange(frame, $"must be between {(JsonValue)least} and {(JsonValue)most}.");
    }

    /// <summary>The number, which has to be 0 or more.</summary>
    public Result<double> EvaluateNotNegative(Frame frame, JsonValue effectiveInput)
    {
        if (Evaluate(frame, effectiveInput).Failed(out var error, out var number))
        {
            return error;
        }

        return number >= 0 ? number : OutOfRange(frame, "cannot be negative.");
    }

    // AWS's wording, recorded for the tolerated failures of a Map in JSONPath.
    private StateError OutOfRange(Frame frame, string rule)
    {
        var text = $"{_field[(_field.LastIndexOf('/') + 1)..]} {rule}";
        return Expression is null or JsonPathExpression ? frame.RuntimeError(text) : frame.EvaluationError(text, _field);
    }

    private bool TryParse(string text, out double number) => _kind is "float"
        ? double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out number)
        : long.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var whole) & ((number = whole) == whole);

    private StateError WrongType(Frame frame, JsonValue value) => Expression switch
    {
        JsonPathExpression path => frame.RuntimeError(
            $"The {path.Field} field refers to value \"{(value.TryGetString(out var text) ? text : value.ToString())}\" which is not a valid {_kind}: {path.Text}"),
        { } jsonata => jsonata.UnexpectedType(frame, _kind is "float" ? "number" : "integer", value),
        null => throw new System.Diagnostics.UnreachableException("A number that is written down has its type."),
    };
}
