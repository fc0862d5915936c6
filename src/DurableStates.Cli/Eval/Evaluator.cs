using DurableStates.Json;
using DurableStates.Jsonata;
using DurableStates.JsonPath;

namespace DurableStates.Cli.Eval;

/// <summary>Evaluates requests in the language that they ask for.</summary>
internal static class Evaluator
{
    // The reference runs on for ever; a set of expressions must not stop at one that does.
    private static readonly TimeSpan MaxTime = TimeSpan.FromSeconds(5);

    private static readonly JsonataOptions Version206 = JsonataOptions.Version206 with { MaxTime = MaxTime };
    private static readonly JsonataOptions Latest = JsonataOptions.Latest with { MaxTime = MaxTime };

    public static EvalOutcome Evaluate(EvalRequest request) => request.Mode switch
    {
        EvalMode.Path => EvaluatePath(request),
        EvalMode.Version206 => EvaluateJsonata(request, Version206),
        EvalMode.Latest => EvaluateJsonata(request, Latest),
        _ => EvaluateJsonata(request, JsonataOptions.StepFunctions),
    };

    private static EvalOutcome EvaluateJsonata(EvalRequest request, JsonataOptions options)
    {
        if (!JsonataExpression.TryParse(request.Expression, options, out var expression, out var syntaxError))
        {
            return new EvalOutcome.Error(syntaxError.Code, syntaxError.Message, syntaxError.Position);
        }

        // Step Functions has no input document but $states.input; here the input is both, unless the bindings say what $states is.
        var states = request is { Mode: EvalMode.Aws, Input.IsUndefined: false } && request.Bindings["states"].IsUndefined ? JsonValue.Object(("input", request.Input)) : default;
        var result = expression.Evaluate(request.Input, new JsonataBindings(request.Bindings, states));
        return result.Error is { } error ? new EvalOutcome.Error(error.Code, error.Message, error.Position)
            : result.IsFunction ? new EvalOutcome.Error(null, "The expression returned an unsupported result type.", null)
            : Of(result.Value);
    }

    private static EvalOutcome EvaluatePath(EvalRequest request)
    {
        if (!PayloadExpression.TryParse(request.Expression, out var expression, out var syntaxError))
        {
            return new EvalOutcome.Error(null, syntaxError.Message, syntaxError.Position);
        }

        var scope = new PathScope(request.Input, request.Context, new Variables(request.Bindings), SystemSources.Instance);
        return expression.Evaluate(scope).Succeeded(out var value, out var failure) ? Of(value) : new EvalOutcome.Error(failure.ErrorName, failure.Cause, null);
    }

    private static EvalOutcome Of(JsonValue value) => value.IsUndefined ? new EvalOutcome.Nothing() : new EvalOutcome.Result(value);

    private sealed class Variables(JsonValue bindings) : IPathVariables
    {
        public JsonValue this[string name] => bindings[name];
    }

    private sealed class SystemSources : IIntrinsicSources
    {
        public static readonly SystemSources Instance = new();

        public string NewUuid() => JsonataEnvironment.System.NextUuid();

        public double NextRandom() => JsonataEnvironment.System.NextRandom();
    }
}
