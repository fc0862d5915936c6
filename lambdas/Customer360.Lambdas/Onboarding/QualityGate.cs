using System.Globalization;
using Customer360.Contracts;
using Customer360.Contracts.Onboarding;

namespace Customer360.Lambdas.Onboarding;

/// <summary>Decides whether data that was measured may be published.</summary>
internal static class QualityGate
{
    public static IReadOnlyList<Finding> Judge(QualityMeasurement measurement)
    {
        // The service may say several things of a rule, one for each part: the worst counts. What it says nothing of has not been kept.
        var verdicts = measurement.Verdicts.ToLookup(verdict => verdict.Name, verdict => verdict.Result, StringComparer.Ordinal);
        return
        [
            .. measurement.Plan.Rules.Index()
                .Where(rule => rule.Item.IsRequired)
                .SelectMany(rule => Judge($"rule {rule.Index + 1} of {measurement.Plan.Table}", rule.Item, [.. verdicts[string.Create(CultureInfo.InvariantCulture, $"Rule_{rule.Index + 1}")]])),
        ];
    }

    private static IEnumerable<Finding> Judge(string what, QualityRule rule, string[] results)
    {
        if (results.Contains("FAIL"))
        {
            yield return Finding(rule, "quality", $"The data breaks {what}, which stands here.", "Mend the data and submit the version again, or promise less in a new version.");
        }
        else if (results.Length == 0 || results.Any(result => result != "PASS"))
        {
            yield return Finding(rule, "quality-unmeasured", $"What stands here, {what}, could not be evaluated.", "Write the rule so that Glue Data Quality can evaluate it.");
        }
    }

    private static Finding Finding(QualityRule rule, string code, string problem, string fix) => new(rule.Path, code, problem, fix, rule.Line, rule.Column);
}
