namespace DurableStates.Local.Glue;

/// <summary>How Glue Data Quality on this machine evaluates.</summary>
/// <param name="Duration">How long a run takes, on the engine's clock.</param>
/// <param name="Rule">Evaluates a rule on a table's data, the table first: <c>PASS</c>, <c>FAIL</c> or <c>ERROR</c>.</param>
public sealed record GlueEvaluation(TimeSpan Duration, Func<string, string, string> Rule)
{
    /// <summary>Two minutes, and every rule holds.</summary>
    public static GlueEvaluation AllHolds { get; } = new(TimeSpan.FromMinutes(2), (_, _) => "PASS");

    /// <summary>How each run ends: <c>SUCCEEDED</c>, whatever its rules say, <c>FAILED</c> or <c>TIMEOUT</c>. Default <c>SUCCEEDED</c>.</summary>
    public string Outcome { get; init; } = "SUCCEEDED";
}
