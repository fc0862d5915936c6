namespace DurableStates.Asl;

/// <summary>The comparison operators of JSONPath choices. Their names are the definition's; those with a <c>Path</c> form are before <see cref="IsBoolean"/>.</summary>
public enum ChoiceComparison
{
    /// <summary>Same truth value.</summary>
    BooleanEquals,

    /// <summary>Same number.</summary>
    NumericEquals,

    /// <summary>Greater number.</summary>
    NumericGreaterThan,

    /// <summary>Greater or same number.</summary>
    NumericGreaterThanEquals,

    /// <summary>Smaller number.</summary>
    NumericLessThan,

    /// <summary>Smaller or same number.</summary>
    NumericLessThanEquals,

    /// <summary>Same text.</summary>
    StringEquals,

    /// <summary>Later text, by code unit.</summary>
    StringGreaterThan,

    /// <summary>Later or same text, by code unit.</summary>
    StringGreaterThanEquals,

    /// <summary>Earlier text, by code unit.</summary>
    StringLessThan,

    /// <summary>Earlier or same text, by code unit.</summary>
    StringLessThanEquals,

    /// <summary>Same instant.</summary>
    TimestampEquals,

    /// <summary>Later instant.</summary>
    TimestampGreaterThan,

    /// <summary>Later or same instant.</summary>
    TimestampGreaterThanEquals,

    /// <summary>Earlier instant.</summary>
    TimestampLessThan,

    /// <summary>Earlier or same instant.</summary>
    TimestampLessThanEquals,

    /// <summary>Is, or is not, a truth value.</summary>
    IsBoolean,

    /// <summary>Is, or is not, null.</summary>
    IsNull,

    /// <summary>Is, or is not, a number.</summary>
    IsNumeric,

    /// <summary>Is, or is not, there at all.</summary>
    IsPresent,

    /// <summary>Is, or is not, a text.</summary>
    IsString,

    /// <summary>Is, or is not, a text that is a timestamp.</summary>
    IsTimestamp,

    /// <summary>Fits a pattern in which <c>*</c> stands for any text and <c>\\*</c> for an asterisk.</summary>
    StringMatches,
}
