using System.Xml;
using System.Xml.Linq;
using DurableStates.Frontend.Bound;
using DurableStates.Frontend.Diagnostics;
using DurableStates.Frontend.Symbols;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace DurableStates.Frontend.Discovery;

/// <summary>Reads what <c>[StateMachine]</c> says besides the name.</summary>
internal static class StateMachineOptionsReader
{
    public static BoundStateMachineOptions Read(INamedTypeSymbol type, AttributeData attribute, AttributeSyntax syntax, DiagnosticBag diagnostics)
    {
        int? timeout = null;
        if (attribute.Named("Timeout") is string text)
        {
            timeout = Seconds(text);
            if (timeout is null)
            {
                var argument = syntax.ArgumentList?.Arguments.FirstOrDefault(candidate => candidate.NameEquals?.Name.Identifier.Text == "Timeout");
                diagnostics.Report(OrchestratorDiagnostics.BadTimeout, argument?.Expression ?? (SyntaxNode)syntax, text);
            }
        }

        return new BoundStateMachineOptions(timeout, attribute.Named("Comment") as string ?? Summary(type));
    }

    private static int? Seconds(string duration)
    {
        try
        {
            var seconds = XmlConvert.ToTimeSpan(duration).TotalSeconds;
            return seconds is >= 1 and <= 99_999_999 ? (int)Math.Ceiling(seconds) : null;
        }
        catch (Exception e) when (e is FormatException or OverflowException)
        {
            return null;
        }
    }

    private static string? Summary(INamedTypeSymbol type)
    {
        var xml = type.GetDocumentationCommentXml();
        if (string.IsNullOrEmpty(xml))
        {
            return null;
        }

        try
        {
            var summary = XElement.Parse(xml).Element("summary");
            var text = string.Join(" ", (summary?.Value ?? "").Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
            return text.Length == 0 ? null : text;
        }
        catch (XmlException)
        {
            return null;
        }
    }
}
