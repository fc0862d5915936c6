using DurableStates.Json;

namespace DurableStates.Jsonata.Evaluation;

/// <summary><c>$name := value</c>.</summary>
internal sealed class AssignCode(int hops, int slot, bool isParameter, Code value) : Code
{
    public override JsonValue Run(JsonValue context, Frame frame, Evaluation evaluation)
    {
        var result = value.Evaluate(context, frame, evaluation);
        var target = frame.Up(hops);
        if (isParameter)
        {
            target.SetParameter(slot, result);
        }
        else
        {
            target.Set(slot, result);
        }

        return result;
    }
}
