using DurableStates.Jsonata.Syntax;
using static DurableStates.Jsonata.Syntax.JsonataBuild;

namespace DurableStates.Compiler.Emission;

/// <summary>Failures of expressions: errors whose message begins with the name of C#'s exception.</summary>
internal static class Throw
{
    /// <summary>What is between the name and the message.</summary>
    public const string Separator = ": ";

    private const string Ending = "Exception";

    public static JsonataSyntax Named(string exception, string message) => Call("error", Text(exception + Separator + message));

    /// <summary>The same with a value inside the message.</summary>
    public static JsonataSyntax Named(string exception, string before, JsonataSyntax value, string after) =>
        Call("error", Binary(Binary(Text(exception + Separator + before), BinaryOperator.Concatenate, value), BinaryOperator.Concatenate, Text(after)));

    /// <summary>What C# says of an argument below zero.</summary>
    public static JsonataSyntax Negative(string parameter, JsonataSyntax value)
    {
        JsonataSyntax[] parts =
        [
            Text($"ArgumentOutOfRangeException{Separator}{parameter} ('"), value, Text($"') must be a non-negative value. (Parameter '{parameter}')\nActual value was "), value, Text("."),
        ];
        return Call("error", parts.Aggregate((left, right) => Binary(left, BinaryOperator.Concatenate, right)));
    }

    /// <summary>The text of an error that bears a name; null for anything else.</summary>
    public static JsonataSyntax? MessageOf(JsonataSyntax syntax) =>
        syntax is CallExpression { Function: VariableReference { Name: "error" }, Arguments: [var message] } && IsNamed(message) ? message : null;

    private static bool IsNamed(JsonataSyntax message) => message switch
    {
        StringLiteral text => text.Value.IndexOf(Separator, StringComparison.Ordinal) is > 0 and var end && text.Value[..end].EndsWith(Ending, StringComparison.Ordinal),
        BinaryExpression joined => IsNamed(joined.Left),
        _ => false,
    };
}
