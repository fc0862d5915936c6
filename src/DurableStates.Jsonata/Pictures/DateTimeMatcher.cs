namespace DurableStates.Jsonata.Pictures;

/// <summary>
/// Finds the components of a date picture in a text. Parts take as much as they can and give back as little as they must;
/// what has failed once at a place is not tried there again, so that no picture takes exponential time.
/// </summary>
internal sealed class DateTimeMatcher
{
    // No date has so many characters beside the picture's own text; longer input only costs time.
    private const int LongestDate = 1000;

    private readonly IReadOnlyList<DateTimeElement> _elements;
    private readonly int _longest;

    private DateTimeMatcher(IReadOnlyList<DateTimeElement> elements)
    {
        _elements = elements;
        _longest = LongestDate + elements.OfType<DateTimeElement.Literal>().Sum(literal => literal.Text.Length);
    }

    public static PictureResult<DateTimeMatcher> Create(IReadOnlyList<DateTimePart> parts, PictureRules rules)
    {
        var elements = new List<DateTimeElement>(parts.Count);
        foreach (var part in parts)
        {
            var element = DateTimeElements.Create(part, rules);
            if (element.Value is not { } created)
            {
                return element.Error ?? PictureErrors.MissingSpecifiers;
            }

            elements.Add(created);
        }

        return new DateTimeMatcher(elements);
    }

    /// <summary>The numbers read, null where the text of a component is no name or number; null when the text does not follow the picture.</summary>
    public Dictionary<char, double?>? Match(string text)
    {
        if (text.Length > _longest || Split(text) is not { } starts)
        {
            return null;
        }

        var components = new Dictionary<char, double?>();
        for (var i = 0; i < _elements.Count; i++)
        {
            if (_elements[i] is DateTimeElement.Component component)
            {
                components[component.Letter] = component.Read(text[starts[i]..starts[i + 1]]);
            }
        }

        return components;
    }

    // Where each element starts, and at the end of the list where the text ends.
    private List<int>? Split(string text)
    {
        var starts = new List<int> { 0 };
        var choices = new Stack<IEnumerator<int>>();
        var failed = new HashSet<(int Element, int Start)>();
        while (true)
        {
            if (choices.Count == _elements.Count && starts[^1] == text.Length)
            {
                return starts;
            }

            if (choices.Count < _elements.Count && !failed.Contains((choices.Count, starts[^1])))
            {
                choices.Push(_elements[choices.Count].Ends(text, starts[^1]).GetEnumerator());
            }
            else
            {
                starts.RemoveAt(starts.Count - 1);
            }

            // The last choice goes on to its next end; one without a further end has failed where it started.
            while (choices.Count > 0 && !choices.Peek().MoveNext())
            {
                choices.Pop();
                failed.Add((choices.Count, starts[^1]));
                if (choices.Count > 0)
                {
                    starts.RemoveAt(starts.Count - 1);
                }
            }

            if (choices.Count == 0)
            {
                return null;
            }

            starts.Add(choices.Peek().Current);
        }
    }
}
