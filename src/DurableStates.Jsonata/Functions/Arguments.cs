using DurableStates.Json;

namespace DurableStates.Jsonata.Functions;

/// <summary>What a built-in function works on.</summary>
internal readonly ref struct Arguments(ReadOnlySpan<JsonValue> values, JsonValue context, Evaluation.Evaluation evaluation)
{
    private readonly ReadOnlySpan<JsonValue> _values = values;

    public Evaluation.Evaluation Evaluation => evaluation;

    public JsonValue Context => context;

    public int Count => _values.Length;

    /// <summary>An argument, or nothing where none was given.</summary>
    public JsonValue this[int index] => index < _values.Length ? _values[index] : default;

    public ReadOnlySpan<JsonValue> All => _values;
}
