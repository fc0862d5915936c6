using System.Diagnostics;
using DurableStates.Aws;
using DurableStates.Jsonata.Syntax;
using static DurableStates.Jsonata.Syntax.JsonataBuild;

namespace DurableStates.Compiler.Emission;

/// <summary>
/// Prints expressions so that a deployment replaces the placeholders in them and nothing else: a text of the code that looks like a
/// placeholder or a dynamic reference is written in two parts, <c>"$" &amp; "{Name}"</c>.
/// </summary>
internal static class DeploymentSyntax
{
    // A chain of "&" nests once for each operand, and AWS's evaluator is shallow.
    private const int LongestChain = 12;

    private static readonly string[] Beginnings = [DeploymentText.Placeholder, DeploymentText.DynamicReference];

    /// <summary>A value that the deployment puts in. No variable has a name with braces: nothing but a placeholder looks like this one.</summary>
    public static JsonataSyntax Placeholder(string name) => Variable($"{{{name}}}");

    /// <summary>The expression as the text of a definition.</summary>
    public static string Print(JsonataSyntax expression) =>
        // Few expressions have such a text; most are printed as they are.
        expression.ToString() is var text && DeploymentText.IsReplaced(text) ? Safe(expression).ToString() : text;

    private static JsonataSyntax Safe(JsonataSyntax syntax) => syntax switch
    {
        VariableReference { Name: ['{', ..] } placeholder => Text($"${placeholder.Name}"),
        StringLiteral literal => Safe(literal),
        PathExpression { Right: FieldReference field } path when DeploymentText.IsReplaced(field.Name) => Call("lookup", Safe(path.Left), Safe(new StringLiteral(field.Name))),
        PathExpression path => new PathExpression(Safe(path.Left), Safe(path.Right)),
        CallExpression call => new CallExpression(Safe(call.Function), [.. call.Arguments.Select(Safe)]),
        LambdaExpression lambda => lambda with { Body = Safe(lambda.Body) },
        ArrayConstructor array => new ArrayConstructor([.. array.Items.Select(Safe)]),
        RangeExpression range => new RangeExpression(Safe(range.From), Safe(range.To)),
        ObjectConstructor made => new ObjectConstructor([.. made.Members.Select(member => new SyntaxPair(Safe(member.Key), Safe(member.Value)))]),
        BinaryExpression binary => new BinaryExpression(binary.Operator, Safe(binary.Left), Safe(binary.Right)),
        NegateExpression negate => new NegateExpression(Safe(negate.Operand)),
        ConditionalExpression conditional => Conditional(Safe(conditional.Condition), Safe(conditional.Then), conditional.Else is null ? null : Safe(conditional.Else)),
        AssignmentExpression assignment => new AssignmentExpression(assignment.Name, Safe(assignment.Value)),
        BlockExpression block => new BlockExpression([.. block.Expressions.Select(Safe)]),
        PredicateExpression predicate => new PredicateExpression(Safe(predicate.Target), Safe(predicate.Condition)),
        KeepArrayExpression keep => new KeepArrayExpression(Safe(keep.Target)),
        FieldReference or VariableReference or NumberLiteral or BooleanLiteral or NullLiteral or RegexLiteral => syntax,
        _ => throw new UnreachableException($"{syntax.GetType().Name} is not emitted."),
    };

    private static JsonataSyntax Safe(StringLiteral literal)
    {
        JsonataSyntax[] parts = [.. Parts(literal.Value).Select(Text)];
        return parts.Length <= LongestChain
            ? parts.Aggregate((left, right) => Binary(left, BinaryOperator.Concatenate, right))
            : Call("join", Array(parts), Text(""));
    }

    // Each part ends within a beginning, right behind its first character.
    private static IEnumerable<string> Parts(string text)
    {
        var start = 0;
        for (var i = 0; i < text.Length; i++)
        {
            if (System.Array.Exists(Beginnings, beginning => string.CompareOrdinal(text, i, beginning, 0, beginning.Length) == 0))
            {
                yield return text[start..(i + 1)];
                start = i + 1;
            }
        }

        yield return text[start..];
    }
}
