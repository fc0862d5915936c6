using System.Text.RegularExpressions;
using Customer360.Contracts.Access;
using Customer360.Lambdas.DataContracts;

namespace Customer360.Lambdas.Access;

/// <summary>
/// Conditions of rows, which become the expressions of data cells filters. Only a small part of PartiQL is one: columns of the table that are not restricted, compared with
/// constants of their type. A condition stands in histories and events, so it may not hold what identifies a person.
/// </summary>
internal static partial class RowFilters
{
    /// <summary>What may be written, for whoever wrote something else.</summary>
    public const string Form =
        "a condition such as country = 'DE' AND day >= DATE '2026-01-31': columns of the table that are not restricted, =, <>, <, <=, >, >=, [NOT] IN, [NOT] BETWEEN, AND, OR, NOT and parentheses; at most 500 characters, texts of letters, digits, spaces and _ . : / -";

    /// <summary>How long the condition of one request or decision may be, as it is kept.</summary>
    public const int Longest = 500;

    /// <summary>How long Lake Formation lets all of them together be.</summary>
    public const int LongestBoth = 2_048;

    /// <summary>The columns of a contract's table by which rows may be chosen: those of a simple type, but for those that the contract or a tag in effect calls restricted, whose values would stand in the condition.</summary>
    public static IReadOnlyList<RowColumn> Usable(IReadOnlyList<ContractNode> columns, EffectiveTags tags) =>
    [
        .. from column in columns
           let type = GlueTypes.Of(column)
           where type is not null && RowType.Of(type) is not null && ColumnClassification.Of([column], tags).Columns[0].Classification != Classification.Restricted
           where column["name"].Text is { } name && AccessPatterns.CatalogName.IsMatch(name) && !RowFilterReader.IsKeyword(name)
           select new RowColumn(column["name"].Text ?? "", type),
    ];

    /// <summary>Reads a condition.</summary>
    /// <returns>The condition as Lake Formation is told it, in one spelling; or why it is none, without a word of it.</returns>
    public static (string? Rows, string? Problem) Read(string text, IReadOnlyList<RowColumn> columns)
    {
        try
        {
            var rows = new RowFilterReader(text, columns).Read();
            return rows.Length <= Longest ? (rows, null) : (null, $"It has more than {Longest} characters.");
        }
        catch (RowFilterException problem)
        {
            return (null, problem.Message);
        }
    }

    /// <summary>The rows that meet both.</summary>
    public static string Both(string? one, string other) => one is null ? other : $"({one}) AND ({other})";

    /// <summary>The columns that a condition names; it is one that was read.</summary>
    public static IReadOnlyList<string> ColumnsOf(string? rows) =>
        rows is null ? [] : [.. Name.Matches(Text.Replace(rows, "''")).Select(name => name.Value).Distinct()];

    // Keywords are written in capitals, and names of columns have none.
    [GeneratedRegex("(?<![A-Za-z0-9_])[a-z_][a-z0-9_]*")]
    private static partial Regex Name { get; }

    [GeneratedRegex("'[^']*'")]
    private static partial Regex Text { get; }
}
