namespace DurableStates.Asl;

/// <summary>The value of a field that is either written down or computed when the state runs.</summary>
/// <typeparam name="T">The kind of value.</typeparam>
public abstract record Setting<T>
{
    private Setting()
    {
    }

    /// <summary>A value that is written down converts by itself.</summary>
    /// <param name="value">The value.</param>
    public static implicit operator Setting<T>(T value) => new Constant(value);

    /// <summary>An expression converts by itself.</summary>
    /// <param name="expression">What computes the value.</param>
    public static implicit operator Setting<T>(AslExpression expression) => new Computed(expression);

    /// <summary>Written down: <c>"TimeoutSeconds": 60</c>.</summary>
    /// <param name="Value">The value.</param>
    public sealed record Constant(T Value) : Setting<T>;

    /// <summary>Computed: <c>"TimeoutSeconds": "{% $limit %}"</c>, or <c>"TimeoutSecondsPath": "$.limit"</c>.</summary>
    /// <param name="Expression">What computes the value.</param>
    public sealed record Computed(AslExpression Expression) : Setting<T>;
}
