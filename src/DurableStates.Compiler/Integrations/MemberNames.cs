using System.Collections.Frozen;

namespace DurableStates.Compiler.Integrations;

/// <summary>
/// Step Functions spells the members of requests and results as the AWS SDK for Java does, with a capital first letter: the
/// .NET member <c>LFTags</c> is <c>LfTags</c> there.
/// </summary>
internal static class MemberNames
{
    // Words that a Java method cannot be called; the SDK for Java appends "Value".
    private static readonly FrozenSet<string> Reserved = new[]
    {
        "abstract", "assert", "boolean", "break", "byte", "case", "catch", "char", "class", "const", "continue", "default", "do", "double", "else",
        "enum", "equals", "extends", "final", "finally", "float", "for", "goto", "if", "implements", "import", "instanceof", "int", "interface",
        "long", "native", "new", "package", "private", "protected", "public", "return", "short", "static", "super", "switch", "synchronized",
        "this", "throw", "throws", "transient", "try", "void", "volatile", "while", "true", "null", "false",
    }.ToFrozenSet(StringComparer.Ordinal);

    /// <summary>The name that Step Functions gives to a member of a .NET request or response.</summary>
    public static string ToStepFunctions(string member)
    {
        var java = Uncapitalize(member);
        if (Reserved.Contains(java))
        {
            java += "Value";
        }

        return char.ToUpperInvariant(java[0]) + java[1..];
    }

    /// <summary>Lower-cases the leading capitals, except one that begins a word: <c>LFTags</c> is <c>lfTags</c>, <c>S3Path</c> is <c>s3Path</c>.</summary>
    public static string Uncapitalize(string name)
    {
        if (name.Length == 0)
        {
            return name;
        }

        var end = 1;
        while (end < name.Length && char.IsUpper(name[end]) && !(end + 1 < name.Length && char.IsLower(name[end + 1])))
        {
            end++;
        }

        return name[..end].ToLowerInvariant() + name[end..];
    }
}
