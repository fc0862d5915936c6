using DurableStates.Aws;
using Microsoft.CodeAnalysis;

namespace DurableStates.Frontend.Bound;

/// <summary>A value that the deployment knows: <c>Template.Ref</c> or <c>Template.GetAtt</c>. It becomes a placeholder and a substitution.</summary>
/// <param name="LogicalId">The resource or parameter in the template.</param>
/// <param name="Attribute">The attribute; null for <c>Ref</c>.</param>
public sealed record BoundTemplateValue(SyntaxNode Syntax, ITypeSymbol? Type, string LogicalId, string? Attribute) : BoundExpression(Syntax, Type)
{
    /// <summary>The placeholder's name, which is also the substitution's key: letters and digits, as in native runs.</summary>
    public string Placeholder => string.Concat((LogicalId + Attribute).Where(char.IsLetterOrDigit)) is var name && DeploymentText.IsFunction(name) ? $"{name}Value" : name;
}
