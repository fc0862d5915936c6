namespace DurableStates.Jsonata.Pictures;

/// <summary>The signs that a number picture uses, each by its name in <c>$formatNumber</c>'s options.</summary>
internal sealed record DecimalFormat
{
    public static DecimalFormat Default { get; } = new();

    public string DecimalSeparator { get; init; } = ".";

    public string GroupingSeparator { get; init; } = ",";

    public string ExponentSeparator { get; init; } = "e";

    public string MinusSign { get; init; } = "-";

    public string Percent { get; init; } = "%";

    public string PerMille { get; init; } = "\u2030";

    public string ZeroDigit { get; init; } = "0";

    public string Digit { get; init; } = "#";

    public string PatternSeparator { get; init; } = ";";

    /// <summary>These signs with one replaced; an option that the reference does not use changes nothing.</summary>
    public DecimalFormat With(string option, string value) => option switch
    {
        "decimal-separator" => this with { DecimalSeparator = value },
        "grouping-separator" => this with { GroupingSeparator = value },
        "exponent-separator" => this with { ExponentSeparator = value },
        "minus-sign" => this with { MinusSign = value },
        "percent" => this with { Percent = value },
        "per-mille" => this with { PerMille = value },
        "zero-digit" => this with { ZeroDigit = value },
        "digit" => this with { Digit = value },
        "pattern-separator" => this with { PatternSeparator = value },
        _ => this,
    };

    public bool IsDigit(char unit) => ZeroDigit.Length > 0 && unit >= ZeroDigit[0] && unit <= ZeroDigit[0] + 9;

    public bool IsOptionalDigit(char unit) => Is(unit, Digit);

    public bool IsExponentSeparator(char unit) => Is(unit, ExponentSeparator);

    public bool IsActive(char unit) =>
        IsDigit(unit) || IsExponentSeparator(unit) || IsOptionalDigit(unit) || Is(unit, DecimalSeparator) || Is(unit, GroupingSeparator) || Is(unit, PatternSeparator);

    private static bool Is(char unit, string sign) => sign.Length == 1 && sign[0] == unit;
}
