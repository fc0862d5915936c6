using DurableStates.Json;

namespace DurableStates.Jsonata.Evaluation;

/// <summary><c>condition ? then : otherwise</c>.</summary>
internal sealed class ConditionCode(Code condition, Code then, Code? otherwise) : Code
{
    public override JsonValue Run(JsonValue context, Frame frame, Evaluation evaluation)
    {
        if (Values.IsTrue(condition.Evaluate(context, frame, evaluation), evaluation))
        {
            return then.Evaluate(context, frame, evaluation);
        }

        return otherwise is null ? default : otherwise.Evaluate(context, frame, evaluation);
    }
}
