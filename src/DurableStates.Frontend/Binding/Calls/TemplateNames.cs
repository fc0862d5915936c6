using DurableStates.Frontend.Bound;
using DurableStates.Frontend.Diagnostics;
using DurableStates.Frontend.Symbols;
using Microsoft.CodeAnalysis;

namespace DurableStates.Frontend.Binding.Calls;

/// <summary>The names of a template that one orchestrator says: each is a logical id, and each placeholder stands for one value.</summary>
internal sealed class TemplateNames(KnownSymbols known, DiagnosticBag diagnostics)
{
    private const string PseudoParameters = "AWS::";

    private readonly Dictionary<string, string> values = new(StringComparer.Ordinal);

    /// <summary>Whether CloudFormation takes the name for a resource or a parameter: letters and digits of ASCII.</summary>
    public static bool IsLogicalId(string name) => name.Length > 0 && name.All(IsLetterOrDigit);

    /// <summary>The ARN of a function that is called.</summary>
    public void Function(string resource, IMethodSymbol? function, SyntaxNode syntax)
    {
        // One that nothing here declares is what a parameter says, or what somebody else substitutes; it may be read as such, too.
        if (function is not null || known.Template?.Functions.Contains(resource) is true)
        {
            Add($"{resource}Arn", Description(resource, "Arn"), syntax);
        }
    }

    /// <summary>A value that is read.</summary>
    public void Value(BoundTemplateValue value)
    {
        var id = value.Attribute is null && value.LogicalId.StartsWith(PseudoParameters, StringComparison.Ordinal) ? value.LogicalId.Substring(PseudoParameters.Length) : value.LogicalId;
        if (!IsLogicalId(id))
        {
            diagnostics.Report(FunctionDiagnostics.ResourceName, value.Syntax, value.LogicalId);
        }
        else if (value.Attribute is { } attribute && !attribute.Any(IsLetterOrDigit))
        {
            diagnostics.Report(FunctionDiagnostics.ResourceName, value.Syntax, attribute);
        }
        else
        {
            Add(value.Placeholder, Description(value.LogicalId, value.Attribute), value.Syntax);
        }
    }

    private void Add(string placeholder, string value, SyntaxNode syntax)
    {
        if (!values.TryGetValue(placeholder, out var other))
        {
            values[placeholder] = value;
        }
        else if (other != value)
        {
            diagnostics.Report(FunctionDiagnostics.SharedPlaceholder, syntax, placeholder, other, value);
        }
    }

    private static string Description(string id, string? attribute) => attribute is null ? $"Ref of '{id}'" : $"'{attribute}' of '{id}'";

    private static bool IsLetterOrDigit(char character) => character is >= 'A' and <= 'Z' or >= 'a' and <= 'z' or >= '0' and <= '9';
}
