namespace Customer360.Lambdas.DataContracts;

/// <summary>The Glue type that a contract's logical type becomes, unless the contract says the physical one.</summary>
internal static class GlueTypes
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
}
