using System.Globalization;
using System.Text.RegularExpressions;

namespace Customer360.Lambdas.Access;

/// <summary>How constants of a column's type are written.</summary>
internal abstract partial record RowType
{
    private RowType()
    {
    }

    internal sealed record Text : RowType;

    /// <summary>Whole numbers, from <paramref name="Least"/> to <paramref name="Most"/>.</summary>
    internal sealed record Whole(long Least, long Most) : RowType;

    internal sealed record Number : RowType;

    internal sealed record Truth : RowType;

    internal sealed record Date : RowType;

    internal sealed record Timestamp : RowType;

    /// <summary>The type of a column of Glue; null for one whose values are not compared with constants.</summary>
    public static RowType? Of(string type) => type.Split('(')[0] switch
    {
        "string" or "char" or "varchar" => new Text(),
        "tinyint" => new Whole(sbyte.MinValue, sbyte.MaxValue),
        "smallint" => new Whole(short.MinValue, short.MaxValue),
        "int" or "integer" => new Whole(int.MinValue, int.MaxValue),
        "bigint" => new Whole(long.MinValue, long.MaxValue),
        "float" or "double" or "decimal" => new Number(),
        "boolean" => new Truth(),
        "date" => new Date(),
        "timestamp" => new Timestamp(),
        _ => null,
    };

    /// <summary>What a constant has to be, for whoever wrote another.</summary>
    public string Form => this switch
    {
        Text => "a text of at most 64 letters, digits, spaces and _ . : / - in single quotes",
        Whole(var least, var most) => string.Create(CultureInfo.InvariantCulture, $"a whole number from {least} to {most}"),
        Number => "a number such as 12.5",
        Truth => "TRUE or FALSE",
        Date => "a day such as DATE '2026-01-31'",
        Timestamp => "a moment such as TIMESTAMP '2026-01-31 08:00:00'",
        _ => throw new System.Diagnostics.UnreachableException(),
    };

    /// <summary>A constant as it is kept.</summary>
    /// <param name="keyword">The word before a text; null for none.</param>
    /// <param name="token">The text without its quotes, the number, or the word.</param>
    /// <param name="isText">True for what stood in quotes.</param>
    /// <returns>Null for one of another type.</returns>
    public string? Constant(string? keyword, string token, bool isText) => (this, keyword, isText) switch
    {
        (Text, null, true) when TextPattern.IsMatch(token) => $"'{token}'",
        (Whole(var least, var most), null, false) when long.TryParse(token, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number) && number >= least && number <= most =>
            number.ToString(CultureInfo.InvariantCulture),
        (Number, null, false) when NumberPattern.IsMatch(token) => token,
        (Truth, null, false) when token is "TRUE" or "FALSE" => token,
        (Date, "DATE", true) when DateOnly.TryParseExact(token, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out _) => $"DATE '{token}'",
        (Timestamp, "TIMESTAMP", true) when DateTime.TryParseExact(token, "yyyy-MM-dd HH:mm:ss", CultureInfo.InvariantCulture, DateTimeStyles.None, out _) => $"TIMESTAMP '{token}'",
        _ => null,
    };

    [GeneratedRegex(@"\A[\p{L}\p{N} _.:/-]{0,64}\z")]
    private static partial Regex TextPattern { get; }

    [GeneratedRegex(@"\A-?[0-9]{1,18}(\.[0-9]{1,18})?\z")]
    private static partial Regex NumberPattern { get; }
}
