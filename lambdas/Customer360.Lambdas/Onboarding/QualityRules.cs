using Customer360.Contracts;
using Customer360.Contracts.Onboarding;
using Customer360.Lambdas.DataContracts;

namespace Customer360.Lambdas.Onboarding;

/// <summary>A quality rule has to be one that can be run.</summary>
internal static class QualityRules
{
    private static readonly string[] Types = ["text", "library", "sql", "custom"];
    private static readonly string[] Metrics = ["nullValues", "missingValues", "invalidValues", "duplicateValues", "rowCount"];

    public static IEnumerable<Finding> Check(ContractNode contract, ProductVersion submitted)
    {
        var tables = contract["schema"].Items;
        return tables.Concat(tables.SelectMany(table => table["properties"].Items))
            .SelectMany(node => node["quality"].Items)
            .SelectMany(Rule);
    }

    // Without a type a rule is one of the library's, as the standard says.
    private static IEnumerable<Finding> Rule(ContractNode rule) => (rule["type"].Text ?? "library") switch
    {
        "library" => rule["metric"].MustBeOneOf("quality-metric", Metrics),
        "sql" when rule["query"].Text is null => [rule["query"].Finding("quality-query", "The rule has no query.", "Write the SQL that has to hold.")],
        _ => rule["type"].Node is null ? [] : rule["type"].MustBeOneOf("quality-type", Types),
    };
}
