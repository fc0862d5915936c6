using System.Text.RegularExpressions;
using DurableStates.Json;

namespace DurableStates.Jsonata.Evaluation;

/// <summary>A regular expression as a function: given a text it gives the first match, which has a function for the next one.</summary>
internal sealed class RegexFunction(Regex regex, string pattern, int position) : FunctionValue
{
    // What a pattern is compared with costs more than what is copied.
    private const long BytesOfCharacter = 8;

    public override int Arity => 2;

    public override bool IsNative => true;

    /// <summary>The first match at or behind a position, or null.</summary>
    public Match? First(string text, int from, Evaluation evaluation)
    {
        // A match of its own is a step.
        evaluation.Tick();
        if (from > text.Length)
        {
            return null;
        }

        try
        {
            var match = regex.Match(text, from);
            evaluation.Charge(((match.Success ? match.Index + match.Length : text.Length) - from) * BytesOfCharacter);
            return match.Success ? match : null;
        }
        catch (RegexMatchTimeoutException)
        {
            throw new EvaluationFailure(null) { Text = Limits.Time, Position = position };
        }
    }

    /// <summary>The match behind another one, or null; an error when it is empty, because it would never end.</summary>
    public Match? Next(string text, Match match, Evaluation evaluation)
    {
        var from = match.Index + match.Length;
        if (from >= text.Length)
        {
            return null;
        }

        var next = First(text, from, evaluation);
        return next is { Length: 0 } ? throw new EvaluationFailure("D1004") { Position = position, Value = pattern } : next;
    }

    /// <summary>The groups of a match; one that took no part is nothing.</summary>
    public static JsonValue Groups(Match match)
    {
        var groups = new ItemList(match.Groups.Count - 1);
        for (var i = 1; i < match.Groups.Count; i++)
        {
            groups.Add(match.Groups[i].Success ? match.Groups[i].Value : default(JsonValue));
        }

        return groups.ToList();
    }

    public override JsonValue ApplyOnce(ReadOnlySpan<JsonValue> arguments, JsonValue context, Evaluation evaluation) =>
        arguments.Length > 0 && arguments[0].TryGetString(out var text)
            ? AsObject(text, First(text, arguments.Length > 1 && arguments[1].TryGetInt64(out var from) && from > 0 ? (int)Math.Min(from, int.MaxValue) : 0, evaluation))
            : default;

    /// <summary>A match as a function of the user's gets it.</summary>
    public JsonValue AsObject(string text, Match? match) => match is null
        ? default
        : JsonValue.Object(
            ("match", match.Value),
            ("start", match.Index),
            ("end", match.Index + match.Length),
            ("groups", Groups(match)),
            ("next", JsonValue.Other(new NextMatch(this, text, match))));

    private sealed class NextMatch(RegexFunction regex, string text, Match match) : FunctionValue
    {
        public override int Arity => 0;

        public override bool IsNative => true;

        public override JsonValue ApplyOnce(ReadOnlySpan<JsonValue> arguments, JsonValue context, Evaluation evaluation) =>
            regex.AsObject(text, regex.Next(text, match, evaluation));
    }
}
