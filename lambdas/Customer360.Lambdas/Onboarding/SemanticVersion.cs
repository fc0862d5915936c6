using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Text.RegularExpressions;

namespace Customer360.Lambdas.Onboarding;

/// <summary>A version as major.minor.patch, each without leading zeros and below a thousand million.</summary>
internal sealed partial record SemanticVersion(int Major, int Minor, int Patch) : IComparable<SemanticVersion>
{
    public static bool TryParse(string? text, [NotNullWhen(true)] out SemanticVersion? version)
    {
        version = text is not null && Pattern.Match(text) is { Success: true } match ? new(Part(match, 1), Part(match, 2), Part(match, 3)) : null;
        return version is not null;
    }

    public int CompareTo(SemanticVersion? other) => other is null ? 1 : (Major, Minor, Patch).CompareTo((other.Major, other.Minor, other.Patch));

    private static int Part(Match match, int group) => int.Parse(match.Groups[group].ValueSpan, NumberStyles.None, CultureInfo.InvariantCulture);

    [GeneratedRegex(@"^(0|[1-9][0-9]{0,8})\.(0|[1-9][0-9]{0,8})\.(0|[1-9][0-9]{0,8})\z")]
    private static partial Regex Pattern { get; }
}
