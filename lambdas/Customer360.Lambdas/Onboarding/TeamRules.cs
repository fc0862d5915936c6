using Customer360.Contracts;
using Customer360.Contracts.Onboarding;
using Customer360.Lambdas.DataContracts;

namespace Customer360.Lambdas.Onboarding;

/// <summary>Somebody has to answer for a product.</summary>
internal static class TeamRules
{
    public static IEnumerable<Finding> Check(ContractNode contract, ProductVersion submitted)
    {
        var members = contract["team"]["members"];
        if (!Owners(contract).Any())
        {
            yield return members.Finding("owner", "No member of the team is the owner.", "Add a member with role owner and the username that the directory knows.");
        }
    }

    /// <summary>The ids of the owners in the directory.</summary>
    public static IEnumerable<string> Owners(ContractNode contract) =>
        contract["team"]["members"].Items.Where(member => member["role"].Text == "owner").Select(member => member["username"].Text).OfType<string>().Where(id => !string.IsNullOrWhiteSpace(id));
}
