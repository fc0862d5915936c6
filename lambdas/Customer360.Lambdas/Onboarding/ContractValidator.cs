using System.Text.Json;
using System.Text.Json.Nodes;
using Customer360.Contracts;
using Customer360.Contracts.Onboarding;
using Customer360.Lambdas.DataContracts;

namespace Customer360.Lambdas.Onboarding;

/// <summary>Holds a contract of the Open Data Contract Standard 3 against the mesh's rules, and reports everything at once.</summary>
internal static class ContractValidator
{
    // A state's data may have 256 KiB; this many findings stay well below.
    private const int MostFindings = 200;

    private static readonly Func<ContractNode, DataProductSubmitted, IEnumerable<Finding>>[] Rules =
    [
        HeaderRules.Check,
        TeamRules.Check,
        SchemaRules.Check,
        ClassificationRules.Check,
        QualityRules.Check,
        ServerRules.Check,
        ServiceLevelRules.Check,
    ];

    public static IReadOnlyList<Finding> Validate(string contract, DataProductSubmitted submitted)
    {
        JsonNode? document;
        try
        {
            document = JsonNode.Parse(contract);
        }
        catch (JsonException e)
        {
            return [new("$", "json", $"The document is not JSON: line {e.LineNumber + 1}, byte {e.BytePositionInLine + 1}.", "Write the contract as one JSON object.")];
        }

        var root = new ContractNode("$", document);
        if (document is not JsonObject)
        {
            return [root.Finding("json", $"Here stands {root.Shown}.", "Write the contract as one JSON object.")];
        }

        var findings = Rules.SelectMany(rule => rule(root, submitted)).ToList();
        return findings.Count <= MostFindings
            ? findings
            : [.. findings[..MostFindings], root.Finding("too-many", $"There are {findings.Count - MostFindings} more findings.", "Mend these first and submit again.")];
    }
}
