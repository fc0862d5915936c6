using DurableStates.Json;
using DurableStates.Jsonata.Regexes;

namespace DurableStates.Jsonata.Evaluation;

/// <summary>A regular expression as a function: given a text it gives the first match, which has a function for the next one.</summary>
internal sealed class RegexFunction(RegexProgram regex, string pattern, int position) : FunctionValue
{
    private static readonly string[] s_described = ["match", "index", "groups"];

    public override int Arity => 2;

    public override bool IsNative => true;

    /// <summary>The first match at or after a position, or null.</summary>
    public RegexMatch? First(string text, int from, Evaluation evaluation)
    {
        var matcher = RegexMatcher.Rent(regex, text);
        var match = Find(matcher, text, from, evaluation)
            ? new RegexMatch(matcher.Start, matcher.End, [.. Enumerable.Range(0, regex.Groups + 1).Select(matcher.Group)])
            : null;
        matcher.Return();
        return match;
    }

    /// <summary>The match after another one, or null; an error when it is empty, because it would never end.</summary>
    public RegexMatch? Next(string text, RegexMatch match, Evaluation evaluation)
    {
        var next = match.End < text.Length ? First(text, match.End, evaluation) : null;
        return next is not null && next.Start == next.End ? throw Empty() : next;
    }

    /// <summary>All matches, up to a number of them, as <c>$match</c> describes them: the same as by <see cref="First"/> and <see cref="Next"/>, with fewer objects.</summary>
    public JsonValue Matches(string text, double limit, Evaluation evaluation)
    {
        var results = new ItemList(0);
        var matcher = RegexMatcher.Rent(regex, text);
        var found = Find(matcher, text, 0, evaluation);
        while (found && results.Count < limit)
        {
            evaluation.CheckLength(results.Count);
            results.Add(new JsonObject(s_described, [matcher.Group(0), matcher.Start, Groups(matcher)], s_described.Length, JsonMarks.Fresh));
            found = matcher.End < text.Length && Find(matcher, text, matcher.End, evaluation);
            if (found && matcher.Start == matcher.End)
            {
                throw Empty();
            }
        }

        matcher.Return();
        return results.ToSequence();
    }

    /// <summary>The groups of a match; one that took no part is nothing.</summary>
    public static JsonValue Groups(RegexMatch match)
    {
        var groups = new ItemList(match.Groups.Length - 1);
        foreach (var group in match.Groups[1..])
        {
            groups.Add(group ?? default(JsonValue));
        }

        return groups.ToList();
    }

    private JsonValue Groups(RegexMatcher matcher)
    {
        var groups = new ItemList(regex.Groups);
        for (var number = 1; number <= regex.Groups; number++)
        {
            groups.Add(matcher.Group(number) ?? default(JsonValue));
        }

        return groups.ToList();
    }

    private bool Find(RegexMatcher matcher, string text, int from, Evaluation evaluation)
    {
        // A match of its own is a step.
        evaluation.Tick();
        if (from > text.Length)
        {
            return false;
        }

        var most = evaluation.MatchAllowance;
        var left = most;
        var found = matcher.Find(from, ref left);
        if (left < 0)
        {
            throw new EvaluationFailure(null) { Text = Limits.Time, Position = position };
        }

        evaluation.Charge(most - left);
        return found;
    }

    private EvaluationFailure Empty() => new("D1004") { Position = position, Value = pattern };

    public override JsonValue ApplyOnce(ReadOnlySpan<JsonValue> arguments, JsonValue context, Evaluation evaluation) =>
        arguments.Length > 0 && arguments[0].TryGetString(out var text)
            ? AsObject(text, First(text, arguments.Length > 1 && arguments[1].TryGetInt64(out var from) && from > 0 ? (int)Math.Min(from, int.MaxValue) : 0, evaluation))
            : default;

    /// <summary>A match as a function of the user's gets it.</summary>
    public JsonValue AsObject(string text, RegexMatch? match) => match is null
        ? default
        : JsonValue.Object(
            ("match", match.Text),
            ("start", match.Start),
            ("end", match.End),
            ("groups", Groups(match)),
            ("next", JsonValue.Other(new NextMatch(this, text, match))));

    private sealed class NextMatch(RegexFunction regex, string text, RegexMatch match) : FunctionValue
    {
        public override int Arity => 0;

        public override bool IsNative => true;

        public override JsonValue ApplyOnce(ReadOnlySpan<JsonValue> arguments, JsonValue context, Evaluation evaluation) =>
            regex.AsObject(text, regex.Next(text, match, evaluation));
    }
}
