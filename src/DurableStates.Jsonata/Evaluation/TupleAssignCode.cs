using DurableStates.Json;

namespace DurableStates.Jsonata.Evaluation;

/// <summary>An assignment inside a step that carries bindings: seen only there.</summary>
internal sealed class TupleAssignCode(int hops, string name, Code value) : Code
{
    public override JsonValue Run(JsonValue context, Frame frame, Evaluation evaluation)
    {
        var result = value.Evaluate(context, frame, evaluation);
        if (frame.Up(hops) is TupleFrame tuple)
        {
            tuple.Tuple.Set(name, result);
        }

        return result;
    }
}
