using DurableStates.Json;

namespace DurableStates.Jsonata.Evaluation;

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
