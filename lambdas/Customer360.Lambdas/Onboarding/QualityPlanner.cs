using Customer360.Contracts;
using Customer360.Contracts.Onboarding;
using Customer360.Lambdas.DataContracts;

namespace Customer360.Lambdas.Onboarding;

/// <summary>
/// Writes what a contract promises of a table's data in the Data Quality Definition Language of Glue: its keys, required and unique columns, and its rules of the
/// types <c>library</c> and <c>sql</c>. Those of the types <c>text</c> and <c>custom</c> are for people and other tools.
/// </summary>
internal static class QualityPlanner
{
    /// <summary>A place of the contract with its rule, or with what is wrong there.</summary>
    internal sealed record Rule(ContractNode Place, string? Text, bool IsRequired, IReadOnlyList<Finding> Findings);

    public static QualityPlan Plan(ContractNode table) => new(
        table["name"].Text ?? "",
        [.. Read(table).Where(rule => rule.Text is not null).Select(rule => new QualityRule(rule.Text!, rule.IsRequired, rule.Place.Path, rule.Place.At.Line, rule.Place.At.Column))]);

    public static IEnumerable<Rule> Read(ContractNode table)
    {
        var columns = table["properties"].Items;
        var keys = columns.Where(column => column["primaryKey"].IsTrue).Select(column => $"\"{column["name"].Text}\"").ToList();
        if (keys.Count > 0)
        {
            yield return Kept(table["properties"], $"IsPrimaryKey {string.Join(' ', keys)}");
        }

        foreach (var rule in table["quality"].Items)
        {
            yield return Written(rule, column: null);
        }

        foreach (var column in columns)
        {
            if (column["required"].IsTrue)
            {
                yield return Kept(column["required"], $"IsComplete \"{column["name"].Text}\"");
            }

            if (column["unique"].IsTrue)
            {
                yield return Kept(column["unique"], $"IsUnique \"{column["name"].Text}\"");
            }

            foreach (var rule in column["quality"].Items)
            {
                yield return Written(rule, column["name"].Text ?? "");
            }
        }
    }

    private static Rule Kept(ContractNode place, string text) => new(place, text, IsRequired: true, []);

    private static Rule Written(ContractNode rule, string? column)
    {
        var (text, findings) = QualityRuleReader.Read(rule, column);
        var severity = rule["severity"];
        findings = severity.Node is null ? findings : [.. findings, .. severity.MustBeOneOf("quality-severity", ["info", "warning", "error"])];
        return new(rule, findings.Count == 0 ? text : null, severity.Text is not ("info" or "warning"), findings);
    }
}
