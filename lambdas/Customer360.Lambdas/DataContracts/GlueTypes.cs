using System.Text.RegularExpressions;

namespace Customer360.Lambdas.DataContracts;

/// <summary>The Glue type that a contract's logical type becomes, unless the contract says the physical one.</summary>
internal static partial class GlueTypes
{
    // null: only the physical type says what it is.
    private static readonly Dictionary<string, string?> ByLogicalType = new(StringComparer.Ordinal)
    {
        ["array"] = null,
        ["boolean"] = "boolean",
        ["date"] = "date",
        ["integer"] = "bigint",
        ["number"] = "double",
        ["object"] = null,
        ["string"] = "string",
        ["timestamp"] = "timestamp",
    };

    public static IReadOnlyCollection<string> Known => ByLogicalType.Keys;

    public static string? Of(ContractNode column) =>
        column["physicalType"].Text ?? (column["logicalType"].Text is { } type ? ByLogicalType.GetValueOrDefault(type) : null);

    /// <summary>True for a type that a table of Glue can have: a simple one, or an array, map or struct of such.</summary>
    public static bool IsPhysical(string? type)
    {
        if (type is null or { Length: > 1000 })
        {
            return false;
        }

        // From the inside out: what has been recognised counts as a simple type.
        for (var rest = type; ;)
        {
            if (Simple.IsMatch(rest))
            {
                return true;
            }

            var next = Inner.Replace(rest, "int");
            if (next == rest)
            {
                return false;
            }

            rest = next;
        }
    }

    private const string SimpleName = @"(?:tinyint|smallint|int|integer|bigint|boolean|float|double|string|binary|date|timestamp|(?:var)?char\([1-9][0-9]{0,4}\)|decimal\([1-9][0-9]?,[0-9]{1,2}\)|decimal)";

    [GeneratedRegex("^" + SimpleName + @"\z")]
    private static partial Regex Simple { get; }

    [GeneratedRegex("array<" + SimpleName + ">|map<" + SimpleName + "," + SimpleName + ">|struct<[a-z_][a-z0-9_]{0,127}:" + SimpleName + "(?:,[a-z_][a-z0-9_]{0,127}:" + SimpleName + ")*>")]
    private static partial Regex Inner { get; }
}
