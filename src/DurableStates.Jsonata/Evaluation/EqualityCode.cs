using DurableStates.Json;

namespace DurableStates.Jsonata.Evaluation;

/// <summary><c>=</c> and <c>!=</c>. Nothing on either side gives false for both.</summary>
internal sealed class EqualityCode(string op, int position, Code left, Code right) : OperatorCode(op, position, left, right)
{
    private readonly bool _wanted = op == "=";

    protected override JsonValue Compute(JsonValue left, JsonValue right, Evaluation evaluation)
    {
        // What is compared part by part must have few enough of them.
        if (left.Reference is JsonArray or JsonObject && right.Reference is JsonArray or JsonObject)
        {
            evaluation.CheckExtent(left);
            evaluation.CheckExtent(right);
        }
        else if (left.Reference is string text)
        {
            evaluation.Charge(text.Length);
        }

        return !left.IsUndefined && !right.IsUndefined && left.Equals(right) == _wanted;
    }
}
