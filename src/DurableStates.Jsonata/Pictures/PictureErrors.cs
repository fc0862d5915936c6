using DurableStates.Json;

namespace DurableStates.Jsonata.Pictures;

/// <summary>The errors of the picture functions, word for word as in the reference.</summary>
internal static class PictureErrors
{
    public static PictureError TooManySubPictures { get; } = new("D3080", "The picture string must only contain a maximum of two sub-pictures");

    public static PictureError SecondDecimalSeparator { get; } =
        new("D3081", "The sub-picture must not contain more than one instance of the 'decimal-separator' character");

    public static PictureError SecondPercent { get; } =
        new("D3082", "The sub-picture must not contain more than one instance of the 'percent' character");

    public static PictureError SecondPerMille { get; } =
        new("D3083", "The sub-picture must not contain more than one instance of the 'per-mille' character");

    public static PictureError PercentAndPerMille { get; } =
        new("D3084", "The sub-picture must not contain both a 'percent' and a 'per-mille' character");

    public static PictureError NoDigitInMantissa { get; } = new(
        "D3085",
        "The mantissa part of a sub-picture must contain at least one character that is either an 'optional digit character' or a member of the 'decimal digit family'");

    public static PictureError PassiveAmongActive { get; } = new(
        "D3086",
        "The sub-picture must not contain a passive character that is preceded by an active character and that is followed by another active character");

    public static PictureError GroupingBesideDecimal { get; } = new(
        "D3087",
        "The sub-picture must not contain a 'grouping-separator' character that appears adjacent to a 'decimal-separator' character");

    public static PictureError GroupingAtEnd { get; } =
        new("D3088", "The sub-picture must not contain a 'grouping-separator' at the end of the integer part");

    public static PictureError AdjacentGrouping { get; } =
        new("D3089", "The sub-picture must not contain two adjacent instances of the 'grouping-separator' character");

    public static PictureError DigitBeforeOptional { get; } = new(
        "D3090",
        "The integer part of the sub-picture must not contain a member of the 'decimal digit family' that is followed by an instance of the 'optional digit character'");

    public static PictureError OptionalBeforeDigit { get; } = new(
        "D3091",
        "The fractional part of the sub-picture must not contain an instance of the 'optional digit character' that is followed by a member of the 'decimal digit family'");

    public static PictureError PercentWithExponent { get; } = new(
        "D3092",
        "A sub-picture that contains a 'percent' or 'per-mille' character must not contain a character treated as an 'exponent-separator'");

    public static PictureError ExponentNotDigits { get; } = new(
        "D3093",
        "The exponent part of the sub-picture must comprise only of one or more characters that are members of the 'decimal digit family'");

    public static PictureError MixedDigits { get; } =
        new("D3131", "In a decimal digit pattern, all digits must be from the same decimal group");

    public static PictureError TooManyZoneDigits { get; } =
        new("D3134", "The timezone integer format specifier cannot have more than four digits");

    public static PictureError NoClosingBracket { get; } = new("D3135", "No matching closing bracket ']' in date/time picture string");

    public static PictureError MissingSpecifiers { get; } =
        new("D3136", "The date/time picture string is missing specifiers required to parse the timestamp");

    // The reference overflows its stack on these, or formats more digits than its platform allows, and so has no code for them.
    public static PictureError BeyondFormatting { get; } = new(null, "The number is out of the range that the picture can show");

    public static PictureError Radix(double radix) => new(
        "D3100",
        $"The radix of the formatBase function must be between 2 and 36.  It was given {(double.IsFinite(radix) ? EcmaNumber.ToText(radix) : "null")}");

    public static PictureError NotIso8601(string text) =>
        new("D3110", $"The argument of the toMillis function must be an ISO 8601 formatted timestamp. Given {Quoted(text)}");

    public static PictureError NumberingSequence(string token) =>
        new("D3130", $"Formatting or parsing an integer as a sequence starting with {Quoted(token)} is not supported by this implementation");

    public static PictureError UnknownComponent(string component) =>
        new("D3132", $"Unknown component specifier {Quoted(component)} in date/time picture string");

    public static PictureError NamedComponent(string component) => new(
        "D3133",
        $"The 'name' modifier can only be applied to months and days in the date/time picture string, not {Quoted(component)}");

    private static string Quoted(string text) => ((JsonValue)text).ToJson();
}
