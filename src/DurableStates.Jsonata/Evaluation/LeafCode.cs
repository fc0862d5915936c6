using DurableStates.Json;

namespace DurableStates.Jsonata.Evaluation;

/// <summary>A part without parts of its own.</summary>
internal abstract class LeafCode : Code
{
    public sealed override JsonValue Evaluate(JsonValue context, Frame frame, Evaluation evaluation)
    {
        evaluation.Touch(1);
        return Sequences.Collapse(Run(context, frame, evaluation));
    }
}
