using DurableStates.Json;

namespace DurableStates.Jsonata.Parsing;

/// <summary>A word of the expression.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Text">The operator, the name, the content of the string, the pattern.</param>
/// <param name="Position">Behind the word.</param>
/// <param name="Value">Of a number or a constant.</param>
/// <param name="Flags">Of a regular expression.</param>
internal readonly record struct Token(TokenKind Kind, string Text, int Position, JsonValue Value = default, string Flags = "")
{
    public bool Is(string op) => Kind is TokenKind.Operator && Text == op;

    /// <summary>As messages show it.</summary>
    public JsonValue Shown => Kind switch
    {
        TokenKind.Number or TokenKind.Constant => Value,
        TokenKind.End => "(end)",
        TokenKind.Regex => JsonObject.Empty,
        _ => Text,
    };
}
