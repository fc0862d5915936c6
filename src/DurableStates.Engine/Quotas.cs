namespace DurableStates.Engine;

/// <summary>The limits of an engine. The defaults are those of AWS.</summary>
/// <seealso href="https://docs.aws.amazon.com/step-functions/latest/dg/service-quotas.html"/>
public sealed record Quotas
{
    /// <summary>The most bytes in UTF-8 of an input, an output or a task's result. Default 262,144.</summary>
    public int MaxPayloadBytes { get; init; } = 262_144;

    /// <summary>The most events of one standard execution, its end included. Default 25,000.</summary>
    public int MaxHistoryEvents { get; init; } = 25_000;

    /// <summary>
    /// The most events of one express execution, its end included. Step Functions has no such limit but ends the execution after five minutes of
    /// real time; with a virtual clock a loop that never waits would go on for ever. Default 1,000,000.
    /// </summary>
    public int MaxExpressHistoryEvents { get; init; } = 1_000_000;

    /// <summary>
    /// How deep executions may be nested that start each other by <c>states:startExecution</c>. Step Functions has no such limit and would go on;
    /// here a machine that starts itself has to end. Default 1,000.
    /// </summary>
    public int MaxNestingDepth { get; init; } = 1_000;

    /// <summary>How many executions one execution may start by <c>states:startExecution</c>, those included that are started by them. Default 100,000.</summary>
    public int MaxNestedExecutions { get; init; } = 100_000;

    /// <summary>The most bytes of one variable, and of all variables of one <c>Assign</c>. Default 262,144.</summary>
    public int MaxVariableBytes { get; init; } = 262_144;

    /// <summary>The most bytes of all variables of an execution. Default 10 MiB.</summary>
    public int MaxVariablesBytes { get; init; } = 10 * 1024 * 1024;

    /// <summary>How long a standard execution may run. Default one year.</summary>
    public TimeSpan MaxStandardDuration { get; init; } = TimeSpan.FromDays(365);

    /// <summary>How long an express execution may run. Default five minutes.</summary>
    public TimeSpan MaxExpressDuration { get; init; } = TimeSpan.FromMinutes(5);
}
