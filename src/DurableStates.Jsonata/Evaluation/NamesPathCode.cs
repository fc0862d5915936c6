using DurableStates.Json;

namespace DurableStates.Jsonata.Evaluation;

/// <summary>A path of names only, from the context or a variable. Goes straight down while it meets objects, else the general way.</summary>
internal sealed class NamesPathCode(Code? start, string[] names, PathCode general) : Code
{
    public override JsonValue Evaluate(JsonValue context, Frame frame, Evaluation evaluation)
    {
        evaluation.Touch(2);
        var value = start is null ? context : start.Evaluate(context, frame, evaluation);
        foreach (var name in names)
        {
            if (value.Reference is not JsonObject members)
            {
                // Any list, also one of none or one, has rules of its own.
                return value.Reference is JsonArray ? base.Evaluate(context, frame, evaluation) : default;
            }

            value = members[name];
        }

        return value.Reference is JsonArray { Marks: not (JsonMarks.None or JsonMarks.Fresh) } ? base.Evaluate(context, frame, evaluation) : value;
    }

    public override JsonValue Run(JsonValue context, Frame frame, Evaluation evaluation) => general.Run(context, frame, evaluation);
}
