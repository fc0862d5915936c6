using DurableStates.Engine.Executions;
using DurableStates.Json;
using DurableStates.Jsonata;

namespace DurableStates.Engine.Expressions;

/// <summary>A JSONata expression.</summary>
internal sealed class JsonataExpression : CompiledExpression
{
    private const string States = "$states";

    private static readonly string[] s_partsWithoutContext = ["$states.input", "$states.result", "$states.errorOutput"];

    private readonly Jsonata.JsonataExpression? _expression;
    private readonly string? _problem;
    private readonly bool _usesStates;
    private readonly bool _usesContext;

    public JsonataExpression(string text, string location)
        : base(text, location)
    {
        _usesStates = text.Contains(States, StringComparison.Ordinal);
        _usesContext = s_partsWithoutContext
            .Aggregate(text, (rest, part) => rest.Replace(part, "", StringComparison.Ordinal))
            .Contains(States, StringComparison.Ordinal);
        if (!Jsonata.JsonataExpression.TryParse(text, JsonataOptions.StepFunctions, out _expression, out var error))
        {
            _problem = error.ToString();
        }
    }

    public override Result<JsonValue> Evaluate(in DataScope scope)
    {
        if (_expression is null)
        {
            return Error(scope.Frame, $"cannot be parsed: {_problem}");
        }

        var frame = scope.Frame;
        var states = _usesStates ? StatesOf(scope) : default;
        var result = _expression.Evaluate(default, new JsonataBindings(frame.Variables.Visible, states), frame.Run.Services.Jsonata, frame.Run.Expressions);
        var value = result.Value;
        return value.Kind is JsonKind.Undefined or JsonKind.Other ? NoValue(frame, result) : value;
    }

    private StateError NoValue(Frame frame, JsonataResult result)
    {
        if (result.Error is { } error)
        {
            // A message with a code is a sentence of its own.
            return Error(frame, $"threw an error during evaluation{(error.Code is null ? ": " : ". ")}{error}");
        }

        return Error(frame, result.IsFunction ? "returned an unsupported result type." : "returned nothing (undefined).");
    }

    private StateError Error(Frame frame, string what) =>
        frame.EvaluationError($"The JSONata expression '{Text}' specified for the field '{Field}' {what}", Field);

    // The context object is built only for those who ask for it.
    private JsonValue StatesOf(in DataScope scope) => JsonValue.Object(
        ("input", scope.Frame.Input.Value),
        ("context", _usesContext ? ContextObject.Of(scope.Frame) : default),
        ("result", scope.Result),
        ("errorOutput", scope.ErrorOutput));
}
