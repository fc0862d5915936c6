namespace DurableStates.Json;

/// <summary>What the JSONata evaluator has to remember of an array or object while it runs.</summary>
[Flags]
internal enum JsonMarks : byte
{
    None = 0,

    /// <summary>A sequence: collapses to its element when it has one, and to nothing when it has none.</summary>
    Sequence = 1,

    /// <summary>A sequence that does not collapse to its only element.</summary>
    KeepSingleton = 2,

    /// <summary>Made by an array constructor in a path: a step does not flatten it.</summary>
    Constructed = 4,

    /// <summary>The sequence that a path wraps around an input that is itself an array.</summary>
    OuterWrapper = 8,

    /// <summary>Made during an evaluation: it, or something beneath it, may carry marks or numbers that are not finite.</summary>
    Fresh = 16,
}
