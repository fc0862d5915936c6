using System.Globalization;

namespace DurableStates.Asl;

/// <summary>The transitions that leave a state, in the order in which they are looked at.</summary>
internal static class Edges
{
    public static IEnumerable<Edge> Of(State state)
    {
        if (state.Transition is { Next: { } next })
        {
            yield return new(EdgeKind.Next, next, $"{state.Location}/Next");
        }

        if (state is ChoiceState choice)
        {
            for (var i = 0; i < choice.Choices.Length; i++)
            {
                var rule = choice.Choices[i];
                yield return new(EdgeKind.Choice, rule.Next, Indexed(state, "Choices", i), ConditionText.Of(rule.Condition));
            }

            if (choice.Default is { } otherwise)
            {
                yield return new(EdgeKind.Default, otherwise, $"{state.Location}/Default");
            }
        }

        if (state is FallibleState fallible)
        {
            for (var i = 0; i < fallible.Catch.Length; i++)
            {
                var catcher = fallible.Catch[i];
                yield return new(EdgeKind.Catch, catcher.Next, Indexed(state, "Catch", i), string.Join(", ", catcher.ErrorEquals));
            }
        }
    }

    private static string Indexed(State state, string field, int index) =>
        string.Create(CultureInfo.InvariantCulture, $"{state.Location}/{field}[{index}]/Next");
}
