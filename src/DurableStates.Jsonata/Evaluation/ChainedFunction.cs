using DurableStates.Json;

namespace DurableStates.Jsonata.Evaluation;

/// <summary>One function after the other: the result of <c>f ~> g</c>.</summary>
internal sealed class ChainedFunction(FunctionValue first, FunctionValue second) : FunctionValue
{
    // The reference makes the chain of the text "function($f, $g) { function($x){ $g($f($x)) } }", and its errors tell places and names in that.
    private const int FirstPosition = 39;
    private const int SecondPosition = 35;

    public override int Arity => 1;

    public override bool PlacesErrors => false;

    public override JsonValue ApplyOnce(ReadOnlySpan<JsonValue> arguments, JsonValue context, Evaluation evaluation)
    {
        evaluation.Touch(2);
        var argument = arguments.IsEmpty ? default : arguments[0];
        var between = First(argument, evaluation);
        try
        {
            return second.ApplyOnce([between], JsonValue.Null, evaluation);
        }
        catch (EvaluationFailure failure) when (second is not ChainedFunction && failure.AtCall(SecondPosition, "g"))
        {
            throw;
        }
    }

    private JsonValue First(JsonValue argument, Evaluation evaluation)
    {
        var isInBody = true;
        try
        {
            evaluation.EnterCall();
            var place = evaluation.EvalPlace;
            var result = first.ApplyOnce([argument], JsonValue.Null, evaluation);
            if (result.Reference is TailCall tail)
            {
                isInBody = false;
                result = FunctionValue.Continue(tail, JsonValue.Null, place, evaluation);
            }

            evaluation.LeaveCall();
            return Sequences.Collapse(result);
        }
        catch (EvaluationFailure failure) when (failure.AtCall(FirstPosition, "f", overrides: isInBody && first.PlacesErrors))
        {
            throw;
        }
    }
}
