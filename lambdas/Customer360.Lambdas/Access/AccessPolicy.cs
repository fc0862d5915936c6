using Customer360.Contracts.Access;
using Customer360.Lambdas.DataContracts;

namespace Customer360.Lambdas.Access;

/// <summary>What the policy looks at, and nothing else: the same facts always give the same ruling.</summary>
/// <param name="Classification">The highest classification among the columns that are asked for.</param>
/// <param name="Distance">How far the requester is from the owner.</param>
/// <param name="Permission">One of <see cref="AccessPermission"/>.</param>
/// <param name="PurposeCode">What the data is for.</param>
/// <param name="DurationDays">For how long.</param>
/// <param name="OwnerDomain">The domain that owns the product.</param>
internal sealed record PolicyFacts(string Classification, Distance Distance, string Permission, string PurposeCode, int DurationDays, string OwnerDomain);

/// <summary>What the policy says to facts.</summary>
/// <param name="Verdict">One of <see cref="PolicyVerdict"/>.</param>
/// <param name="Reasons">The rules that led there, each in one sentence.</param>
/// <param name="Stages">Who has to approve, one after the other.</param>
/// <param name="DurationDays">For how many days at most.</param>
internal sealed record PolicyDecision(string Verdict, IReadOnlyList<string> Reasons, IReadOnlyList<ApprovalStage> Stages, int DurationDays);

/// <summary>How far a requester is from the owner of the data.</summary>
internal enum Distance
{
    SameDomain,
    OtherDomain,
    External,
}

/// <summary>The policy table: one row per classification and distance.</summary>
internal static class AccessPolicy
{
    private const int LongestAutomaticDays = 90;
    private const int LongestRestrictedDays = 30;
    private static readonly string[] AutomaticPurposes = ["analytics", "reporting", "service-improvement"];

    private static readonly Dictionary<(string Classification, Distance Distance), Row> ReadTable = new()
    {
        [(Classification.Public, Distance.SameDomain)] = Row.Auto(),
        [(Classification.Public, Distance.OtherDomain)] = Row.Auto(),
        [(Classification.Public, Distance.External)] = Row.Ask("owner"),
        [(Classification.Internal, Distance.SameDomain)] = Row.Auto(),
        [(Classification.Internal, Distance.OtherDomain)] = Row.AutoForShortKnownPurposeElse("owner"),
        [(Classification.Internal, Distance.External)] = Row.Ask("owner", "steward"),
        [(Classification.Confidential, Distance.SameDomain)] = Row.Ask("owner"),
        [(Classification.Confidential, Distance.OtherDomain)] = Row.Ask("owner", "steward"),
        [(Classification.Confidential, Distance.External)] = Row.Ask("owner", "steward", "privacy-officer"),
        [(Classification.Restricted, Distance.SameDomain)] = Row.Ask("steward"),
        [(Classification.Restricted, Distance.OtherDomain)] = Row.Ask("owner", "steward", "privacy-officer") with { LongestDays = LongestRestrictedDays },
        [(Classification.Restricted, Distance.External)] = Row.Deny("Restricted data never leaves the organisation."),
    };

    private static readonly Dictionary<Distance, Row> WriteTable = new()
    {
        [Distance.SameDomain] = Row.Ask("owner", "platform"),
        [Distance.OtherDomain] = Row.Deny("Only the owning domain writes its product."),
        [Distance.External] = Row.Deny("Only the owning domain writes its product."),
    };

    private const string Governance = "data-governance";

    // The platform and the privacy officer are one group each; owners and stewards are a domain's.
    private static readonly Dictionary<string, (bool PerDomain, TimeSpan Deadline, string? EscalateTo)> Stages = new()
    {
        ["owner"] = (true, TimeSpan.FromHours(48), null),
        ["steward"] = (true, TimeSpan.FromDays(5), Governance),
        ["privacy-officer"] = (false, TimeSpan.FromDays(5), Governance),
        ["platform"] = (false, TimeSpan.FromHours(48), null),
    };

    public static PolicyDecision Rule(PolicyFacts facts)
    {
        var row = facts.Permission == AccessPermission.Read ? ReadTable[(facts.Classification, facts.Distance)] : WriteTable[facts.Distance];
        var where = $"{facts.Classification} data, {Describe(facts.Distance)}, {facts.Permission.ToLowerInvariant()}";
        if (row.Denied is { } denied)
        {
            return new(PolicyVerdict.AutoDeny, [$"{where}: denied. {denied}"], [], 0);
        }

        var automatic = row.Approvers.Count == 0 || (row.AutomaticWhenShortAndKnown && IsShortAndKnown(facts));
        List<string> reasons = [automatic ? $"{where}: approved by policy." : $"{where}: {string.Join(", then ", row.Approvers)} must approve."];
        var days = Math.Min(facts.DurationDays, row.LongestDays);
        if (days < facts.DurationDays)
        {
            reasons.Add($"Such data is granted for at most {days} days.");
        }

        return automatic
            ? new(PolicyVerdict.AutoApprove, reasons, [], days)
            : new(PolicyVerdict.Route, reasons, [.. row.Approvers.Select(name => Stage(name, facts.OwnerDomain))], days);
    }

    private static bool IsShortAndKnown(PolicyFacts facts) =>
        facts.DurationDays <= LongestAutomaticDays && AutomaticPurposes.Contains(facts.PurposeCode);

    private static ApprovalStage Stage(string name, string domain)
    {
        var (perDomain, deadline, escalateTo) = Stages[name];
        return new ApprovalStage(name, perDomain ? $"{name}:{domain}" : name, deadline, escalateTo);
    }

    private static string Describe(Distance distance) => distance switch
    {
        Distance.SameDomain => "same domain",
        Distance.OtherDomain => "other domain",
        _ => "outside the organisation",
    };

    private sealed record Row(IReadOnlyList<string> Approvers, bool AutomaticWhenShortAndKnown, string? Denied, int LongestDays)
    {
        public static Row Auto() => new([], false, null, int.MaxValue);

        public static Row Ask(params string[] approvers) => new(approvers, false, null, int.MaxValue);

        public static Row AutoForShortKnownPurposeElse(string approver) => new([approver], true, null, int.MaxValue);

        public static Row Deny(string why) => new([], false, why, int.MaxValue);
    }
}
