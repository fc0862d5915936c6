using Customer360.Contracts;
using Customer360.Contracts.Onboarding;
using Customer360.Lambdas.DataContracts;

namespace Customer360.Lambdas.Onboarding;

/// <summary>A quality rule has to be one that can be run.</summary>
internal static class QualityRules
{
    // What Glue takes as one ruleset.
    private const int LongestRuleset = 65_536;

    public static IEnumerable<Finding> Check(ContractNode contract, ProductVersion submitted)
    {
        foreach (var table in contract["schema"].Items)
        {
            var rules = QualityPlanner.Read(table).ToList();
            foreach (var finding in rules.SelectMany(rule => rule.Findings))
            {
                yield return finding;
            }

            if (rules.Sum(rule => rule.Text?.Length + 2 ?? 0) > LongestRuleset - 12)
            {
                yield return table.Finding("quality-size", $"The rules of the table are too long: {LongestRuleset} characters are the most.", "Divide the table, or leave rules out.");
            }
        }
    }
}
