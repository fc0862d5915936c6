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

        var result = _expression.Evaluate(default, new JsonataBindings(scope.Frame.Variables.Visible, StatesOf(scope)), scope.Frame.Run.Services.Jsonata);
        if (!result.Succeeded)
        {
            // A message with a code is a sentence of its own.
            return Error(scope.Frame, $"threw an error during evaluation{(result.Error.Code is null ? ": " : ". ")}{result.Error}");
        }

        if (result.IsFunction)
        {
            return Error(scope.Frame, "returned an unsupported result type.");
        }

        return result.Value.IsUndefined ? Error(scope.Frame, "returned nothing (undefined).") : result.Value;
    }

    private StateError Error(Frame frame, string what) =>
        frame.EvaluationError($"The JSONata expression '{Text}' specified for the field '{Field}' {what}", Field);

    // The context object is built only for those who ask for it.
    private JsonValue StatesOf(in DataScope scope) => !_usesStates
        ? default
        : JsonValue.Object(
            ("input", scope.Frame.Input.Value),
            ("context", _usesContext ? ContextObject.Of(scope.Frame) : default),
            ("result", scope.Result),
            ("errorOutput", scope.ErrorOutput));
}
