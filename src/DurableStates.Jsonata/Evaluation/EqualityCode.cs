using DurableStates.Json;

namespace DurableStates.Jsonata.Evaluation;

/// <summary><c>=</c> and <c>!=</c>. Nothing on either side gives false for both.</summary>
internal sealed class EqualityCode(string op, int position, Code left, Code right) : OperatorCode(op, position, left, right)
{
    private readonly bool _wanted = op == "=";

    protected override JsonValue Compute(JsonValue left, JsonValue right, Evaluation evaluation) =>
        !left.IsUndefined && !right.IsUndefined && left.Equals(right) == _wanted;
}
