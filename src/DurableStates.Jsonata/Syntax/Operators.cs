using System.Diagnostics;

namespace DurableStates.Jsonata.Syntax;

/// <summary>The operators between two operands.</summary>
public enum BinaryOperator
{
    /// <summary><c>+</c></summary>
    Add,

    /// <summary><c>-</c></summary>
    Subtract,

    /// <summary><c>*</c></summary>
    Multiply,

    /// <summary><c>/</c></summary>
    Divide,

    /// <summary><c>%</c></summary>
    Remainder,

    /// <summary><c>&amp;</c></summary>
    Concatenate,

    /// <summary><c>=</c></summary>
    Equal,

    /// <summary><c>!=</c></summary>
    NotEqual,

    /// <summary><c>&lt;</c></summary>
    Less,

    /// <summary><c>&lt;=</c></summary>
    LessOrEqual,

    /// <summary><c>&gt;</c></summary>
    Greater,

    /// <summary><c>&gt;=</c></summary>
    GreaterOrEqual,

    /// <summary><c>in</c></summary>
    In,

    /// <summary><c>and</c></summary>
    And,

    /// <summary><c>or</c></summary>
    Or,

    /// <summary><c>~></c></summary>
    Apply,

    /// <summary><c>??</c>, in <see cref="JsonataDialect.Latest"/> only.</summary>
    Coalesce,

    /// <summary><c>?:</c>, in <see cref="JsonataDialect.Latest"/> only.</summary>
    Default,
}

/// <summary><c>left operator right</c>.</summary>
public sealed record BinaryExpression(BinaryOperator Operator, JsonataSyntax Left, JsonataSyntax Right) : JsonataSyntax
{
    /// <inheritdoc/>
    public override IEnumerable<JsonataSyntax> Children => [Left, Right];
}

/// <summary><c>-operand</c>.</summary>
public sealed record NegateExpression(JsonataSyntax Operand) : JsonataSyntax
{
    /// <inheritdoc/>
    public override IEnumerable<JsonataSyntax> Children => [Operand];
}

/// <summary><c>condition ? then : otherwise</c>; without the last part the result may be nothing.</summary>
public sealed record ConditionalExpression(JsonataSyntax Condition, JsonataSyntax Then, JsonataSyntax? Else = null) : JsonataSyntax
{
    /// <inheritdoc/>
    public override IEnumerable<JsonataSyntax> Children => Else is null ? [Condition, Then] : [Condition, Then, Else];
}

/// <summary><c>$name := value</c>, visible in the rest of its block.</summary>
public sealed record AssignmentExpression(string Name, JsonataSyntax Value) : JsonataSyntax
{
    /// <inheritdoc/>
    public override IEnumerable<JsonataSyntax> Children => [Value];
}

/// <summary><c>(a; b)</c>: one after the other; the result is the last one's.</summary>
public sealed record BlockExpression(SyntaxList<JsonataSyntax> Expressions) : JsonataSyntax
{
    /// <inheritdoc/>
    public override IEnumerable<JsonataSyntax> Children => Expressions;
}

/// <summary>How tightly operators bind, from the reference.</summary>
internal static class Precedence
{
    public const int Postfix = 80;
    public const int Path = 75;
    public const int Group = 70;
    public const int Negate = 70;
    public const int Sort = 40;
    public const int Conditional = 20;
    public const int Assignment = 10;

    public static int Of(BinaryOperator op) => op switch
    {
        BinaryOperator.Multiply or BinaryOperator.Divide or BinaryOperator.Remainder => 60,
        BinaryOperator.Add or BinaryOperator.Subtract or BinaryOperator.Concatenate => 50,
        BinaryOperator.And => 30,
        BinaryOperator.Or => 25,
        _ => 40,
    };

    /// <summary>How tightly something must bind to belong to the right operand.</summary>
    public static int RightOf(BinaryOperator op) => op is BinaryOperator.Coalesce or BinaryOperator.Default ? 0 : Of(op);

    public static string Text(BinaryOperator op) => op switch
    {
        BinaryOperator.Add => "+",
        BinaryOperator.Subtract => "-",
        BinaryOperator.Multiply => "*",
        BinaryOperator.Divide => "/",
        BinaryOperator.Remainder => "%",
        BinaryOperator.Concatenate => "&",
        BinaryOperator.Equal => "=",
        BinaryOperator.NotEqual => "!=",
        BinaryOperator.Less => "<",
        BinaryOperator.LessOrEqual => "<=",
        BinaryOperator.Greater => ">",
        BinaryOperator.GreaterOrEqual => ">=",
        BinaryOperator.In => "in",
        BinaryOperator.And => "and",
        BinaryOperator.Or => "or",
        BinaryOperator.Apply => "~>",
        BinaryOperator.Coalesce => "??",
        BinaryOperator.Default => "?:",
        _ => throw new UnreachableException($"No text for {op}."),
    };
}
