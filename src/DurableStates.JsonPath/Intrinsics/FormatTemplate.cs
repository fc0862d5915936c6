using System.Text;
using DurableStates.Json;
using DurableStates.JsonPath.Paths;

namespace DurableStates.JsonPath.Intrinsics;

/// <summary>A template of States.Format: texts with a <c>{}</c> between each two. A backslash keeps a brace, a quote or a backslash as it is.</summary>
internal sealed class FormatTemplate
{
    private readonly IReadOnlyList<string> _texts;

    private FormatTemplate(string source, IReadOnlyList<string> texts, char? loneBrace)
    {
        Source = source;
        _texts = texts;
        LoneBrace = loneBrace;
    }

    /// <summary>The text with its escapes resolved, for every function but States.Format.</summary>
    public string Source { get; }

    /// <summary>The first brace that is neither escaped nor one of a pair; null for none.</summary>
    public char? LoneBrace { get; }

    /// <summary>Reads a template; null when a backslash escapes nothing.</summary>
    public static FormatTemplate? Parse(string raw)
    {
        var texts = new List<string>();
        var text = new StringBuilder();
        var source = new StringBuilder(raw.Length);
        char? loneBrace = null;
        for (var i = 0; i < raw.Length; i++)
        {
            if (raw[i] == '\\')
            {
                if (i + 1 == raw.Length || raw[i + 1] is not ('\\' or '\'' or '{' or '}'))
                {
                    return null;
                }

                text.Append(raw[++i]);
                source.Append(raw[i]);
            }
            else if (raw[i] == '{' && i + 1 < raw.Length && raw[i + 1] == '}')
            {
                source.Append("{}");
                texts.Add(text.ToString());
                text.Clear();
                i++;
            }
            else
            {
                loneBrace ??= raw[i] is '{' or '}' ? raw[i] : null;
                text.Append(raw[i]);
                source.Append(raw[i]);
            }
        }

        texts.Add(text.ToString());
        return new(source.ToString(), texts, loneBrace);
    }

    /// <summary>Fills the places; undefined unless there are as many arguments as places and every other brace is escaped.</summary>
    public JsonValue Fill(ReadOnlySpan<JsonValue> arguments)
    {
        if (arguments.Length != _texts.Count - 1 || LoneBrace is not null)
        {
            return default;
        }

        var text = new StringBuilder(_texts[0]);
        for (var i = 0; i < arguments.Length; i++)
        {
            text.Append(JavaText.Of(arguments[i])).Append(_texts[i + 1]);
        }

        return text.ToString();
    }
}
