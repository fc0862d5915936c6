namespace DurableStates.Jsonata.Pictures;

/// <summary>One piece of an analysed date picture: literal text, or the marker of a component.</summary>
internal abstract record DateTimePart
{
    private DateTimePart()
    {
    }

    public sealed record Literal(string Text) : DateTimePart;

    /// <param name="Component">The letter of the component.</param>
    public sealed record Marker(char Component) : DateTimePart
    {
        /// <summary>The case of a name; null where a number is asked for.</summary>
        public LetterCase? Names { get; init; }

        /// <summary>The picture of the number, where the component has one.</summary>
        public IntegerFormat? Integer { get; init; }

        /// <summary>Whether the time zone of nothing is "Z".</summary>
        public bool IsZoneZ { get; init; }

        /// <summary>The largest width; null for none, not a number for one that is no number.</summary>
        public double? MaxWidth { get; init; }

        /// <summary>The digits of a year (before 2.1 of a month or day too) that are shown and read; -1 for all.</summary>
        public double Digits { get; init; } = -1;

        /// <summary>How many digits are read, because the next marker follows without anything between.</summary>
        public double? ParseWidth { get; init; }
    }
}
