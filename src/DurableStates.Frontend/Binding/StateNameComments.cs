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
                if (name.Length is 0 or > Longest || !BecomesState(statement))
                {
                    diagnostics.Report(CallDiagnostics.StateName, location, name);
                }
                else if (DeploymentText.IsReplaced(name) || DeploymentText.IsFunction(name))
                {
                    diagnostics.Report(CallDiagnostics.DeploymentName, location, name);
                }
            }
        }
    }

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
