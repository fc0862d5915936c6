using DurableStates.Frontend.Bound;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace DurableStates.Compiler.Lowering;

/// <summary>Names that the author gave: <c>// state: Name</c> on the line before a statement, or <c>[StateName]</c> on the method that is called.</summary>
internal static class PinnedNames
{
    private const string Mark = "state:";

    /// <summary>The name that a comment before the statement gives to its state; null for none.</summary>
    public static string? Of(SyntaxNode syntax) => syntax.FirstAncestorOrSelf<StatementSyntax>()?.GetLeadingTrivia()
        .Where(trivia => trivia.IsKind(SyntaxKind.SingleLineCommentTrivia))
        .Select(trivia => trivia.ToString().TrimStart('/', ' '))
        .Where(comment => comment.StartsWith(Mark, StringComparison.Ordinal))
        .Select(comment => comment[Mark.Length..].Trim())
        .LastOrDefault(name => name.Length > 0);

    /// <summary>What the state of an activity's call is called.</summary>
    public static string Of(BoundActivityCall call) => Of(call.Syntax) ?? Attribute(call.Activity.Method) ?? call.Activity.Name;

    private static string? Attribute(IMethodSymbol? method) => method?.GetAttributes()
        .FirstOrDefault(attribute => attribute.AttributeClass?.ToDisplayString() == "DurableStates.StateNameAttribute")?
        .ConstructorArguments[0].Value as string;
}
