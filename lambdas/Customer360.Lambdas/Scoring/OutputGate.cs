using Customer360.Contracts.Scoring;

namespace Customer360.Lambdas.Scoring;

/// <summary>May these scores be published? A wrong score that looks right does more harm than none.</summary>
internal static class OutputGate
{
    private const string Score = "score";
    private const string CustomerId = "customer_id";

    public static GateRuling Check(Statistics scores, Statistics lastRun, long expectedRows)
    {
        var score = scores.Find(Score);
        var findings = Count(scores, expectedRows).Concat(score?.NumericalStatistics is { } figures
            ? Values(figures).Concat(lastRun.Find(Score) is { } last ? GateChecks.Drift("score_drift_check", last, score) : [])
            : [GateChecks.Block("missing_column_check", Score, "There is no numerical column score.")]);
        return GateChecks.Rule(findings, scores.Dataset.ItemCount);
    }

    private static IEnumerable<GateFinding> Count(Statistics scores, long expectedRows)
    {
        var rows = scores.Dataset.ItemCount;
        if (rows != expectedRows)
        {
            yield return GateChecks.Block("row_count_check", null, $"{rows} customers were scored, {expectedRows} had to be.");
        }

        if (scores.Find(CustomerId)?.StringStatistics?.DistinctCount is { } distinct && !(distinct >= rows))
        {
            yield return GateChecks.Block("unique_check", CustomerId, $"{GateChecks.Show(distinct)} customers have {rows} scores; each has to have one.");
        }
    }

    private static IEnumerable<GateFinding> Values(NumericalStatistics figures)
    {
        if (figures.Common.NumMissing > 0)
        {
            yield return GateChecks.Block("completeness_check", Score, $"{figures.Common.NumMissing} scores are missing.");
        }

        if (!(figures.Min >= 0 && figures.Max <= 1))
        {
            yield return GateChecks.Block("score_range_check", Score, $"Scores lie between {GateChecks.Show(figures.Min)} and {GateChecks.Show(figures.Max)}; they have to lie between 0 and 1.");
        }

        if (!(figures.Max - figures.Min >= 1e-9))
        {
            yield return GateChecks.Block("score_constant_check", Score, $"Every score is {GateChecks.Show(figures.Mean)}.");
        }
    }
}
