using DurableStates.Json;

namespace DurableStates.Jsonata.Evaluation;

/// <summary>A function that was handed over as an argument: the reference wraps it.</summary>
internal sealed class Closure(FunctionValue inner) : FunctionValue
{
    public FunctionValue Inner { get; } = inner;

    public override int Arity => Inner.Arity;

    public override bool IsNative => true;

    public override JsonValue ApplyOnce(ReadOnlySpan<JsonValue> arguments, JsonValue context, Evaluation evaluation) =>
        Inner.Apply(arguments, JsonValue.Null, evaluation);
}
