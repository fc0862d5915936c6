using System.Globalization;
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
        if (type is null or { Length: > 1000 } || type.Contains('#', StringComparison.Ordinal) || !Sized.Matches(type).All(IsSize))
        {
            return false;
        }

        // From the inside out: what has been recognised has a mark of its own, which is the type of an element as any other, but of no key of a map.
        for (var rest = type; ;)
        {
            if (Element.IsMatch(rest))
            {
                return true;
            }

            var next = Inner.Replace(rest, nested => HasEachFieldOnce(nested) ? "#" : nested.Value);
            if (next == rest)
            {
                return false;
            }

            rest = next;
        }
    }

    // The limits of Hive, whose types Glue has.
    private static bool IsSize(Match type)
    {
        var (size, places) = (int.Parse(type.Groups["size"].ValueSpan, CultureInfo.InvariantCulture), type.Groups["places"]);
        return type.Groups["name"].Value switch
        {
            "char" => size <= 255,
            "varchar" => size <= 65_535,
            _ => places.Success && size <= 38 && int.Parse(places.ValueSpan, CultureInfo.InvariantCulture) <= size,
        };
    }

    private static bool HasEachFieldOnce(Match nested) => nested.Groups["field"].Captures.Select(field => field.Value).ToHashSet(StringComparer.Ordinal).Count == nested.Groups["field"].Captures.Count;

    private const string SimpleName = @"(?:tinyint|smallint|int|integer|bigint|boolean|float|double|string|binary|date|timestamp|(?:var)?char\([1-9][0-9]{0,4}\)|decimal\([1-9][0-9]?,[0-9]{1,2}\)|decimal)";

    private const string ElementName = "(?:#|" + SimpleName + ")";

    private const string Field = "(?<field>[a-z_][a-z0-9_]{0,127}):" + ElementName;

    [GeneratedRegex(@"(?<name>varchar|char|decimal)\((?<size>[1-9][0-9]{0,4})(?:,(?<places>[0-9]{1,2}))?\)")]
    private static partial Regex Sized { get; }

    [GeneratedRegex("^" + ElementName + @"\z")]
    private static partial Regex Element { get; }

    [GeneratedRegex("array<" + ElementName + ">|map<" + SimpleName + "," + ElementName + ">|struct<" + Field + "(?:," + Field + ")*>")]
    private static partial Regex Inner { get; }
}
