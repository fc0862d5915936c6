using System.Diagnostics.CodeAnalysis;
using DurableStates.Json;

namespace DurableStates.JsonPath;

/// <summary>What an evaluation gives: a value, or a failure.</summary>
public readonly record struct PathResult
{
    private PathResult(JsonValue value, JsonPathFailure? failure) => (Value, Failure) = (value, failure);

    /// <summary>The value; undefined when the evaluation failed.</summary>
    public JsonValue Value { get; }

    /// <summary>Why there is no value; null when there is one.</summary>
    public JsonPathFailure? Failure { get; }

    /// <summary>A value.</summary>
    public static implicit operator PathResult(JsonValue value) => new(value, null);

    /// <summary>A failure.</summary>
    public static implicit operator PathResult(JsonPathFailure failure) => new(default, failure);

    /// <summary>Gives the value, or the failure when the evaluation failed.</summary>
    public bool Succeeded(out JsonValue value, [NotNullWhen(false)] out JsonPathFailure? failure)
    {
        value = Value;
        failure = Failure;
        return failure is null;
    }
}
