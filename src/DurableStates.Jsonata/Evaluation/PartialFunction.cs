using DurableStates.Json;

namespace DurableStates.Jsonata.Evaluation;

/// <summary>A function with some arguments given and the others left open.</summary>
internal sealed class PartialFunction(FunctionValue inner, JsonValue[] arguments, int[] open) : FunctionValue
{
    public override int Arity => open.Length;

    public override JsonValue ApplyOnce(ReadOnlySpan<JsonValue> more, JsonValue context, Evaluation evaluation)
    {
        var all = (JsonValue[])arguments.Clone();
        for (var i = 0; i < open.Length; i++)
        {
            all[open[i]] = i < more.Length ? more[i] : default;
        }

        return inner.ApplyOnce(all, context, evaluation);
    }
}
