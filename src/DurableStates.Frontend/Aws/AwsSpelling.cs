namespace DurableStates.Aws;

/// <summary>
/// Step Functions spells members and errors as the Java SDK does; the AWS SDK for .NET spells some of them otherwise.
/// The rule is here, with the tables of what the rule does not give; services stand in <see cref="AwsServices"/>. The compiler and native runs share this file.
/// </summary>
internal static class AwsSpelling
{
    // Words that no Java method can be called; the SDK for Java appends "Value".
    private static readonly HashSet<string> ReservedInJava = new(StringComparer.Ordinal)
    {
        "abstract", "assert", "boolean", "break", "byte", "case", "catch", "char", "class", "const", "continue", "default", "do", "double", "else",
        "enum", "equals", "extends", "false", "final", "finally", "float", "for", "goto", "if", "implements", "import", "instanceof", "int",
        "interface", "long", "native", "new", "null", "package", "private", "protected", "public", "return", "short", "static", "super", "switch",
        "synchronized", "this", "throw", "throws", "transient", "true", "try", "void", "volatile", "while",
    };

    // Namespaces that are not named as the client interface is.
    private static readonly Dictionary<string, string> ClientOfNamespace = new(StringComparer.Ordinal)
    {
        ["DynamoDBv2"] = "DynamoDB",
        ["IdentityManagement"] = "IdentityManagementService",
        ["SecurityToken"] = "SecurityTokenService",
        ["SimpleEmail"] = "SimpleEmailService",
        ["SimpleEmailV2"] = "SimpleEmailServiceV2",
    };

    /// <summary>The service that a client interface such as <c>IAmazonGlue</c> stands for, or null when it is no AWS client.</summary>
    public static string? ServiceOfClient(string interfaceName)
    {
        const string prefix = "IAmazon";
        if (!interfaceName.StartsWith(prefix, StringComparison.Ordinal) || interfaceName.Length == prefix.Length)
        {
            return null;
        }

        return interfaceName.Substring(prefix.Length);
    }

    /// <summary>The service whose types live in a namespace such as <c>Amazon.Glue.Model</c>, or null when the namespace is no service's.</summary>
    public static string? ServiceOfNamespace(string? name)
    {
        var parts = (name ?? "").Split('.');
        if (parts.Length < 2 || parts[0] != "Amazon" || parts[1] is "Runtime" or "Lambda")
        {
            return null;
        }

        return ClientOfNamespace.TryGetValue(parts[1], out var client) ? client : parts[1];
    }

    /// <summary>
    /// The names under which an exception of a service's client is reported. Optimized integrations spell some services otherwise than
    /// SDK integrations, and an error that no model names has the service's own name.
    /// </summary>
    public static IEnumerable<string> ErrorNames(string service, string exception)
    {
        var names = AwsServices.OfClient(service);
        var spellings = names.OptimizedErrorPrefix is { } optimized && optimized != names.ErrorPrefix ? new[] { names.ErrorPrefix, optimized } : [names.ErrorPrefix];
        return exception == $"Amazon{service}Exception"
            ? spellings.Select(spelling => $"{spelling}.{exception}").Append($"{names.ErrorPrefix}.{names.ErrorPrefix}Exception")
            : spellings.Select(spelling => $"{spelling}.{exception}");
    }

    /// <summary>An SDK method such as <c>StartJobRunAsync</c> as the operation <c>startJobRun</c>.</summary>
    public static string Operation(string method)
    {
        const string suffix = "Async";
        var name = method.EndsWith(suffix, StringComparison.Ordinal) ? method.Substring(0, method.Length - suffix.Length) : method;
        return name.Length == 0 ? name : char.ToLowerInvariant(name[0]) + name.Substring(1);
    }

    /// <summary>A member of a request or response: <c>LFTags</c> is <c>LfTags</c>, <c>KmsKeyId</c> stays.</summary>
    public static string Member(string property)
    {
        var java = LowerLeadingCapitals(property);
        if (ReservedInJava.Contains(java))
        {
            java += "Value";
        }

        return java.Length == 0 ? java : char.ToUpperInvariant(java[0]) + java.Substring(1);
    }

    // Java's rule: the leading run of capitals, except one that begins a word.
    private static string LowerLeadingCapitals(string name)
    {
        var end = 0;
        while (end < name.Length && char.IsUpper(name[end]) && (end == 0 || end + 1 == name.Length || !char.IsLower(name[end + 1])))
        {
            end++;
        }

        return new string(name.Select((letter, i) => i < end ? char.ToLowerInvariant(letter) : letter).ToArray());
    }
}
