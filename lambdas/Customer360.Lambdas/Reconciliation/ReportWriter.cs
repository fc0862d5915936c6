using Customer360.Contracts.Notices;
using Customer360.Contracts.Subscriptions;
using Customer360.Lambdas.Notices;
using Customer360.Lambdas.Ports;
using DurableStates;

namespace Customer360.Lambdas.Reconciliation;

/// <summary>Puts the parts of a reconciliation's report together.</summary>
internal static class ReportWriter
{
    public static async Task<ReconciliationReport> WriteAsync(IReports reports, ReconciliationClosing closing, DateTimeOffset now)
    {
        var id = closing.Plan.ReconciliationId;
        List<GrantFinding> findings = [.. (await reports.ReadAllAsync(FindingFile.PrefixOf(id))).SelectMany(FindingFile.Read)];
        var counts = Counts(closing, findings);
        var uri = await reports.WriteAsync($"reconciliation/{id}.json", WorkflowJson.Serialize(new Report(id, now, closing.Plan.Reapply, counts, findings)));
        return new(counts, uri, findings.Count == 0 ? null : Notice(id, counts, uri));
    }

    private static ReconciliationCounts Counts(ReconciliationClosing closing, IReadOnlyList<GrantFinding> findings)
    {
        int Of(params string[] kinds) => findings.Count(finding => kinds.Contains(finding.Kind));
        return new(
            closing.Subscriptions.Seen,
            closing.Subscriptions.Healthy,
            closing.Subscriptions.InMotion + closing.Grants.InMotion,
            closing.Grants.Seen,
            closing.Grants.Ignored,
            Of(FindingKind.Missing),
            findings.Count(finding => finding.IsReapplied == true),
            Of(FindingKind.Unrecorded),
            Of(FindingKind.ColumnsGone, FindingKind.TableGone),
            Of(FindingKind.RoleGone),
            Of(FindingKind.Overdue),
            Of(FindingKind.Unsettled),
            Of(FindingKind.FilterChanged));
    }

    private static Notice Notice(string id, ReconciliationCounts counts, string uri) => new(
        "Access is not as it is recorded",
        string.Join('\n',
            $"The reconciliation {id} has looked at {counts.Subscriptions} subscriptions and {counts.Grants} grants.",
            $"Missing: {counts.Missing}, of which {counts.Reapplied} were granted again. Made by hand: {counts.Unrecorded}. To columns or tables that are gone: {counts.ColumnsGone}.",
            $"Of roles that are gone: {counts.RolesGone}. Overdue: {counts.Overdue}. Unsettled for more than a day: {counts.Unsettled}. With a changed filter of rows: {counts.FiltersChanged}.",
            $"The report is {uri}."),
        [NoticeTexts.PlatformGroup, "privacy-officer"]);

    private sealed record Report(string ReconciliationId, DateTimeOffset WrittenAt, bool Reapply, ReconciliationCounts Counts, IReadOnlyList<GrantFinding> Findings);
}
