namespace DurableStates.Jsonata.Pictures;

/// <summary>One piece of a date text: where it may end, and what it says.</summary>
internal abstract record DateTimeElement
{
    private DateTimeElement()
    {
    }

    /// <summary>The places where the element can end when it starts here, the preferred one first.</summary>
    public abstract IEnumerable<int> Ends(string text, int start);

    public sealed record Literal(string Text) : DateTimeElement
    {
        public override IEnumerable<int> Ends(string text, int start) =>
            string.Compare(text, start, Text, 0, Text.Length, StringComparison.OrdinalIgnoreCase) == 0 && start + Text.Length <= text.Length
                ? [start + Text.Length]
                : [];
    }

    /// <param name="Letter">The component.</param>
    /// <param name="Shape">Where it may end.</param>
    /// <param name="Read">What it says; null where it says nothing.</param>
    public sealed record Component(char Letter, Func<string, int, IEnumerable<int>> Shape, Func<string, double?> Read) : DateTimeElement
    {
        public override IEnumerable<int> Ends(string text, int start) => Shape(text, start);
    }
}
