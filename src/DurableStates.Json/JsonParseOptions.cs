namespace DurableStates.Json;

/// <summary>How strictly a JSON text is read.</summary>
public sealed record JsonParseOptions
{
    /// <summary>The options used where none are given.</summary>
    public static JsonParseOptions Default { get; } = new();

    /// <summary>Whether two members of one object with the same name are an error. Otherwise the last one wins, in the place of the first. Default false.</summary>
    public bool RefuseDuplicateKeys { get; init; }

    /// <summary>Whether a number too large for a double is an error instead of an infinity. Default false.</summary>
    public bool RefuseInfiniteNumbers { get; init; }

    /// <summary>How deep arrays and objects may nest. Default 1,000, which is also the most that is allowed.</summary>
    public int MaxDepth
    {
        get;
        init => field = Math.Clamp(value, 1, 1000);
    } = 1000;
}
