using Customer360.Contracts;
using Customer360.Contracts.Onboarding;
using Customer360.Lambdas.DataContracts;

namespace Customer360.Lambdas.Onboarding;

/// <summary>What the contract says it is has to be what was submitted.</summary>
internal static class HeaderRules
{
    private static readonly string[] Statuses = ["proposed", "draft", "active"];

    public static IEnumerable<Finding> Check(ContractNode contract, ProductVersion submitted)
    {
        foreach (var finding in contract["kind"].MustBeOneOf("kind", ["DataContract"]).Concat(contract["status"].MustBeOneOf("status", Statuses)))
        {
            yield return finding;
        }

        var apiVersion = contract["apiVersion"];
        if (apiVersion.Text?.StartsWith("v3.", StringComparison.Ordinal) != true)
        {
            yield return apiVersion.Finding("api-version", $"Here stands {apiVersion.Shown}.", "Write the contract in the Open Data Contract Standard v3, for example v3.1.0.");
        }

        var version = contract["version"];
        if (version.Text is not { } text || !SemanticVersion.TryParse(text, out _))
        {
            yield return version.Finding("version", $"Here stands {version.Shown}.", "Write the version as major.minor.patch, for example 1.0.0.");
        }
        else if (text != submitted.Version)
        {
            yield return Differs(version, "version", submitted.Version);
        }

        if (contract["id"].Text != submitted.ProductId)
        {
            yield return Differs(contract["id"], "id", submitted.ProductId);
        }

        if (contract["domain"].Text != submitted.Domain)
        {
            yield return Differs(contract["domain"], "domain", submitted.Domain);
        }
    }

    private static Finding Differs(ContractNode node, string rule, string submitted) =>
        node.Finding(rule, $"Here stands {node.Shown}, but {submitted} was submitted.", $"Write {submitted}, or submit what the contract says.");
}
