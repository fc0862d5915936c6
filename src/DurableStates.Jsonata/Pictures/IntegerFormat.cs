namespace DurableStates.Jsonata.Pictures;

internal enum IntegerStyle
{
    Decimal,
    Letters,
    Roman,
    Words,

    /// <summary>A numbering sequence, which the specification leaves to the implementation and the reference refuses.</summary>
    Sequence,
}

internal enum LetterCase
{
    Lower,
    Upper,
    Title,
}

/// <summary>A grouping separator and the digits to its right.</summary>
internal readonly record struct GroupingSeparator(int Position, string Character);

/// <summary>An analysed integer picture (XPath F&amp;O 3.1, fn:format-integer).</summary>
internal sealed record IntegerFormat
{
    public IntegerStyle Style { get; init; }

    public LetterCase Case { get; init; }

    public bool IsOrdinal { get; init; }

    /// <summary>The code of the digit family's zero; 0 for every style but decimal.</summary>
    public int Zero { get; init; }

    /// <summary>Null for every style but decimal, unless a width sets it; not a number when the width is none.</summary>
    public double? MandatoryDigits { get; init; }

    public int? OptionalDigits { get; init; }

    /// <summary>From right to left.</summary>
    public IReadOnlyList<GroupingSeparator> Separators { get; init; } = [];

    /// <summary>The separator that repeats at a regular distance, if one does.</summary>
    public GroupingSeparator? Regular { get; init; }

    /// <summary>The picture, for the refusal of a numbering sequence.</summary>
    public string Token { get; init; } = "";
}
