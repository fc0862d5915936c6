using Customer360.Contracts.Access;
using Customer360.Lambdas.Policy;

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
/// <param name="PolicyVersion">The policy that ruled.</param>
internal sealed record PolicyDecision(string Verdict, IReadOnlyList<string> Reasons, IReadOnlyList<ApprovalStage> Stages, int DurationDays, string PolicyVersion);

/// <summary>How far a requester is from the owner of the data.</summary>
internal enum Distance
{
    SameDomain,
    OtherDomain,
    External,
}

/// <summary>Rules by the policy table.</summary>
internal static class AccessPolicy
{
    // A stage that wants several approvals asks as often; each time another person decides.
    private static readonly string[] Seats = ["", "-second", "-third"];

    public static PolicyDecision Rule(PolicyFacts facts) => Rule(facts, PolicyDocument.Deployed);

    public static PolicyDecision Rule(PolicyFacts facts, PolicyDocument policy)
    {
        var row = policy.Row(facts.Classification, facts.Distance, reads: facts.Permission == AccessPermission.Read);
        var where = $"{facts.Classification} data, {Describe(facts.Distance)}, {facts.Permission.ToLowerInvariant()}";
        var rule = $"policy {policy.Version}";
        if (row.Deny is { } denied)
        {
            return new(PolicyVerdict.AutoDeny, [$"{where}: denied by {rule}. {denied}"], [], 0, policy.Version);
        }

        var automatic = row.Approve is { } approve
            && (approve.LongestDays is not { } longest || facts.DurationDays <= longest)
            && (approve.Purposes is not { } purposes || purposes.Contains(facts.PurposeCode));
        List<string> reasons = [automatic ? $"{where}: approved by {rule}." : $"{where}: {string.Join(", then ", row.Ask.Select(name => Asked(name, policy)))} must approve by {rule}."];
        var days = Math.Min(facts.DurationDays, row.LongestDays ?? int.MaxValue);
        if (days < facts.DurationDays)
        {
            reasons.Add($"Such data is granted for at most {days} days.");
        }

        return automatic
            ? new(PolicyVerdict.AutoApprove, reasons, [], days, policy.Version)
            : new(PolicyVerdict.Route, reasons, [.. row.Ask.SelectMany(name => Stages(name, facts.OwnerDomain, policy))], days, policy.Version);
    }

    private static IEnumerable<ApprovalStage> Stages(string name, string domain, PolicyDocument policy)
    {
        var stage = policy.Stages[name];
        return Seats.Take(stage.Approvals).Select(seat => new ApprovalStage(
            $"{name}{seat}", stage.PerDomain ? $"{name}:{domain}" : name, TimeSpan.FromHours(stage.DeadlineHours), stage.EscalateTo));
    }

    private static string Asked(string name, PolicyDocument policy) => policy.Stages[name].Approvals is > 1 and var approvals ? $"{approvals} of {name}" : name;

    private static string Describe(Distance distance) => distance switch
    {
        Distance.SameDomain => "same domain",
        Distance.OtherDomain => "other domain",
        _ => "outside the organisation",
    };
}
