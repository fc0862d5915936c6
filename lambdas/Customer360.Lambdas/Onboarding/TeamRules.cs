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
        if (!members.Items.Any(member => member["role"].Text == "owner" && !string.IsNullOrWhiteSpace(member["username"].Text)))
        {
            yield return members.Finding("owner", "No member of the team is the owner.", "Add a member with role owner and the username that the directory knows.");
        }
    }
}
