namespace DurableStates;

/// <summary>Values that a deployment has and the code does not: names and ARNs of resources in <c>serverless.template</c>.</summary>
/// <remarks>
/// The compiler writes a placeholder into the definition and a <c>DefinitionSubstitutions</c> entry into the template. A native run sees the
/// placeholder itself, <c>${Name}</c> or <c>${NameAttribute}</c>.
/// </remarks>
public static class Template
{
    /// <summary>What <c>Ref</c> gives for a resource or a parameter.</summary>
    /// <param name="logicalId">The logical id in the template, or a pseudo parameter such as <c>AWS::Region</c>; constant.</param>
    /// <returns>The value at the time of deployment.</returns>
    public static string Ref(string logicalId) => Placeholder(logicalId);

    /// <summary>What <c>Fn::GetAtt</c> gives for an attribute of a resource.</summary>
    /// <param name="logicalId">The logical id in the template; constant, letters and digits.</param>
    /// <param name="attribute">The attribute, for example <c>Arn</c>; constant.</param>
    /// <returns>The value at the time of deployment.</returns>
    public static string GetAtt(string logicalId, string attribute) => Placeholder(logicalId + attribute);

    // Letters and digits; a substitution that were alone under the name of an intrinsic function would be taken for it.
    private static string Placeholder(string name)
    {
        var letters = string.Concat(name.Where(char.IsLetterOrDigit));
        return letters is "Ref" or "Condition" ? $"${{{letters}Value}}" : $"${{{letters}}}";
    }
}
