using System.Collections.Immutable;
using DurableStates.Json;

namespace DurableStates.Jsonata.Signatures;

/// <summary>What a function accepts, such as <c>&lt;s-nn?:s&gt;</c>. Immutable.</summary>
internal sealed class Signature
{
    private Signature(string text, ImmutableArray<SignatureParameter> parameters)
    {
        Text = text;
        Parameters = parameters;
    }

    public string Text { get; }

    public ImmutableArray<SignatureParameter> Parameters { get; }

    /// <summary>What is wrong with a signature, or null.</summary>
    public static (string Code, int Offset)? Check(string text) => Read(text, out _);

    public static Signature Parse(string text) =>
        Read(text, out var parameters) is null ? new(text, parameters) : throw new ArgumentException("Not a signature: " + text, nameof(text));

    private static (string Code, int Offset)? Read(string text, out ImmutableArray<SignatureParameter> parameters)
    {
        var found = ImmutableArray.CreateBuilder<SignatureParameter>();
        parameters = [];
        for (var at = 1; at < text.Length && text[at] != ':'; at++)
        {
            var letter = text[at];
            if (TypesOf(letter) is var types and not Types.None)
            {
                found.Add(new(letter.ToString(), types));
                continue;
            }

            switch (letter)
            {
                case '(':
                    var end = Closing(text, at, '(', ')');
                    var choice = text[(at + 1)..end];
                    if (choice.Contains('<', StringComparison.Ordinal))
                    {
                        return ("S0402", at);
                    }

                    found.Add(new($"({choice})", choice.Aggregate(Types.Missing, (all, one) => all | OneOf(one))));
                    at = end;
                    break;
                case '<':
                    if (found.Count == 0 || found[^1].Type is not ("a" or "f"))
                    {
                        return ("S0401", at);
                    }

                    var close = Closing(text, at, '<', '>');
                    found[^1] = found[^1] with { ItemType = text[(at + 1)..close] };
                    at = close;
                    break;
                case '-' when found.Count > 0:
                    found[^1] = found[^1] with { TakesContext = true, IsOptional = true, AcceptsAsContext = found[^1].Accepts };
                    break;
                case '?' when found.Count > 0:
                    found[^1] = found[^1] with { IsOptional = true };
                    break;
                case '+' when found.Count > 0:
                    found[^1] = found[^1] with { Repeats = true };
                    break;
                default:
                    break;
            }
        }

        parameters = found.ToImmutable();
        return null;
    }

    private static int Closing(string text, int start, char open, char close)
    {
        var depth = 1;
        for (var at = start + 1; at < text.Length; at++)
        {
            depth += text[at] == open ? 1 : text[at] == close ? -1 : 0;
            if (depth == 0)
            {
                return at;
            }
        }

        return text.Length;
    }

    private static Types TypesOf(char letter) => letter switch
    {
        's' or 'n' or 'b' or 'l' or 'o' => OneOf(letter) | Types.Missing,
        'f' => Types.Function,
        'j' => Types.Json,
        'a' or 'x' => Types.Any,
        _ => Types.None,
    };

    private static Types OneOf(char letter) => letter switch
    {
        's' => Types.String,
        'n' => Types.Number,
        'b' => Types.Boolean,
        'l' => Types.Null,
        'o' => Types.Object,
        'a' => Types.Array,
        'f' => Types.Function,
        'm' => Types.Missing,
        _ => Types.None,
    };

    public static Types TypeOf(JsonValue value) => value.Kind switch
    {
        JsonKind.String => Types.String,
        JsonKind.Int64 or JsonKind.Double => Types.Number,
        JsonKind.Boolean => Types.Boolean,
        JsonKind.Null => Types.Null,
        JsonKind.Array => Types.Array,
        JsonKind.Object => Types.Object,
        JsonKind.Other => Types.Function,
        _ => Types.Missing,
    };

    public static char LetterOf(Types type) => type switch
    {
        Types.String => 's',
        Types.Number => 'n',
        Types.Boolean => 'b',
        Types.Null => 'l',
        Types.Array => 'a',
        Types.Object => 'o',
        Types.Function => 'f',
        _ => 'm',
    };
}
