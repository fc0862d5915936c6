using DurableStates.Json;
using DurableStates.Jsonata.Functions;

namespace DurableStates.Jsonata.Evaluation;

/// <summary><c>function(arguments)</c>.</summary>
internal sealed class CallCode(Code function, Code[] arguments, string? name, Code? forgotten, int position) : Code
{
    /// <summary>Where the function stands, which is the place of a call at the end of a body; none for a path.</summary>
    public int? FunctionPosition { get; init; }

    /// <summary>The function's name where it is a variable: only then a call at the end of a body has one.</summary>
    public string? TailName { get; init; }

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
            evaluation.EvalPlace = new(Scope, frame);
        }

        var isInBody = true;
        try
        {
            if (target is Builtin builtin)
            {
                // A built-in function may change its arguments in place, so it has room for all its parameters.
                return builtin.Call(count <= 4 ? few : values, count, context, evaluation);
            }

            evaluation.EnterCall();
            var place = evaluation.EvalPlace;
            var result = target.ApplyOnce(values[..count], context, evaluation);
            if (result.Reference is TailCall tail)
            {
                isInBody = false;
                result = FunctionValue.Continue(tail, context, place, evaluation);
            }

            evaluation.LeaveCall();
            return result;
        }
        catch (EvaluationFailure failure) when (failure.AtCall(position, name, overrides: isInBody && target.PlacesErrors))
        {
            throw;
        }
    }

    /// <summary>Makes the call of a body that has been left.</summary>
    public JsonValue InvokeTail(TailCall tail, JsonValue context, EvalPlace? place, Evaluation evaluation)
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
            throw new EvaluationFailure("T1006") { Position = FunctionPosition ?? position, Token = TailName };
        }

        // All that the call needs of the body has been read; $eval sees what the caller of the body sees.
        evaluation.Done(tail);
        evaluation.EvalPlace = place;
        try
        {
            return target is Builtin builtin
                ? builtin.Call(arguments.Length <= 4 ? few : values, arguments.Length, context, evaluation)
                : target.ApplyOnce(values[..arguments.Length], context, evaluation);
        }
        catch (EvaluationFailure failure) when (target is not ChainedFunction && failure.AtCall(FunctionPosition, TailName))
        {
            throw;
        }
    }

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
