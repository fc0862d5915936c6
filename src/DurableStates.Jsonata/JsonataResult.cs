using System.Diagnostics.CodeAnalysis;
using DurableStates.Json;

namespace DurableStates.Jsonata;

/// <summary>What an evaluation gave: a value, nothing, or an error.</summary>
public readonly struct JsonataResult
{
    private JsonataResult(JsonValue value, JsonataError? error)
    {
        Value = value;
        Error = error;
    }

    /// <summary>The value; <see cref="JsonValue.Undefined"/> for nothing and for an error, kind <see cref="JsonKind.Other"/> for a function.</summary>
    public JsonValue Value { get; }

    /// <summary>The error; null when there is none.</summary>
    public JsonataError? Error { get; }

    /// <summary>Whether there is no error; the value may still be nothing.</summary>
    [MemberNotNullWhen(false, nameof(Error))]
    public bool Succeeded => Error is null;

    /// <summary>Whether the result is a function, which is no value outside the evaluation.</summary>
    public bool IsFunction => Value.Kind is JsonKind.Other;

    /// <summary>The value, <c>undefined</c>, or code and message of the error.</summary>
    public override string ToString() => Error?.ToString() ?? Value.ToString();

    internal static JsonataResult Of(JsonValue value) => new(value, null);

    internal static JsonataResult Of(JsonataError error) => new(default, error);
}
