using Customer360.Contracts;
using Customer360.Contracts.Onboarding;
using Customer360.Lambdas.DataContracts;

namespace Customer360.Lambdas.Onboarding;

/// <summary>Every column says how sensitive it is, and what identifies a person is restricted.</summary>
internal static class ClassificationRules
{
    public static IEnumerable<Finding> Check(ContractNode contract, ProductVersion submitted) =>
        from table in contract["schema"].Items
        from column in table["properties"].Items
        from finding in Column(column)
        select finding;

    private static IEnumerable<Finding> Column(ContractNode column)
    {
        var classification = column["classification"];
        if (classification.MustBeOneOf("classification", Classification.Levels).SingleOrDefault() is { } unknown)
        {
            yield return unknown;
        }
        else if (column["name"].Text is { } name && Classification.LooksPersonal(name) && classification.Text != Classification.Restricted)
        {
            yield return classification.Finding(
                "personal-data", $"{name} identifies a person and is said to be {classification.Text}.", "Write restricted, or give the column a name that says what it holds.");
        }
    }
}
