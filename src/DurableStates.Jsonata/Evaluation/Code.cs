using DurableStates.Json;

namespace DurableStates.Jsonata.Evaluation;

/// <summary>A part of a compiled expression. Immutable; all that changes while it runs is in the frame and the evaluation.</summary>
internal abstract class Code
{
    /// <summary>Evaluates one level deeper and lets a sequence collapse: what the reference calls to evaluate.</summary>
    public virtual JsonValue Evaluate(JsonValue context, Frame frame, Evaluation evaluation)
    {
        evaluation.Enter();
        var result = Run(context, frame, evaluation);
        evaluation.Leave();
        return Sequences.Collapse(result);
    }

    /// <summary>The result before it collapses, without charging a level.</summary>
    public abstract JsonValue Run(JsonValue context, Frame frame, Evaluation evaluation);
}
