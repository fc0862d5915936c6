namespace DurableStates.Jsonata.Regexes;

/// <summary>What is asked of a position.</summary>
internal enum AssertionKind
{
    /// <summary>The text begins here, or with the flag m a line.</summary>
    Start,

    /// <summary>The text ends here, or with the flag m a line.</summary>
    End,

    /// <summary>A word begins or ends here.</summary>
    WordBoundary,

    /// <summary>No word begins or ends here.</summary>
    NoWordBoundary,
}
