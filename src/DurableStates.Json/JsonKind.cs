namespace DurableStates.Json;

/// <summary>What a <see cref="JsonValue"/> is.</summary>
public enum JsonKind
{
    /// <summary>Nothing at all: a missing member, an expression without a result. Distinct from <see cref="Null"/> and never written.</summary>
    Undefined,

    /// <summary>The JSON literal <c>null</c>.</summary>
    Null,

    /// <summary><c>true</c> or <c>false</c>.</summary>
    Boolean,

    /// <summary>A whole number that is exact in 64 bits.</summary>
    Int64,

    /// <summary>Any other number.</summary>
    Double,

    /// <summary>A string of UTF-16 units; lone surrogates are tolerated.</summary>
    String,

    /// <summary>A <see cref="JsonArray"/>.</summary>
    Array,

    /// <summary>A <see cref="JsonObject"/>.</summary>
    Object,

    /// <summary>An opaque reference such as a JSONata function. It exists only inside an evaluation and is never written.</summary>
    Other,
}
