using DurableStates.Json;

namespace DurableStates.Jsonata.Evaluation;

/// <summary>A function as a value. Lives only inside an evaluation.</summary>
internal abstract class FunctionValue
{
    /// <summary>How many arguments a higher-order function hands over at most.</summary>
    public abstract int Arity { get; }

    /// <summary>Whether the reference holds it as a JavaScript function and not as an object; only then it is never true.</summary>
    public virtual bool IsNative => false;

    /// <summary>Whether an error inside is told at the place of the call, whatever place it had: not where the call only leads on to another one.</summary>
    public virtual bool PlacesErrors => !IsNative;

    /// <summary>The context where it is called by a built-in function.</summary>
    public virtual JsonValue OwnContext => default;

    /// <summary>Calls it, with the calls at its end.</summary>
    public JsonValue Apply(ReadOnlySpan<JsonValue> arguments, JsonValue context, Evaluation evaluation)
    {
        evaluation.EnterCall();
        var place = evaluation.EvalPlace;
        var result = ApplyOnce(arguments, context, evaluation);
        result = result.Reference is TailCall tail ? Continue(tail, context, place, evaluation) : result;
        evaluation.EvalPlace = place;
        evaluation.LeaveCall();
        return result;
    }

    /// <summary>Calls it; the result may be a <see cref="TailCall"/> still to be made.</summary>
    public abstract JsonValue ApplyOnce(ReadOnlySpan<JsonValue> arguments, JsonValue context, Evaluation evaluation);

    /// <summary>Makes the calls at the end of bodies one after the other, all with what the caller of the first body has.</summary>
    public static JsonValue Continue(TailCall tail, JsonValue context, EvalPlace? place, Evaluation evaluation)
    {
        while (true)
        {
            evaluation.Tick();
            var result = tail.Code.Call.InvokeTail(tail, context, place, evaluation);
            if (result.Reference is not TailCall next)
            {
                return result;
            }

            tail = next;
        }
    }
}
