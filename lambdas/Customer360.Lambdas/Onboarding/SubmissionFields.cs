using System.Text.Json;
using System.Text.RegularExpressions;
using Customer360.Contracts;
using Customer360.Contracts.Onboarding;

namespace Customer360.Lambdas.Onboarding;

/// <summary>The members of a submission that are as they have to be, and what is wrong with the others. What is wrong is never repeated: it may be anything.</summary>
internal sealed partial record SubmissionFields(string ProductId, string Domain, string Version, string CorrelationId, bool IsDryRun, IReadOnlyList<Finding> Findings)
{
    public ProductVersion Submitted => new(Domain, ProductId, Version);

    public static SubmissionFields Read(Submission submission)
    {
        var detail = submission.Event;
        var findings = new List<Finding>();
        var productId = Checked(detail.ProductId, "productId", Id, "Write the product's id: 2 to 40 lower-case letters, digits and hyphens, a letter first.", findings);
        var domain = Checked(detail.Domain, "domain", Id, "Write the domain's id: 2 to 40 lower-case letters, digits and hyphens, a letter first.", findings);
        var version = Checked(detail.Version, "version", Any, "Write the version as major.minor.patch without leading zeros, for example 1.0.0.", findings);
        if (version.Length > 0 && !SemanticVersion.TryParse(version, out _))
        {
            findings.Add(new Finding("version", "version", "It is not major.minor.patch.", "Write the version as major.minor.patch without leading zeros, for example 1.0.0."));
            version = "";
        }

        var correlationId = IsAbsent(detail.CorrelationId)
            ? submission.ExecutionId
            : Checked(detail.CorrelationId, "correlationId", Correlation, "Write letters, digits and _ . : - only, at most 128, or leave it out.", findings);
        var isDryRun = detail.DryRun?.ValueKind is JsonValueKind.True;
        if (!isDryRun && !IsAbsent(detail.DryRun) && detail.DryRun?.ValueKind is not JsonValueKind.False)
        {
            findings.Add(new Finding("dryRun", "dry-run", "It is neither true nor false.", "Write true to learn what would be done, or leave it out."));
        }

        return new SubmissionFields(productId, domain, version, correlationId.Length > 0 ? correlationId : submission.ExecutionId, isDryRun, findings);
    }

    public static bool IsAbsent(JsonElement? value) => value is null || value.Value.ValueKind is JsonValueKind.Null or JsonValueKind.Undefined;

    /// <summary>The text of a member; null when it is none, which half of a surrogate pair is not either.</summary>
    public static string? Text(JsonElement? value)
    {
        try
        {
            return value is { ValueKind: JsonValueKind.String } text ? text.GetString() : null;
        }
        catch (InvalidOperationException)
        {
            return null;
        }
    }

    private static string Checked(JsonElement? value, string name, Regex pattern, string fix, List<Finding> findings)
    {
        if (Text(value) is { } text && pattern.IsMatch(text))
        {
            return text;
        }

        findings.Add(new Finding(name, "submission", IsAbsent(value) ? $"The event has no {name}." : $"What stands here is no {name}.", fix));
        return "";
    }

    [GeneratedRegex(@"^[a-z][a-z0-9-]{1,39}\z")]
    private static partial Regex Id { get; }

    [GeneratedRegex(@"^.{1,40}\z", RegexOptions.Singleline)]
    private static partial Regex Any { get; }

    [GeneratedRegex(@"^[A-Za-z0-9][A-Za-z0-9_.:-]{0,127}\z")]
    private static partial Regex Correlation { get; }
}
