using System.Text;
using DurableStates.Json;
using DurableStates.Jsonata.Evaluation;

namespace DurableStates.Jsonata.Functions;

/// <summary>Functions over texts. Lengths and positions count code points, as the reference does.</summary>
internal static class Strings
{
    public static JsonValue String(in Arguments a) =>
        a[0].IsUndefined ? default(JsonValue) : Text.Of(a[0], a.Evaluation, indented: a[1].IsBoolean && a[1].AsBoolean());

    public static JsonValue Length(in Arguments a) => a[0].TryGetString(out var text) ? CodePoints(text) : default(JsonValue);

    public static JsonValue Substring(in Arguments a)
    {
        if (!a[0].TryGetString(out var text))
        {
            return default;
        }

        var count = CodePoints(text);
        var start = Number(a[1]);
        if (count + start < 0)
        {
            start = 0;
        }

        if (a[2].IsUndefined)
        {
            return Slice(text, count, start, double.PositiveInfinity);
        }

        var length = a[2].AsDouble();
        return length <= 0 ? "" : Slice(text, count, start, start >= 0 ? start + length : count + start + length);
    }

    public static JsonValue SubstringBefore(in Arguments a)
    {
        if (!a[0].TryGetString(out var text))
        {
            return default;
        }

        var at = text.IndexOf(Sought(a[1]), StringComparison.Ordinal);
        return at < 0 ? text : text[..at];
    }

    public static JsonValue SubstringAfter(in Arguments a)
    {
        if (!a[0].TryGetString(out var text))
        {
            return default;
        }

        var sought = Sought(a[1]);
        var at = text.IndexOf(sought, StringComparison.Ordinal);
        return at < 0 ? text : text[(at + sought.Length)..];
    }

    public static JsonValue Lowercase(in Arguments a) => a[0].TryGetString(out var text) ? Cased(text, a.Evaluation, Casing.Lower) : default(JsonValue);

    public static JsonValue Uppercase(in Arguments a) => a[0].TryGetString(out var text) ? Cased(text, a.Evaluation, Casing.Upper) : default(JsonValue);

    // Each character is looked up, and the result is written anew.
    private static string Cased(string text, Evaluation.Evaluation evaluation, Func<string, string> change)
    {
        evaluation.Charge(text.Length * 8L);
        return change(text);
    }

    public static JsonValue Trim(in Arguments a)
    {
        if (!a[0].TryGetString(out var text))
        {
            return default;
        }

        var result = new StringBuilder(text.Length);
        foreach (var c in text)
        {
            var isBlank = c is ' ' or '\t' or '\n' or '\r';
            if (!isBlank)
            {
                result.Append(c);
            }
            else if (result.Length > 0 && result[^1] != ' ')
            {
                result.Append(' ');
            }
        }

        if (result.Length > 0 && result[^1] == ' ')
        {
            result.Length--;
        }

        return result.ToString();
    }

    public static JsonValue Pad(in Arguments a)
    {
        if (!a[0].TryGetString(out var text))
        {
            return default;
        }

        var width = Number(a[1]);
        var filler = a[2].TryGetString(out var given) && given.Length > 0 ? given : " ";
        if (double.IsNaN(width))
        {
            return text;
        }

        var missing = Math.Truncate(Math.Abs(width)) - CodePoints(text);
        if (missing <= 0)
        {
            return text;
        }

        a.Evaluation.CheckSize(missing > 1e9 ? long.MaxValue : (long)missing + text.Length);
        var padding = Repeat(filler, (int)missing);
        return width > 0 ? text + padding : padding + text;
    }

    public static JsonValue Join(in Arguments a)
    {
        if (a[0].IsUndefined)
        {
            return default;
        }

        var separator = a[1].TryGetString(out var given) ? given : "";
        var parts = new string[a[0].Count];
        var items = a[0].Items;
        var size = 0L;
        for (var i = 0; i < parts.Length; i++)
        {
            parts[i] = items[i].TryGetString(out var text) ? text : "";
            size += parts[i].Length + separator.Length;
        }

        a.Evaluation.CheckSize(size);
        return string.Join(separator, parts);
    }

    // Only in UTF-16 units: each unit of a text by itself where the separator is empty.
    public static JsonValue SplitAt(string text, string separator, double limit, Evaluation.Evaluation evaluation)
    {
        var parts = new ItemList(0);
        if (separator.Length == 0)
        {
            evaluation.CheckSize((long)Math.Min(text.Length, limit) * 8);
            for (var i = 0; i < text.Length && parts.Count < limit; i++)
            {
                evaluation.Tick();
                parts.Add(text[i].ToString());
            }

            return parts.ToList();
        }

        var start = 0;
        while (parts.Count < limit)
        {
            evaluation.Tick();
            evaluation.CheckLength(parts.Count);
            var at = text.IndexOf(separator, start, StringComparison.Ordinal);
            parts.Add(at < 0 ? text[start..] : text[start..at]);
            if (at < 0)
            {
                break;
            }

            start = at + separator.Length;
        }

        return parts.ToList();
    }

    public static int CodePoints(string text)
    {
        var count = text.Length;
        for (var i = 1; i < text.Length; i++)
        {
            count -= char.IsLowSurrogate(text[i]) && char.IsHighSurrogate(text[i - 1]) ? 1 : 0;
        }

        return count;
    }

    // From and to as JavaScript's slice takes them: cut to whole numbers, negative ones from the end.
    private static string Slice(string text, int count, double from, double to)
    {
        var start = Index(from, count);
        var end = Index(to, count);
        if (start >= end)
        {
            return "";
        }

        return count == text.Length ? text[start..end] : text[Offset(text, start)..Offset(text, end)];
    }

    private static int Index(double position, int count)
    {
        position = double.IsNaN(position) ? 0 : Math.Truncate(position);
        return (int)(position < 0 ? Math.Max(0, count + position) : Math.Min(position, count));
    }

    private static int Offset(string text, int codePoints)
    {
        var at = 0;
        for (; codePoints > 0; codePoints--)
        {
            at += char.IsHighSurrogate(text[at]) && at + 1 < text.Length && char.IsLowSurrogate(text[at + 1]) ? 2 : 1;
        }

        return at;
    }

    private static string Repeat(string filler, int codePoints)
    {
        if (filler.Length == 1)
        {
            return new string(filler[0], codePoints);
        }

        var units = CodePoints(filler);
        var text = new StringBuilder();
        for (var left = codePoints; left > 0; left -= units)
        {
            text.Append(filler, 0, left >= units ? filler.Length : Offset(filler, left));
        }

        return text.ToString();
    }

    // JavaScript looks for the word "undefined" where nothing was given.
    private static string Sought(JsonValue value) => value.TryGetString(out var text) ? text : "undefined";

    private static double Number(JsonValue value) => value.TryGetDouble(out var number) ? number : double.NaN;
}
