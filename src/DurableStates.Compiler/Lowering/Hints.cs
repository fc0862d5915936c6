using System.Text;
using DurableStates.Compiler.Graph;
using DurableStates.Frontend.Bound;

namespace DurableStates.Compiler.Lowering;

/// <summary>
/// What states would like to be called: words of the code, never a line number. Two states that would like the same are numbered
/// when they are linked.
/// </summary>
internal static class Hints
{
    private const int Longest = 60;

    public static string Assignments(Edge edge) => edge.Assignments.Count == 0 ? "Pass" : $"Set {string.Join(", ", edge.Assignments.Select(one => one.Variable.Name))}";

    public static string ForEach(BoundVariable item) => $"For each {item.Name}";

    public static string Wait(BoundExpression? seconds) => seconds is BoundLiteral { Value: int count } ? $"Wait {count} s" : "Wait";

    /// <summary>A keyword and the condition in words, when it is short enough; otherwise the keyword.</summary>
    public static string Condition(string keyword, BoundExpression condition)
    {
        var words = new StringBuilder(keyword).Append(' ');
        return Say(condition, words) && words.Length <= Longest ? words.ToString() : keyword;
    }

    private static bool Say(BoundExpression expression, StringBuilder words) => expression switch
    {
        BoundVariableReference reference => Add(words, reference.Variable.Name),
        ExecutionInput => Add(words, "input"),
        BoundMember member => Say(member.Target, words) && Add(words, ".") && Add(words, member.JsonName),
        BoundLiteral { Value: "" } => Add(words, "empty"),
        BoundLiteral { Value: string or bool or int } literal => Add(words, FormattableString.Invariant($"{literal.Value}")),
        BoundUnary { Operator: BoundUnaryOperator.Not } not => Add(words, "not ") && Say(not.Operand, words),
        BoundNullTest test => Say(test.Value, words) && Add(words, test.IsNot ? " is not null" : " is null"),
        BoundBinary binary when Word(binary.Operator) is { } word => Say(binary.Left, words) && Add(words, word) && Say(binary.Right, words),
        BoundFunction { Function: KnownFunction.Count, Arguments: [var list] } => Say(list, words) && Add(words, " count"),
        BoundFunction { Function: KnownFunction.Any, Arguments: [var list] } => Add(words, "any ") && Say(list, words),
        _ => false,
    };

    private static string? Word(BoundBinaryOperator op) => op switch
    {
        BoundBinaryOperator.Equal => " is ",
        BoundBinaryOperator.NotEqual => " is not ",
        BoundBinaryOperator.Less => " under ",
        BoundBinaryOperator.LessOrEqual => " at most ",
        BoundBinaryOperator.Greater => " over ",
        BoundBinaryOperator.GreaterOrEqual => " at least ",
        BoundBinaryOperator.And => " and ",
        BoundBinaryOperator.Or => " or ",
        _ => null,
    };

    private static bool Add(StringBuilder words, string word)
    {
        words.Append(word);
        return true;
    }
}
