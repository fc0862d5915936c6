namespace DurableStates.Engine.Tests.Conformance;

/// <summary>The three scores: result, event types in order, exact history.</summary>
internal sealed class Scores
{
    private readonly int[] _met = new int[3];
    private readonly int[] _of = new int[3];

    /// <summary>How long the executions themselves took.</summary>
    public TimeSpan Time { get; set; }

    public void Add(Verdict verdict)
    {
        Count(0, verdict.Result);
        Count(1, verdict.Types);
        Count(2, verdict.Exact);
    }

    public override string ToString() =>
        $"executions: result {_met[0]}/{_of[0]}, event types {_met[1]}/{_of[1]}, exact history {_met[2]}/{_of[2]}; run in {Time.TotalMilliseconds:F0} ms";

    private void Count(int score, bool? met)
    {
        _of[score] += met is null ? 0 : 1;
        _met[score] += met is true ? 1 : 0;
    }
}
