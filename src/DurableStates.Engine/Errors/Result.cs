using System.Diagnostics.CodeAnalysis;

namespace DurableStates.Engine;

/// <summary>A value, or why there is none.</summary>
internal readonly struct Result<T>
{
    private readonly T? _value;
    private readonly StateError? _error;

    private Result(T? value, StateError? error)
    {
        _value = value;
        _error = error;
    }

    public static implicit operator Result<T>(T value) => new(value, null);

    public static implicit operator Result<T>(StateError error) => new(default, error);

    public bool Failed([NotNullWhen(true)] out StateError? error, [MaybeNullWhen(true)] out T value)
    {
        value = _value;
        error = _error;
        return error is not null;
    }
}
