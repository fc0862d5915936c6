using System.Collections.Immutable;

namespace DurableStates.Asl;

/// <summary>One thing to say about a definition, in AWS's words.</summary>
/// <param name="Severity">Whether it keeps the definition from being used.</param>
/// <param name="Code">AWS's code, such as <c>SCHEMA_VALIDATION_FAILED</c>; see <see cref="AslDiagnosticCodes"/>.</param>
/// <param name="Message">What is wrong.</param>
/// <param name="Location">Where, as a path through the definition: <c>/States/Check/Next</c>; null where AWS names none.</param>
public sealed record AslDiagnostic(AslSeverity Severity, string Code, string Message, string? Location)
{
    /// <summary>The diagnostic as AWS puts it into the text of an <c>InvalidDefinition</c> error.</summary>
    public override string ToString() => $"{Code}: {Message} at {Location ?? "null"}";

    /// <summary>The errors among diagnostics as AWS puts them into the text of one <c>InvalidDefinition</c> error.</summary>
    /// <param name="diagnostics">The diagnostics of one definition.</param>
    public static string Join(ImmutableArray<AslDiagnostic> diagnostics) =>
        string.Join(", ", diagnostics.Where(diagnostic => diagnostic.Severity is AslSeverity.Error));
}

/// <summary>Whether a diagnostic keeps a definition from being used.</summary>
public enum AslSeverity
{
    /// <summary>It does not.</summary>
    Warning,

    /// <summary>It does.</summary>
    Error,
}
