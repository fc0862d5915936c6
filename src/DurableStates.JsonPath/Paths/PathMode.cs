namespace DurableStates.JsonPath.Paths;

/// <summary>What becomes of something missing.</summary>
internal enum PathMode
{
    /// <summary>It is an error where everything before it leads to one value.</summary>
    Strict,

    /// <summary>It is passed over.</summary>
    Lenient,

    /// <summary>It is an error wherever it is; only whether the path exists is asked.</summary>
    Existence,
}
