using System.Globalization;
using Customer360.Contracts.Scoring;

namespace Customer360.Lambdas.Scoring;

/// <summary>Turns findings into a gate's ruling: the worst of them decides.</summary>
internal static class GateChecks
{
    // A state's data may have 256 KiB.
    private const int MostFindings = 100;
    private const int LongestText = 300;

    public static GateRuling Rule(IEnumerable<GateFinding> findings, long rows)
    {
        var all = findings.ToList();
        var verdict = all.Any(finding => finding.Verdict == GateVerdict.Block) ? GateVerdict.Block
            : all.Count > 0 ? GateVerdict.Warn
            : GateVerdict.Pass;
        return new GateRuling(verdict, Shortened(all), rows);
    }

    // A wide table has thousands of columns, and all of them can be wrong: what stops the run stays, then what comes first.
    private static IReadOnlyList<GateFinding> Shortened(List<GateFinding> findings)
    {
        List<GateFinding> shown = findings.Count <= MostFindings
            ? findings
            : [.. findings.OrderBy(finding => finding.Verdict != GateVerdict.Block).Take(MostFindings), new("more_findings", null, GateVerdict.Warn, $"There are {findings.Count - MostFindings} more findings.")];
        return [.. shown.Select(finding => finding with { Feature = finding.Feature is null ? null : Short(finding.Feature), Explanation = Short(finding.Explanation) })];
    }

    private static string Short(string text) => text.Length <= LongestText ? text : text[..(LongestText - 3)] + "...";

    public static GateFinding Block(string check, string? feature, string explanation) => new(check, feature, GateVerdict.Block, explanation);

    /// <summary>Nothing while the feature's distribution is stable, a warning when it has moved, a stop when it is another one.</summary>
    public static IEnumerable<GateFinding> Drift(string check, FeatureStatistics baseline, FeatureStatistics observed)
    {
        if (baseline.NumericalStatistics?.Distribution is not { } expected || observed.NumericalStatistics?.Distribution is not { } seen)
        {
            yield break;
        }

        var index = PopulationStability.Index(expected.Kll.Buckets, seen.Kll.Buckets);
        if (!(index < PopulationStability.Stable))
        {
            var verdict = index <= PopulationStability.Moved ? GateVerdict.Warn : GateVerdict.Block;
            yield return new GateFinding(check, observed.Name, verdict, $"The population stability index of {observed.Name} is {Show(index)}; {Show(PopulationStability.Stable)} is stable, above {Show(PopulationStability.Moved)} is too far.");
        }
    }

    public static string Show(double figure) => figure.ToString("0.###", CultureInfo.InvariantCulture);
}
