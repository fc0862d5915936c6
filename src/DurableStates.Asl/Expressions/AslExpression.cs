namespace DurableStates.Asl;

/// <summary>One expression of a definition. It is compiled once, when it is first needed, and shared by all executions.</summary>
/// <param name="Language">The language it is written in.</param>
/// <param name="Text">
/// The expression itself: JSONata without <c>{%</c>, <c>%}</c> and the blanks beside them; or a path (<c>$.order</c>, <c>$$.State.Name</c>, <c>$variable</c>)
/// or a call of an intrinsic function (<c>States.Format(...)</c>).
/// </param>
public sealed record AslExpression(QueryLanguage Language, string Text)
{
    private const string Opening = "{%";
    private const string Closing = "%}";

    /// <summary>An expression in JSONata.</summary>
    /// <param name="text">The expression without its braces.</param>
    public static AslExpression Jsonata(string text) => new(QueryLanguage.Jsonata, text);

    /// <summary>A path, or a call of an intrinsic function.</summary>
    /// <param name="text">The path or the call.</param>
    public static AslExpression JsonPath(string text) => new(QueryLanguage.JsonPath, text);

    /// <summary>True when a string of a JSONata state is an expression: it starts with <c>{%</c> and ends with <c>%}</c>, to the character.</summary>
    /// <param name="text">A string of a definition.</param>
    public static bool IsJsonata(string text) =>
        text.Length >= Opening.Length + Closing.Length
        && text.StartsWith(Opening, StringComparison.Ordinal)
        && text.EndsWith(Closing, StringComparison.Ordinal);

    /// <summary>Takes the expression out of a string for which <see cref="IsJsonata"/> holds.</summary>
    /// <param name="text">A string of a definition.</param>
    public static AslExpression FromBraces(string text) => Jsonata(text[Opening.Length..^Closing.Length].Trim());

    /// <summary>The expression as the definition writes it, JSONata with its braces.</summary>
    public override string ToString() => Language is QueryLanguage.Jsonata ? $"{Opening} {Text} {Closing}" : Text;
}
