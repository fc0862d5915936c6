namespace DurableStates.Aws;

/// <summary>
/// What a deployment reads in a definition before Step Functions does. CloudFormation replaces <c>${Name}</c> (by the definition's
/// substitutions) and <c>{{resolve:service:key}}</c> wherever they stand; SAM takes an object whose only member is <c>Ref</c>, <c>Condition</c>
/// or <c>Fn::…</c> for an intrinsic function, and CloudFormation some with <c>Fn::…</c> among others.
/// </summary>
internal static class DeploymentText
{
    /// <summary>What begins a placeholder.</summary>
    public const string Placeholder = "${";

    /// <summary>What begins a dynamic reference.</summary>
    public const string DynamicReference = "{{resolve:";

    /// <summary>Whether something in the text could be replaced.</summary>
    public static bool IsReplaced(string text) => text.Contains(Placeholder) || text.Contains(DynamicReference);

    /// <summary>Whether an object with this only member is an intrinsic function.</summary>
    public static bool IsFunction(string name) => name is "Ref" or "Condition" || name.StartsWith("Fn::", StringComparison.Ordinal);

    /// <summary>Whether an object with these members is taken for an intrinsic function.</summary>
    public static bool IsFunction(IReadOnlyCollection<string> names) =>
        names.Any(name => name.StartsWith("Fn::", StringComparison.Ordinal)) || names.Count == 1 && IsFunction(names.First());

    /// <summary>The text for a reader: nothing in it is replaced any more.</summary>
    public static string ForReaders(string text) => text.Replace(Placeholder, "$ {").Replace(DynamicReference, "{ {resolve:");
}
