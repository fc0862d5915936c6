using DurableStates.Json;

namespace DurableStates.Jsonata.Evaluation;

/// <summary><c>in</c>. Lists and objects are found by identity only, as in the reference.</summary>
internal sealed class InCode(int position, Code left, Code right) : OperatorCode("in", position, left, right)
{
    protected override JsonValue Compute(JsonValue left, JsonValue right, Evaluation evaluation)
    {
        if (left.IsUndefined || right.IsUndefined)
        {
            return false;
        }

        evaluation.Charge(right);
        foreach (var item in Sequences.Items(right))
        {
            var isNode = left.Reference is JsonArray or JsonObject;
            if (isNode ? ReferenceEquals(item.Reference, left.Reference) : item.Equals(left))
            {
                return true;
            }
        }

        return false;
    }
}
