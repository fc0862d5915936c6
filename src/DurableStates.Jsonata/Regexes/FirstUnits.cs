namespace DurableStates.Jsonata.Regexes;

/// <summary>With which units a match may begin.</summary>
internal static class FirstUnits
{
    public static (CharSet Units, bool MayBeEmpty) Of(RegexNode node)
    {
        switch (node)
        {
            case RegexNode.Unit unit:
                return (unit.Set, false);
            case RegexNode.Group group:
                return Of(group.Body);
            case RegexNode.Repetition repetition:
                var body = Of(repetition.Body);
                return (body.Units, body.MayBeEmpty || repetition.Least == 0);
            case RegexNode.Alternatives alternatives:
                var choices = alternatives.Choices.Select(Of).ToList();
                return (choices.Aggregate(CharSet.None, (all, choice) => all.Union(choice.Units)), choices.Any(choice => choice.MayBeEmpty));
            case RegexNode.Sequence sequence:
                var units = CharSet.None;
                foreach (var part in sequence.Parts)
                {
                    var first = Of(part);
                    units = units.Union(first.Units);
                    if (!first.MayBeEmpty)
                    {
                        return (units, false);
                    }
                }

                return (units, true);
            case RegexNode.BackReference:
                return (CharSet.All, true);
            default:
                // Takes nothing.
                return (CharSet.None, true);
        }
    }
}
