using System.Text;
using System.Text.Json.Nodes;
using Customer360.Contracts;
using Customer360.Contracts.Onboarding;
using Customer360.Lambdas.DataContracts;
using DurableStates;

namespace Customer360.Lambdas.Onboarding;

/// <summary>Holds a contract of the Open Data Contract Standard 3 against the mesh's rules, and reports everything at once.</summary>
internal static class ContractValidator
{
    // A state's data may have 256 KiB; what is handed on here stays well below.
    private const int MostFindings = 200;
    private const int MostBytes = 128 * 1024;

    private static readonly Func<ContractNode, ProductVersion, IEnumerable<Finding>>[] Rules =
    [
        HeaderRules.Check,
        TeamRules.Check,
        SchemaRules.Check,
        ClassificationRules.Check,
        QualityRules.Check,
        ServerRules.Check,
        ServiceLevelRules.Check,
    ];

    public static IReadOnlyList<Finding> Validate(ContractDocument contract, ProductVersion submitted)
    {
        var (root, unread) = contract;
        if (root.Node is not JsonObject)
        {
            return unread.Count > 0 ? Shortened(unread, root) : [root.Finding("json", $"Here stands {root.Shown}.", "Write the contract as one object of JSON, or one mapping of YAML.")];
        }

        var findings = unread.Concat(Rules.SelectMany(rule => rule(root, submitted))).ToList();
        return findings.Count > 0 ? Shortened(findings, root) : [.. PlanSize(root, submitted)];
    }

    private static List<Finding> Shortened(IReadOnlyList<Finding> findings, ContractNode root)
    {
        var (shown, bytes) = (0, 0);
        while (shown < Math.Min(findings.Count, MostFindings) && (bytes += Size(findings[shown])) <= MostBytes)
        {
            shown++;
        }

        return shown == findings.Count
            ? [.. findings]
            : [.. findings.Take(shown), root.Finding("too-many", $"There are {findings.Count - shown} more findings.", "Mend these first and submit again.")];
    }

    // The plan of a valid contract travels in the machine's data.
    private static IEnumerable<Finding> PlanSize(ContractNode root, ProductVersion submitted)
    {
        var bytes = Size(CatalogPlanner.Plan(root, submitted));
        if (bytes > MostBytes)
        {
            yield return root["schema"].Finding("plan-size", $"The plan of the catalogue has {bytes} bytes; {MostBytes} are the most.", "Divide the product into several, each with some of the tables.");
        }
    }

    private static int Size<T>(T value) => Encoding.UTF8.GetByteCount(WorkflowJson.Serialize(value));
}
