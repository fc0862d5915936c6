using System.Globalization;
using System.Text;
using DurableStates.Json;
using DurableStates.Jsonata.Evaluation;

namespace DurableStates.Jsonata.Functions;

/// <summary>Functions that look for a text, a regular expression, or whatever a function of the user's finds.</summary>
internal static class Matching
{
    private static readonly string[] s_described = ["match", "index", "groups"];

    public static JsonValue Contains(in Arguments a)
    {
        if (!a[0].TryGetString(out var text) || (a[1].IsUndefined && a.Evaluation.IsLatest))
        {
            return default;
        }

        return a[1].TryGetString(out var part)
            ? text.Contains(part, StringComparison.Ordinal)
            : Found.IsIn(a[1], text, a.Evaluation);
    }

    public static JsonValue Match(in Arguments a)
    {
        if (!a[0].TryGetString(out var text))
        {
            return default;
        }

        var limit = Limit(a[2], "D3040");
        var results = new ItemList(0);
        if (limit <= 0)
        {
            return results.ToSequence();
        }

        if (a[1].Reference is RegexFunction regex)
        {
            return regex.Matches(text, limit, a.Evaluation);
        }

        for (var found = Found.First(a[1], text, a.Evaluation); found is not null && results.Count < limit; found = found.Next(a.Evaluation))
        {
            a.Evaluation.CheckLength(results.Count);
            results.Add(Described(found));
        }

        return results.ToSequence();
    }

    public static JsonValue Split(in Arguments a)
    {
        if (!a[0].TryGetString(out var text))
        {
            return default;
        }

        var limit = Limit(a[2], "D3020");
        if (limit <= 0)
        {
            return new JsonArray([], 0, JsonMarks.Fresh);
        }

        if (a[1].TryGetString(out var separator))
        {
            return Strings.SplitAt(text, separator, Math.Floor(limit), a.Evaluation);
        }

        var parts = new ItemList(0);
        var found = Found.First(a[1], text, a.Evaluation);
        if (found is null)
        {
            parts.Add(text);
            return parts.ToList();
        }

        var start = 0;
        for (; found is not null && parts.Count < limit; found = found.Next(a.Evaluation))
        {
            a.Evaluation.CheckLength(parts.Count);
            parts.Add(Between(text, start, found.Start));
            start = found.End;
        }

        if (parts.Count < limit)
        {
            parts.Add(Between(text, start, text.Length));
        }

        return parts.ToList();
    }

    public static JsonValue Replace(in Arguments a)
    {
        if (!a[0].TryGetString(out var text))
        {
            return default;
        }

        if (a[1].TryGetString(out var part) && part.Length == 0)
        {
            throw new EvaluationFailure("D3010") { Value = part, Index = 2 };
        }

        var limit = Limit(a[3], "D3011");
        if (limit <= 0)
        {
            return text;
        }

        return part is null ? ReplaceFound(a, text, limit) : ReplaceText(text, part, Replacement(a[2], a.Evaluation), limit, a.Evaluation);
    }

    private static string ReplaceText(string text, string part, string replacement, double limit, Evaluation.Evaluation evaluation)
    {
        var result = new StringBuilder();
        var position = 0;
        var count = 0;
        for (int at; count < limit && (at = text.IndexOf(part, position, StringComparison.Ordinal)) >= 0; count++)
        {
            evaluation.Tick();
            evaluation.CheckCharacters(result.Length + (long)(at - position) + replacement.Length);
            result.Append(text, position, at - position).Append(replacement);
            position = at + part.Length;
        }

        return result.Append(text, position, text.Length - position).ToString();
    }

    private static string ReplaceFound(in Arguments a, string text, double limit)
    {
        var found = Found.First(a[1], text, a.Evaluation);
        var result = new StringBuilder();
        var position = 0;
        for (var count = 0; found is not null && count < limit; count++)
        {
            result.Append(Between(text, position, found.Start));
            var with = a[2].TryGetString(out var template) ? Expand(template, found, a.Evaluation) : Called(a[2], found, a.Evaluation);
            var piece = with.TryGetString(out var given) ? given : throw new EvaluationFailure("D3012") { Value = with };
            a.Evaluation.CheckCharacters(result.Length + (long)piece.Length);
            result.Append(piece);
            position = found.Start + found.Text.Length;
            found = found.Next(a.Evaluation);
        }

        return result.Append(Between(text, position, text.Length)).ToString();
    }

    private static JsonValue Called(JsonValue function, Found found, Evaluation.Evaluation evaluation) =>
        function.Reference is FunctionValue target
            ? target.Apply([found.ToObject()], target.OwnContext, evaluation)
            : throw new EvaluationFailure("D3012") { Value = function };

    // $0 is the match, $1 its first group; as many digits count as there can be groups.
    private static JsonValue Expand(string template, Found found, Evaluation.Evaluation evaluation)
    {
        var result = new StringBuilder();
        var groups = found.Groups;
        var position = 0;
        for (int at; position < template.Length && (at = template.IndexOf('$', position)) >= 0;)
        {
            evaluation.Tick();
            evaluation.CheckSize(found.Text.Length);
            evaluation.CheckCharacters(result.Length + (long)found.Text.Length);
            result.Append(template, position, at - position);
            position = at + 1;
            if (position < template.Length && template[position] is '$' or '0')
            {
                result.Append(template[position] == '$' ? "$" : found.Text);
                position++;
                continue;
            }

            var most = groups.Count == 0 ? 1 : (int)Math.Floor(Math.Log10(groups.Count)) + 1;
            var number = LeadingNumber(template, position, most);
            if (most > 1 && number > groups.Count)
            {
                number = LeadingNumber(template, position, most - 1);
            }

            if (number < 0)
            {
                result.Append('$');
                continue;
            }

            result.Append(number > 0 && groups[number - 1].TryGetString(out var group) ? group : "");
            position += number.ToString(CultureInfo.InvariantCulture).Length;
        }

        return result.Append(template, Math.Min(position, template.Length), Math.Max(0, template.Length - position)).ToString();
    }

    private static int LeadingNumber(string text, int at, int most)
    {
        var length = 0;
        while (length < most && at + length < text.Length && char.IsAsciiDigit(text[at + length]))
        {
            length++;
        }

        return length == 0 ? -1 : int.Parse(text.AsSpan(at, length), CultureInfo.InvariantCulture);
    }

    private static string Replacement(JsonValue value, Evaluation.Evaluation evaluation) =>
        value.IsUndefined ? "undefined" : Text.Of(value, evaluation);

    private static double Limit(JsonValue value, string code) => !value.TryGetDouble(out var limit) ? double.PositiveInfinity
        : limit < 0 ? throw new EvaluationFailure(code) { Value = value, Index = 3 }
        : limit;

    private static JsonObject Described(Found found) => new(s_described, [found.Text, found.Start, found.Groups], 3, JsonMarks.Fresh);

    private static string Between(string text, int from, int to)
    {
        from = Math.Clamp(from, 0, text.Length);
        to = Math.Clamp(to, 0, text.Length);
        return from < to ? text[from..to] : from > to ? text[to..from] : "";
    }
}
