using DurableStates.Json;
using DurableStates.Jsonata.Functions;

namespace DurableStates.Jsonata.Evaluation;

/// <summary><c>function(arguments)</c>.</summary>
internal sealed class CallCode(Code function, Code[] arguments, string? name, Code? forgotten, int position) : Code
{
    /// <summary>Set where the expression calls <c>$eval</c>, which looks up variables by name.</summary>
    public Compilation.Scope? Scope { get; init; }

    public override JsonValue Run(JsonValue context, Frame frame, Evaluation evaluation) =>
        Invoke(default, hasFirst: false, context, frame, evaluation);

    /// <summary>Calls with a value before the arguments: the left side of <c>~></c>.</summary>
    public JsonValue Invoke(JsonValue first, bool hasFirst, JsonValue context, Frame frame, Evaluation evaluation)
    {
        var called = Resolve(context, frame, evaluation);
        var count = arguments.Length + (hasFirst ? 1 : 0);
        var few = default(FewArguments);
        Span<JsonValue> values = count <= 4 ? few : new JsonValue[count];
        var at = 0;
        if (hasFirst)
        {
            values[at++] = first;
        }

        foreach (var argument in arguments)
        {
            values[at++] = Wrap(argument.Evaluate(context, frame, evaluation));
        }

        if (called.Reference is not FunctionValue target)
        {
            throw new EvaluationFailure("T1006") { Position = position, Token = name };
        }

        if (Scope is not null)
        {
            evaluation.EvalScope = (Scope, frame);
        }

        try
        {
            // A built-in function may change its arguments in place, so it has room for all its parameters.
            return target is Builtin builtin
                ? builtin.Call(count <= 4 ? few : values, count, context, evaluation)
                : target.Apply(values[..count], context, evaluation);
        }
        catch (EvaluationFailure failure) when (failure.AtCall(position, name, overrides: !target.IsNative))
        {
            throw;
        }
    }

    /// <summary>The function and the evaluated arguments of a call at the end of a body.</summary>
    public JsonValue InvokeTail(TailCall tail, JsonValue context, Evaluation evaluation)
    {
        var called = function.Evaluate(tail.Context, tail.Frame, evaluation);
        var few = default(FewArguments);
        Span<JsonValue> values = arguments.Length <= 4 ? few : new JsonValue[arguments.Length];
        for (var i = 0; i < arguments.Length; i++)
        {
            values[i] = arguments[i].Evaluate(tail.Context, tail.Frame, evaluation);
        }

        if (called.Reference is not FunctionValue target)
        {
            throw new EvaluationFailure("T1006") { Position = position, Token = name };
        }

        if (Scope is not null)
        {
            evaluation.EvalScope = (Scope, tail.Frame);
        }

        try
        {
            return target.ApplyOnce(values[..arguments.Length], context, evaluation);
        }
        catch (EvaluationFailure failure) when (failure.AtCall(position, name, overrides: true))
        {
            throw;
        }
    }

    public bool CallsBuiltin(Evaluation evaluation) => function is GlobalCode { Builtin: not null } && !evaluation.Shadows;

    public static JsonValue Wrap(JsonValue value) =>
        value.Reference is FunctionValue inner and not (Closure or RegexFunction) ? JsonValue.Other(new Closure(inner)) : value;

    private JsonValue Resolve(JsonValue context, Frame frame, Evaluation evaluation)
    {
        var called = function.Evaluate(context, frame, evaluation);
        if (called.IsUndefined && forgotten is not null && IsThere(forgotten.Run(context, frame, evaluation), evaluation))
        {
            throw new EvaluationFailure("T1005") { Position = position, Token = name };
        }

        return called;
    }

    // As JavaScript sees a condition.
    private static bool IsThere(JsonValue value, Evaluation evaluation) =>
        value.Reference is FunctionValue or JsonArray or JsonObject || Values.IsTrue(value, evaluation);
}
