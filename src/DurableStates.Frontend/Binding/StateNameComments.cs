using DurableStates.Aws;
using DurableStates.Frontend.Diagnostics;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace DurableStates.Frontend.Binding;

/// <summary>Comments <c>// state: Name</c> that pin a state's name; one that names no state is a mistake.</summary>
internal static class StateNameComments
{
    private const string Mark = "state:";
    private const int Longest = 80;

    public static void Check(SyntaxNode method, DiagnosticBag diagnostics)
    {
        foreach (var statement in method.DescendantNodes().OfType<StatementSyntax>())
        {
            foreach (var (name, location) in Comments(statement))
            {
                if ((BecomesState(statement) ? Fault(name) : CallDiagnostics.StateName) is { } fault)
                {
                    diagnostics.Report(fault, location, name);
                }
            }
        }
    }

    /// <summary>Why no state can have the name; null when one can.</summary>
    public static DiagnosticDescriptor? Fault(string name) =>
        name.Trim().Length is 0 || name.Length > Longest ? CallDiagnostics.StateName
        : DeploymentText.IsReplaced(name) || DeploymentText.IsFunction(name) ? CallDiagnostics.DeploymentName
        : null;

    private static bool BecomesState(StatementSyntax statement) =>
        statement is IfStatementSyntax or WhileStatementSyntax or ForStatementSyntax or CommonForEachStatementSyntax or ThrowStatementSyntax
        || statement.DescendantNodes().OfType<AwaitExpressionSyntax>().Any();

    private static IEnumerable<(string Name, Location Location)> Comments(StatementSyntax statement) =>
        statement.GetLeadingTrivia()
            .Where(trivia => trivia.IsKind(SyntaxKind.SingleLineCommentTrivia))
            .Select(trivia => (Text: trivia.ToString().TrimStart('/', ' '), Location: trivia.GetLocation()))
            .Where(comment => comment.Text.StartsWith(Mark, StringComparison.Ordinal))
            .Select(comment => (comment.Text.Substring(Mark.Length).Trim(), comment.Location));
}
