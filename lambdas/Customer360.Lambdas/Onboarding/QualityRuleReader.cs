using System.Globalization;
using System.Text.RegularExpressions;
using Customer360.Contracts;
using Customer360.Lambdas.DataContracts;

namespace Customer360.Lambdas.Onboarding;

/// <summary>Writes one quality rule of a contract in the Data Quality Definition Language, or says why it cannot be measured.</summary>
internal static partial class QualityRuleReader
{
    private static readonly string[] Types = ["text", "library", "sql", "custom"];
    private static readonly string[] Metrics = ["nullValues", "missingValues", "invalidValues", "duplicateValues", "rowCount"];

    // The contract's operators, and how the language writes each for something that is measured.
    private static readonly (string Name, Func<string, string[], string> Write, int Numbers)[] Operators =
    [
        ("mustBe", (what, n) => $"{what} = {n[0]}", 1),
        ("mustNotBe", (what, n) => $"({what} < {n[0]}) or ({what} > {n[0]})", 1),
        ("mustBeGreaterThan", (what, n) => $"{what} > {n[0]}", 1),
        ("mustBeGreaterOrEqualTo", (what, n) => $"{what} >= {n[0]}", 1),
        ("mustBeLessThan", (what, n) => $"{what} < {n[0]}", 1),
        ("mustBeLessOrEqualTo", (what, n) => $"{what} <= {n[0]}", 1),
        ("mustBeBetween", (what, n) => $"({what} >= {n[0]}) and ({what} <= {n[1]})", 2),
        ("mustNotBeBetween", (what, n) => $"({what} < {n[0]}) or ({what} > {n[1]})", 2),
    ];

    /// <param name="rule">The rule.</param>
    /// <param name="column">The column that it stands under; null for a rule of the whole table.</param>
    /// <returns>The rule, null where it is for people; or findings.</returns>
    public static (string? Text, IReadOnlyList<Finding> Findings) Read(ContractNode rule, string? column)
    {
        // Without a type a rule is one of the library's, as the standard says.
        var type = rule["type"].Text ?? "library";
        var findings = new List<Finding>();
        if (rule["type"].Node is not null)
        {
            findings.AddRange(rule["type"].MustBeOneOf("quality-type", Types));
        }

        var measured = type switch
        {
            "library" => Metric(rule, column, findings),
            "sql" => Query(rule, column, findings),
            _ => null,
        };
        return measured is null || findings.Count > 0 ? (null, findings) : (Compared(rule, measured, findings), findings);
    }

    private static string? Metric(ContractNode rule, string? column, List<Finding> findings)
    {
        var metric = rule["metric"];
        findings.AddRange(metric.MustBeOneOf("quality-metric", Metrics));
        if (rule["unit"] is { Node: not null } unit && unit.Text != "rows")
        {
            findings.Add(unit.Finding("quality-unit", $"Here stands {unit.Shown}.", "Write rows, or leave it out: what is measured is a number of rows."));
        }

        if (metric.Text is not "rowCount" && column is null && (metric.Text != "duplicateValues" || Columns(rule).Count == 0))
        {
            findings.Add(metric.Finding("quality-column", $"{metric.Shown} is measured of a column.", "Write the rule under the column's property."));
        }

        return metric.Text switch
        {
            "rowCount" => "RowCount",
            "nullValues" => Count($"{column} IS NULL"),
            "missingValues" => Count($"{column} IS NULL OR CAST({column} AS STRING) IN ({Values(rule["arguments"]["missingValues"], "''", findings)})"),
            "duplicateValues" => Sql(column is null ? $"SELECT COUNT(*) - COUNT(DISTINCT {string.Join(", ", Columns(rule))}) FROM primary" : $"SELECT COUNT({column}) - COUNT(DISTINCT {column}) FROM primary"),
            "invalidValues" => Count($"{column} IS NOT NULL AND NOT ({Valid(rule, column, findings)})"),
            _ => null,
        };
    }

    private static IReadOnlyList<string> Columns(ContractNode rule) =>
        [.. rule["arguments"]["properties"].Items.Select(name => name.Text ?? "").Where(name => ColumnName.IsMatch(name))];

    private static string Valid(ContractNode rule, string? column, List<Finding> findings)
    {
        var pattern = rule["arguments"]["pattern"];
        if (pattern.Node is null)
        {
            return $"CAST({column} AS STRING) IN ({Values(rule["arguments"]["validValues"], null, findings)})";
        }

        if (pattern.Text is not { } text || !Pattern.IsMatch(text))
        {
            findings.Add(pattern.Finding("quality-pattern", $"Here stands {pattern.Shown}.", "Write a regular expression of at most 100 characters without spaces, quotes, backslashes and commas, for example ^[0-9]+$."));
            return "";
        }

        return $"CAST({column} AS STRING) RLIKE '{text}'";
    }

    private static string Values(ContractNode list, string? otherwise, List<Finding> findings)
    {
        if (list.Node is null && otherwise is not null)
        {
            return otherwise;
        }

        if (list.Items.Count is 0 or > 200)
        {
            findings.Add(list.Finding("quality-values", $"Here stand {list.Items.Count} values.", "Write a list of 1 to 200 texts or numbers."));
        }

        foreach (var value in list.Items.Where(value => value.Text is { } text ? !Code.IsMatch(text) : value.Number is null && value.Node is not null))
        {
            findings.Add(value.Finding("quality-value", $"Here stands {value.Shown}.", "Write a number, or a code of at most 40 letters, digits, underscores, dots, colons, slashes and hyphens: rules travel through the run, which is no place for texts."));
        }

        // Null is what the rule counts anyway.
        return string.Join(", ", list.Items.Where(value => value.Node is not null).Select(value => $"'{value.Text ?? value.Number?.ToString("R", CultureInfo.InvariantCulture)}'"));
    }

    private static string? Query(ContractNode rule, string? column, List<Finding> findings)
    {
        var query = rule["query"];
        if (query.Text is not { } text)
        {
            findings.Add(query.Finding("quality-query", "The rule has no query.", "Write the SQL that has to hold."));
            return null;
        }

        var written = text.Replace("\r", " ", StringComparison.Ordinal).Replace("\n", " ", StringComparison.Ordinal).Trim();
        written = ObjectPlace.Replace(written, "primary");
        written = column is null ? written : PropertyPlace.Replace(written, column);
        if (!OneSelect.IsMatch(written) || !HasCodesOnly(written.Split('\'')))
        {
            findings.Add(query.Finding("quality-query", "The query cannot be evaluated.", "Write one SELECT of at most 4,000 characters that gives one number, with ${object} for the table, and without double quotes, backslashes, comments and semicolons; texts in it are codes of at most 40 letters, digits, underscores, dots, colons, slashes and hyphens."));
        }

        return Sql(written);
    }

    // Every second piece between quotes is a text.
    private static bool HasCodesOnly(string[] pieces) => pieces.Length % 2 == 1 && pieces.Index().All(piece => piece.Index % 2 == 0 || Code.IsMatch(piece.Item));

    private static string Count(string condition) => Sql($"SELECT COUNT(*) FROM primary WHERE {condition}");

    private static string Sql(string query) => $"CustomSql \"{query}\"";

    private static string? Compared(ContractNode rule, string measured, List<Finding> findings)
    {
        var operators = Operators.Where(candidate => rule[candidate.Name].Node is not null).ToList();
        if (operators is not [var only])
        {
            findings.Add(rule.Finding("quality-operator", $"The rule has {operators.Count} operators.", $"Write one of {string.Join(", ", Operators.Select(candidate => candidate.Name))}."));
            return null;
        }

        var operand = rule[only.Name];
        double?[] numbers = only.Numbers == 1 ? [operand.Number] : [.. operand.Items.Select(item => item.Number)];
        if (numbers.Length != only.Numbers || numbers.Any(number => number is null or < -1e15 or > 1e15) || numbers[0] > numbers[^1])
        {
            findings.Add(operand.Finding("quality-number", $"Here stands {operand.Shown}.", only.Numbers == 1 ? "Write a number." : "Write two numbers, the smaller one first."));
            return null;
        }

        // In full, because the language has no exponents.
        return only.Write(measured, [.. numbers.Select(number => ((decimal)number!.Value).ToString(CultureInfo.InvariantCulture))]);
    }

    [GeneratedRegex(@"^[a-z][a-z0-9_]{0,127}\z")]
    private static partial Regex ColumnName { get; }

    [GeneratedRegex(@"^[A-Za-z0-9_.:/-]{0,40}\z")]
    private static partial Regex Code { get; }

    [GeneratedRegex(@"^[^'"",\\\s\p{Cc}]{1,100}\z")]
    private static partial Regex Pattern { get; }

    [GeneratedRegex(@"\$?\{(?:object|table|model)\}")]
    private static partial Regex ObjectPlace { get; }

    [GeneratedRegex(@"\$?\{(?:property|column|field)\}")]
    private static partial Regex PropertyPlace { get; }

    [GeneratedRegex(@"^(?=.{1,4000}\z)(?i:SELECT) (?!.*(?:--|/\*))[^""\\;{}\p{Cc}]+\z")]
    private static partial Regex OneSelect { get; }
}
