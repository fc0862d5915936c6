using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.RegularExpressions;
using Customer360.Lambdas.Access;
using Customer360.Lambdas.DataContracts;

namespace Customer360.Lambdas.Policy;

/// <summary>The policy as the governance team writes it: <c>access-policy.json</c>. Every case has exactly one row, or it is no policy.</summary>
internal sealed partial class PolicyDocument
{
    private const int LongestHours = 24 * 365;
    private const int LongestDays = 365;
    private const int MostApprovals = 3;

    // A run of onboarding waits for a review, and has two weeks for everything.
    private const int LongestReviewHours = 120;

    private static readonly JsonSerializerOptions Options = new(JsonSerializerDefaults.Web)
    {
        UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
        RespectRequiredConstructorParameters = true,
        RespectNullableAnnotations = true,
    };

    private static readonly Dictionary<Distance, string> Distances = new()
    {
        [Distance.SameDomain] = "same-domain",
        [Distance.OtherDomain] = "other-domain",
        [Distance.External] = "external",
    };

    private readonly PolicyFile _file;

    private PolicyDocument(PolicyFile file, string text)
    {
        _file = file;
        Version = $"{file.Version}+{Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)))[..8]}";
    }

    /// <summary>The policy that is deployed with the functions.</summary>
    public static PolicyDocument Deployed { get; } = Parse(Resource());

    /// <summary>The file's version and the first digits of its SHA-256: two policies never have the same, even where somebody forgot to count.</summary>
    public string Version { get; }

    public IReadOnlyDictionary<string, PolicyStage> Stages => _file.Stages;

    /// <summary>The stage that reviews versions of data products.</summary>
    public string ReviewStage => _file.Review;

    /// <summary>The row of a case.</summary>
    public PolicyRow Row(string classification, Distance distance, bool reads) => reads
        ? _file.Read.Single(row => row.Classification == classification && row.Distance == Distances[distance])
        : _file.Write.Single(row => row.Distance == Distances[distance]);

    /// <summary>Reads a policy.</summary>
    /// <exception cref="PolicyInvalidException">It is none; the message says everything that is wrong.</exception>
    public static PolicyDocument Parse(string text)
    {
        try
        {
            var file = JsonSerializer.Deserialize<PolicyFile>(text, Options) ?? throw new PolicyInvalidException("The policy is null.");
            string[] problems = [.. Problems(file)];
            return problems.Length == 0 ? new PolicyDocument(file, text) : throw new PolicyInvalidException(string.Join(' ', problems));
        }
        catch (JsonException e)
        {
            throw new PolicyInvalidException(e.Message);
        }
    }

    private static IEnumerable<string> Problems(PolicyFile file)
    {
        if (!VersionPattern.IsMatch(file.Version))
        {
            yield return "version: write 1 to 32 letters, digits, dots and hyphens, such as 2026-11-30.";
        }

        foreach (var (name, stage) in file.Stages)
        {
            if (!StageName.IsMatch(name))
            {
                yield return $"stages.{name}: a stage is named by 1 to 24 lower-case letters and hyphens.";
            }

            if (stage.DeadlineHours is < 1 or > LongestHours)
            {
                yield return $"stages.{name}.deadlineHours: write 1 to {LongestHours}.";
            }

            if (stage.Approvals is < 1 or > MostApprovals)
            {
                yield return $"stages.{name}.approvals: write 1 to {MostApprovals}, the number of members who have to approve.";
            }

            if (stage.EscalateTo is { } group && !StageName.IsMatch(group))
            {
                yield return $"stages.{name}.escalateTo: a group is named by 1 to 24 lower-case letters and hyphens.";
            }
        }

        if (!file.Stages.TryGetValue(file.Review, out var review) || review is not { Approvals: 1, DeadlineHours: <= LongestReviewHours })
        {
            yield return $"review: name a stage with 1 approval and at most {LongestReviewHours} hours; it decides once about a version.";
        }

        foreach (var distance in Distances.Values)
        {
            foreach (var level in Classification.Levels.Where(level => file.Read.Count(row => row.Classification == level && row.Distance == distance) != 1))
            {
                yield return $"read: {level} data and {distance} need exactly one row.";
            }

            if (file.Write.Count(row => row.Distance == distance) != 1)
            {
                yield return $"write: {distance} needs exactly one row.";
            }
        }

        foreach (var (place, row, isWrite) in file.Read.Index().Select(row => ($"read[{row.Index}]", row.Item, false)).Concat(file.Write.Index().Select(row => ($"write[{row.Index}]", row.Item, true))))
        {
            foreach (var problem in Problems(row, isWrite, file.Stages))
            {
                yield return $"{place}: {problem}";
            }
        }
    }

    private static IEnumerable<string> Problems(PolicyRow row, bool isWrite, IReadOnlyDictionary<string, PolicyStage> stages)
    {
        if (!Distances.ContainsValue(row.Distance))
        {
            yield return $"distance is one of {string.Join(", ", Distances.Values)}.";
        }

        if (isWrite ? row.Classification is not null : !Classification.Levels.Contains(row.Classification ?? ""))
        {
            yield return isWrite ? "classification is null: writing is the same for all data." : $"classification is one of {string.Join(", ", Classification.Levels)}.";
        }

        if (row.Ask.Except(stages.Keys).FirstOrDefault() is { } unknown)
        {
            yield return $"there is no stage {unknown}.";
        }

        if (row.Ask.Distinct().Count() != row.Ask.Count)
        {
            yield return "a stage is asked once; a second approval is its approvals.";
        }

        var isAlways = row.Approve is { Purposes: null, LongestDays: null };
        if (row.Deny is not null ? row.Approve is not null || row.Ask.Count > 0 : isAlways == row.Ask.Count > 0)
        {
            yield return "a row denies with a reason, approves always, or asks somebody where it does not approve.";
        }

        if (row.Deny is { Length: 0 or > 200 } || row.LongestDays is < 1 or > LongestDays || row.Approve?.LongestDays is < 1 or > LongestDays)
        {
            yield return $"a reason has 1 to 200 characters, and days are 1 to {LongestDays}.";
        }

        if (row.Approve?.Purposes?.Any(purpose => !AccessPatterns.Name.IsMatch(purpose)) == true)
        {
            yield return "purposes are codes of the purpose register.";
        }
    }

    private static string Resource()
    {
        const string name = "Customer360.Lambdas.Policy.access-policy.json";
        using var stream = typeof(PolicyDocument).Assembly.GetManifestResourceStream(name) ?? throw new PolicyInvalidException($"{name} is not in the assembly.");
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd();
    }

    [GeneratedRegex(@"\A[A-Za-z0-9][A-Za-z0-9.-]{0,31}\z")]
    private static partial Regex VersionPattern { get; }

    [GeneratedRegex(@"\A[a-z][a-z-]{0,23}\z")]
    private static partial Regex StageName { get; }
}

/// <summary>The file.</summary>
/// <param name="Version">Counted by the governance team.</param>
/// <param name="Stages">Who can be asked.</param>
/// <param name="Review">The stage that decides about versions that take something from their readers.</param>
/// <param name="Read">What reading needs.</param>
/// <param name="Write">What changing needs.</param>
internal sealed record PolicyFile(string Version, IReadOnlyDictionary<string, PolicyStage> Stages, string Review, IReadOnlyList<PolicyRow> Read, IReadOnlyList<PolicyRow> Write);

/// <summary>Who is asked.</summary>
/// <param name="PerDomain">True when each domain has a group of its own.</param>
/// <param name="DeadlineHours">After so many hours the request expires.</param>
/// <param name="EscalateTo">The group that may decide too after three days; null for none.</param>
/// <param name="Approvals">How many members have to approve; the first denial denies.</param>
internal sealed record PolicyStage(bool PerDomain, int DeadlineHours, string? EscalateTo, int Approvals);

/// <summary>One case.</summary>
/// <param name="Classification">The highest classification that is asked for; null for writing.</param>
/// <param name="Distance">Who asks: <c>same-domain</c>, <c>other-domain</c> or <c>external</c>.</param>
/// <param name="Approve">What is approved without asking; null for nothing.</param>
/// <param name="Ask">The stages that are asked otherwise, one after the other.</param>
/// <param name="LongestDays">The most days that are granted; null for as many as the product allows.</param>
/// <param name="Deny">Why it is never granted; null when it may be.</param>
internal sealed record PolicyRow(string? Classification, string Distance, PolicyApproval? Approve, IReadOnlyList<string> Ask, int? LongestDays, string? Deny);

/// <summary>What is approved without asking.</summary>
/// <param name="Purposes">For these purposes only; null for every purpose.</param>
/// <param name="LongestDays">For so many days at most; null for any number.</param>
internal sealed record PolicyApproval(IReadOnlyList<string>? Purposes, int? LongestDays);

/// <summary>The policy that is deployed is none.</summary>
public sealed class PolicyInvalidException(string problems) : Exception($"access-policy.json: {problems}");
