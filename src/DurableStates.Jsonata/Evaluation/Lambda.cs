using DurableStates.Json;
using DurableStates.Jsonata.Signatures;

namespace DurableStates.Jsonata.Evaluation;

/// <summary>A lambda with the variables around it.</summary>
internal sealed class Lambda(LambdaCode code, JsonValue context, Frame frame) : FunctionValue
{
    // The frame of the last call, to be used again where nothing can have kept it.
    private Frame? _idle;

    public override int Arity => code.Arity;

    public override JsonValue OwnContext => context;

    public override JsonValue ApplyOnce(ReadOnlySpan<JsonValue> arguments, JsonValue callContext, Evaluation evaluation)
    {
        if (code.Signature is not null)
        {
            arguments = code.Signature.Validate(arguments, callContext, evaluation.IsLatest);
        }

        return ApplyUnchecked(arguments, evaluation);
    }

    /// <summary>Calls it without looking at its signature, as a partly applied one is called.</summary>
    public JsonValue ApplyUnchecked(ReadOnlySpan<JsonValue> arguments, Evaluation evaluation)
    {
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
        if (!code.LeavesFrame)
        {
            return result;
        }

        if (result.Reference is TailCall tail)
        {
            // A call still to be made reads its arguments first, and those may call this lambda.
            tail.Owner = this;
        }
        else
        {
            _idle = own;
        }

        return result;
    }

    /// <summary>Takes back the frame of a call that is over.</summary>
    public void TakeBack(Frame own) => _idle = own;
}
