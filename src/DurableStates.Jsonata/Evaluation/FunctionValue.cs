using DurableStates.Json;
using DurableStates.Jsonata.Signatures;

namespace DurableStates.Jsonata.Evaluation;

/// <summary>A function as a value. Lives only inside an evaluation.</summary>
internal abstract class FunctionValue
{
    /// <summary>How many arguments a higher-order function hands over at most.</summary>
    public abstract int Arity { get; }

    /// <summary>Whether the reference holds it as a JavaScript function and not as an object; only then it is never true.</summary>
    public virtual bool IsNative => false;

    /// <summary>Calls it, with the calls at its end.</summary>
    public JsonValue Apply(ReadOnlySpan<JsonValue> arguments, JsonValue context, Evaluation evaluation)
    {
        evaluation.EnterCall();
        var result = ApplyOnce(arguments, context, evaluation);
        result = result.Reference is TailCall tail ? Continue(tail, context, evaluation) : result;
        evaluation.LeaveCall();
        return result;
    }

    /// <summary>Calls it; the result may be a <see cref="TailCall"/> still to be made.</summary>
    public abstract JsonValue ApplyOnce(ReadOnlySpan<JsonValue> arguments, JsonValue context, Evaluation evaluation);

    /// <summary>Makes the calls at the end of bodies one after the other.</summary>
    public static JsonValue Continue(TailCall tail, JsonValue context, Evaluation evaluation)
    {
        while (true)
        {
            evaluation.Tick();
            var result = tail.Code.MakeOnce(tail, context, evaluation);
            if (result.Reference is not TailCall next)
            {
                return result;
            }

            tail = next;
        }
    }
}

/// <summary>A call at the end of a lambda's body that is made after the body has been left.</summary>
internal sealed class TailCall(TailCallCode code, JsonValue context, Frame frame) : FunctionValue
{
    public TailCallCode Code { get; } = code;

    public JsonValue Context { get; } = context;

    public Frame Frame { get; } = frame;

    public override int Arity => 0;

    public override JsonValue ApplyOnce(ReadOnlySpan<JsonValue> arguments, JsonValue context, Evaluation evaluation) => JsonValue.Other(this);
}

/// <summary>A lambda with the variables around it.</summary>
internal sealed class Lambda(LambdaCode code, JsonValue context, Frame frame) : FunctionValue
{
    // The frame of the last call, to be used again where nothing can have kept it.
    private Frame? _idle;

    public override int Arity => code.Arity;

    public override JsonValue ApplyOnce(ReadOnlySpan<JsonValue> arguments, JsonValue callContext, Evaluation evaluation)
    {
        if (code.Signature is not null)
        {
            arguments = code.Signature.Validate(arguments, callContext, evaluation.IsLatest);
        }

        var own = _idle;
        if (own is null)
        {
            own = new Frame(frame, code.SlotCount);
        }
        else
        {
            _idle = null;
            own.Clear(code.FirstLocal, code.SlotCount - code.FirstLocal);
        }

        for (var i = 0; i < code.Arity; i++)
        {
            own.SetParameter(code.ParameterSlots[i], i < arguments.Length ? arguments[i] : default);
        }

        var result = code.Body.Evaluate(context, own, evaluation);
        if (code.LeavesFrame)
        {
            // A call still to be made reads its arguments before the frame is used again.
            _idle = own;
        }

        return result;
    }
}

/// <summary>A function that was handed over as an argument: the reference wraps it.</summary>
internal sealed class Closure(FunctionValue inner) : FunctionValue
{
    public FunctionValue Inner { get; } = inner;

    public override int Arity => Inner.Arity;

    public override bool IsNative => true;

    public override JsonValue ApplyOnce(ReadOnlySpan<JsonValue> arguments, JsonValue context, Evaluation evaluation) =>
        Inner.Apply(arguments, JsonValue.Null, evaluation);
}

/// <summary>A function with some arguments given and the others left open.</summary>
internal sealed class PartialFunction(FunctionValue inner, JsonValue[] arguments, int[] open) : FunctionValue
{
    public override int Arity => open.Length;

    public override JsonValue ApplyOnce(ReadOnlySpan<JsonValue> more, JsonValue context, Evaluation evaluation)
    {
        var all = (JsonValue[])arguments.Clone();
        for (var i = 0; i < open.Length; i++)
        {
            all[open[i]] = i < more.Length ? more[i] : default;
        }

        return inner.ApplyOnce(all, context, evaluation);
    }
}

/// <summary>One function after the other: the result of <c>f ~> g</c>.</summary>
internal sealed class ChainedFunction(FunctionValue first, FunctionValue second) : FunctionValue
{
    public override int Arity => 1;

    public override JsonValue ApplyOnce(ReadOnlySpan<JsonValue> arguments, JsonValue context, Evaluation evaluation)
    {
        evaluation.Touch(2);
        var argument = arguments.IsEmpty ? default : arguments[0];
        var between = Sequences.Collapse(first.Apply([argument], JsonValue.Null, evaluation));
        return second.ApplyOnce([between], JsonValue.Null, evaluation);
    }
}
