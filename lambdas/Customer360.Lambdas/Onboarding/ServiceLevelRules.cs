using Customer360.Contracts;
using Customer360.Contracts.Onboarding;
using Customer360.Lambdas.DataContracts;

namespace Customer360.Lambdas.Onboarding;

/// <summary>A product says for how long its data is kept.</summary>
internal static class ServiceLevelRules
{
    public static IEnumerable<Finding> Check(ContractNode contract, DataProductSubmitted submitted)
    {
        var levels = contract["slaProperties"];
        var retention = levels.Items.FirstOrDefault(level => level["property"].Text == "retention");
        if (retention is null)
        {
            yield return levels.Finding("retention", "The contract does not say for how long the data is kept.", "Add the property retention with a value and a unit, for example 3 y.");
        }
        else if (retention["value"].Number is not > 0)
        {
            yield return retention["value"].Finding("retention", $"Here stands {retention["value"].Shown}.", "Write a number greater than 0.");
        }
    }

    /// <summary>For how long the product's job may run, in minutes: the property <c>buildTimeout</c>, or an hour.</summary>
    public static int BuildTimeoutMinutes(ContractNode contract) =>
        (int)(contract["slaProperties"].Items.FirstOrDefault(level => level["property"].Text == "buildTimeout")?["value"].Number ?? 60);
}
