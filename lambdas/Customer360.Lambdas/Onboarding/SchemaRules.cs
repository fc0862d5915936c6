using System.Text.RegularExpressions;
using Customer360.Contracts;
using Customer360.Contracts.Onboarding;
using Customer360.Lambdas.DataContracts;

namespace Customer360.Lambdas.Onboarding;

/// <summary>The schema has to become tables of the Glue catalogue.</summary>
internal static partial class SchemaRules
{
    // One transaction of the register reserves them all, and has at most 100 entries.
    private const int MostTables = 90;

    public static IEnumerable<Finding> Check(ContractNode contract, ProductVersion submitted)
    {
        var objects = contract["schema"];
        if (objects.Items.Count == 0)
        {
            return [objects.Finding("schema", "The contract has no table.", "Describe at least one object under schema.")];
        }

        return objects.Items.Count > MostTables
            ? [objects.Finding("table-count", $"The contract has {objects.Items.Count} tables; {MostTables} are the most.", "Divide the product into several, each with some of the tables.")]
            : [.. Names(objects.Items), .. objects.Items.SelectMany(Table)];
    }

    private static IEnumerable<Finding> Table(ContractNode table)
    {
        var properties = table["properties"];
        if (properties.Items.Count == 0)
        {
            return [properties.Finding("columns", "The table has no column.", "Describe at least one property.")];
        }

        var findings = Names(properties.Items).Concat(properties.Items.SelectMany(Column));
        return properties.Items.Any(column => column["primaryKey"].IsTrue)
            ? findings
            : findings.Append(properties.Finding("primary-key", "No column is the table's key.", "Set primaryKey to true on the column that names a row."));
    }

    private static IEnumerable<Finding> Column(ContractNode column)
    {
        var type = column["logicalType"];
        if (type.Text is null || !GlueTypes.Known.Contains(type.Text))
        {
            yield return type.Finding("logical-type", $"Here stands {type.Shown}.", $"Write one of {string.Join(", ", GlueTypes.Known)}.");
        }
        else if (column["physicalType"].Node is not null && !GlueTypes.IsPhysical(column["physicalType"].Text))
        {
            yield return column["physicalType"].Finding("physical-type", $"Here stands {column["physicalType"].Shown}, which is no type of Glue.", "Write one, for example bigint, decimal(12,2) or array<string>, or leave it out.");
        }
        else if (GlueTypes.Of(column) is null)
        {
            yield return column["physicalType"].Finding("physical-type", $"A column of logical type {type.Text} says nothing of its parts.", "Write Glue's type, for example array<string>.");
        }
    }

    private static IEnumerable<Finding> Names(IReadOnlyList<ContractNode> named)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach (var name in named.Select(node => node["name"]))
        {
            if (name.Text is not { } text || !CatalogName.IsMatch(text))
            {
                yield return name.Finding("name", $"Here stands {name.Shown}, which is no name in the catalogue.", "Write lower-case letters, digits and underscores, a letter first, at most 128.");
            }
            else if (!seen.Add(text))
            {
                yield return name.Finding("name-unique", $"{text} stands here a second time.", "Give it another name, or remove it.");
            }
        }
    }

    [GeneratedRegex(@"^[a-z][a-z0-9_]{0,127}\z")]
    private static partial Regex CatalogName { get; }
}
