namespace DurableStates.Jsonata;

/// <summary>Which JSONata an expression is written in, and what its evaluation may use.</summary>
public sealed record JsonataOptions
{
    /// <summary>As AWS Step Functions evaluates: nesting of 100, one second, about 7 MB for one value.</summary>
    public static JsonataOptions StepFunctions { get; } = new();

    /// <summary>As jsonata-js 2.0.6 evaluates; nesting is bounded only by the thread's stack.</summary>
    public static JsonataOptions Version206 { get; } = Unbounded(JsonataDialect.Version206);

    /// <summary>As the latest jsonata-js evaluates; nesting is bounded only by the thread's stack.</summary>
    public static JsonataOptions Latest { get; } = Unbounded(JsonataDialect.Latest);

    /// <summary>The dialect. Default <see cref="JsonataDialect.StepFunctions"/>.</summary>
    public JsonataDialect Dialect { get; init; } = JsonataDialect.StepFunctions;

    /// <summary>How deep evaluations may nest, counted as the reference counts. Default 100.</summary>
    public int MaxDepth { get; init; } = 100;

    /// <summary>
    /// How much work one evaluation may do, as the time that it takes on an ordinary machine; <see cref="Timeout.InfiniteTimeSpan"/> for no bound.
    /// Default one second. The work is counted in steps, 20,000,000 for a second: a step is the evaluation of one part of the expression, one iteration of a loop
    /// inside a function, or 64 characters or 8 elements that are gone over at once; a regular expression does eight things in a step. An expression therefore
    /// ends in the same place on any machine and under any load. Real time ends an evaluation only after 30 times as long. Without a bound, one match of a
    /// regular expression still has one: the steps of ten seconds.
    /// </summary>
    public TimeSpan MaxTime { get; init; } = TimeSpan.FromSeconds(1);

    /// <summary>
    /// How large one array or string may grow, at 8 bytes for an element and 1 for a character. Default 6,990,256, and 134,217,728 for the reference
    /// dialects. All large values that one evaluation makes together may have 64 times as much.
    /// </summary>
    public long MaxValueSize { get; init; } = 6_990_256;

    /// <summary>
    /// Whether references that Step Functions refuses when a definition is created are errors when the expression is parsed: <c>$$</c>, and
    /// <c>$</c> and bare names at the top level. Default false; <see cref="JsonataAnalysis.Refusals"/> lists them in any case.
    /// </summary>
    public bool RefusesInputReferences { get; init; }

    /// <summary>How many steps stand for a second of work.</summary>
    internal const long StepsPerSecond = 20_000_000;

    /// <summary>How many times as long as <see cref="MaxTime"/> an evaluation may take by the clock.</summary>
    internal int LongestRealTime { get; init; } = 30;

    private static JsonataOptions Unbounded(JsonataDialect dialect) => new()
    {
        Dialect = dialect,
        MaxDepth = int.MaxValue / 2,
        MaxTime = Timeout.InfiniteTimeSpan,
        MaxValueSize = 1L << 27,
    };
}
