using Customer360.Contracts;
using Customer360.Contracts.Onboarding;
using Customer360.Lambdas.DataContracts;
using Customer360.Lambdas.Hosting;

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

        // Nobody signs in with it, so nothing would keep this owner from reviewing the product's versions.
        foreach (var username in Named(contract).Where(username => username.Text is { } id && !string.IsNullOrWhiteSpace(id) && !Caller.IsId(id)))
        {
            yield return username.Finding("owner", $"Here stands {username.Shown}, which is no id of the directory.", "Write the id that the owner signs in with, without spaces around it.");
        }
    }

    /// <summary>The ids of the owners in the directory.</summary>
    public static IEnumerable<string> Owners(ContractNode contract) =>
        Named(contract).Select(username => username.Text).OfType<string>().Where(id => !string.IsNullOrWhiteSpace(id));

    private static IEnumerable<ContractNode> Named(ContractNode contract) =>
        contract["team"]["members"].Items.Where(member => member["role"].Text == "owner").Select(member => member["username"]);
}
