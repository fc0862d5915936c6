using System.Text.Json.Nodes;
using Customer360.Contracts;
using Customer360.Contracts.Onboarding;
using Customer360.Lambdas.DataContracts;

namespace Customer360.Lambdas.Onboarding;

/// <summary>What a contract takes from the readers of the one before it, and whether it gives them something new.</summary>
/// <param name="Change">One of <see cref="ContractChange"/>.</param>
/// <param name="Breaking">Each change that breaks, at its place in the new contract.</param>
internal sealed record ContractComparison(string Change, IReadOnlyList<Finding> Breaking)
{
    private const string Fix = "Keep it as it was, or submit a new major version.";

    public static ContractComparison Between(ContractNode before, ContractNode after)
    {
        var breaking = Named(before["schema"]).SelectMany(old => Table(old, Find(after["schema"], old), after["schema"])).ToList();
        return breaking.Count > 0 ? new(ContractChange.Breaking, breaking)
            : JsonNode.DeepEquals(before["schema"].Node, after["schema"].Node) ? new(ContractChange.None, [])
            : new(ContractChange.Compatible, []);
    }

    private static IEnumerable<Finding> Table(ContractNode before, ContractNode? after, ContractNode schema)
    {
        if (after is null)
        {
            return [Breaks(schema, $"The table {before["name"].Text} is gone.")];
        }

        var properties = after["properties"];
        var gone = Named(before["properties"]).SelectMany(old => Column(old, Find(properties, old), properties, before["name"].Text));
        var demanded = Named(properties).Where(column => column["required"].IsTrue && Find(before["properties"], column) is null)
            .Select(column => Breaks(column, $"The new column {column["name"].Text} of {before["name"].Text} is required."));
        return gone.Concat(demanded);
    }

    private static IEnumerable<Finding> Column(ContractNode before, ContractNode? after, ContractNode properties, string? table)
    {
        var name = $"{table}.{before["name"].Text}";
        if (after is null)
        {
            yield return Breaks(properties, $"The column {name} is gone.");
            yield break;
        }

        if (GlueTypes.Of(before) is var was && GlueTypes.Of(after) is var now && was != now)
        {
            yield return Breaks(after, $"The column {name} was {was} and is {now}.");
        }

        if (!before["required"].IsTrue && after["required"].IsTrue)
        {
            yield return Breaks(after["required"], $"The column {name} was optional and is required.");
        }

        if (before["primaryKey"].IsTrue != after["primaryKey"].IsTrue)
        {
            yield return Breaks(after["primaryKey"], $"The column {name} was {(before["primaryKey"].IsTrue ? "" : "not ")}part of the key and is {(after["primaryKey"].IsTrue ? "" : "not")}.");
        }

        if (Allowed(after) is { } allowed && (Allowed(before) is not { } all || all.Except(allowed).Any()))
        {
            yield return Breaks(after["logicalTypeOptions"], $"The column {name} allows fewer values than before.");
        }
    }

    // null: any value.
    private static HashSet<string>? Allowed(ContractNode column) =>
        column["logicalTypeOptions"]["enum"] is { Node: JsonArray } values ? [.. values.Items.Select(value => value.Node?.ToJsonString() ?? "null")] : null;

    private static IEnumerable<ContractNode> Named(ContractNode list) => list.Items.Where(item => item["name"].Text is not null);

    private static ContractNode? Find(ContractNode list, ContractNode named) => list.Items.FirstOrDefault(item => item["name"].Text == named["name"].Text);

    private static Finding Breaks(ContractNode place, string problem) => place.Finding("breaking-change", problem, Fix);
}
