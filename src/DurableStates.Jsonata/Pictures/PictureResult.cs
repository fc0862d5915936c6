namespace DurableStates.Jsonata.Pictures;

/// <summary>What a picture function gives: a value, nothing, or an error as the reference words it.</summary>
internal readonly record struct PictureResult<T>
{
    private PictureResult(T? value, bool hasValue, PictureError? error) => (Value, HasValue, Error) = (value, hasValue, error);

    /// <summary>The value; meaningless unless <see cref="HasValue"/>.</summary>
    public T? Value { get; }

    public bool HasValue { get; }

    public PictureError? Error { get; }

    /// <summary>Neither value nor error: JSONata's undefined.</summary>
    public bool IsUndefined => !HasValue && Error is null;

    public static PictureResult<T> Undefined => default;

    public static implicit operator PictureResult<T>(T value) => new(value, true, null);

    public static implicit operator PictureResult<T>(PictureError error) => new(default, false, error);
}

/// <summary>An error of a picture function.</summary>
/// <param name="Code">The reference's code; null for a failure that the reference reports without one.</param>
/// <param name="Message">The reference's message.</param>
internal sealed record PictureError(string? Code, string Message);

/// <summary>Which edition of the reference decides where the two differ.</summary>
internal enum PictureRules
{
    /// <summary>jsonata-js 2.0.6, which Step Functions follows.</summary>
    V206,

    /// <summary>The newest jsonata-js.</summary>
    Latest,
}
