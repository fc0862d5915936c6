using DurableStates.Json;

namespace DurableStates.Jsonata.Syntax;

/// <summary>How names and strings are written.</summary>
internal static class SyntaxText
{
    /// <summary>A string literal in double quotes.</summary>
    public static string Quoted(string text) => ((JsonValue)text).ToJson();

    /// <summary>A field's name, in backticks where it is not a plain one.</summary>
    public static string Field(string name) =>
        // A name with a backtick inside can only have been read without backticks around it.
        IsPlain(name) || name.Contains('`', StringComparison.Ordinal) ? name : $"`{name}`";

    /// <summary>Whether a name needs no backticks in any place.</summary>
    public static bool IsPlain(string name)
    {
        if (name.Length == 0 || !(char.IsAsciiLetter(name[0]) || name[0] == '_'))
        {
            return false;
        }

        foreach (var c in name)
        {
            if (!char.IsAsciiLetterOrDigit(c) && c != '_')
            {
                return false;
            }
        }

        return name is not ("and" or "or" or "in" or "true" or "false" or "null" or "function");
    }

    /// <summary>Whether a colon behind this part would be read as belonging to a condition at its end.</summary>
    public static bool EndsWithOpenCondition(JsonataSyntax node) => node switch
    {
        ConditionalExpression conditional => conditional.Else is null || EndsWithOpenCondition(conditional.Else),
        AssignmentExpression assignment => EndsWithOpenCondition(assignment.Value),
        BinaryExpression binary when Precedence.RightOf(binary.Operator) == 0 || binary.Right is BinaryExpression => EndsWithOpenCondition(binary.Right),
        _ => false,
    };

    /// <summary>Whether JSONata would read a slash behind this part as the start of a regular expression.</summary>
    public static bool EndsBeforeRegex(JsonataSyntax node) => node switch
    {
        KeepArrayExpression or SortExpression or LambdaExpression or TransformExpression => true,
        PathExpression path => EndsBeforeRegex(path.Right),
        BinaryExpression binary => EndsBeforeRegex(binary.Right),
        NegateExpression negate => EndsBeforeRegex(negate.Operand),
        _ => false,
    };
}
