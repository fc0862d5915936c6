using System.Globalization;
using Customer360.Contracts.Subscriptions;
using Customer360.Lambdas.Ports;
using DurableStates;

namespace Customer360.Lambdas.Reconciliation;

/// <summary>The findings of one step, in a file whose name is made of what was looked at: a step that is tried again writes the same file.</summary>
internal sealed class FindingFile(IReports reports, CheckOrder order)
{
    public static string PrefixOf(string reconciliationId) => $"parts/reconciliation/{reconciliationId}/";

    public Task WriteAsync(string subscriptionId, IReadOnlyList<GrantFinding> findings) => WriteFileAsync($"subscription-{subscriptionId}", findings);

    public Task WritePageAsync(IReadOnlyList<GrantFinding> findings) => WriteFileAsync(string.Create(CultureInfo.InvariantCulture, $"grants-{order.Pages:00000000}"), findings);

    /// <summary>Writes whether what is missing of a subscription was granted again.</summary>
    public async Task MarkAsync(string subscriptionId, bool isReapplied)
    {
        var texts = await reports.ReadAllAsync($"{PrefixOf(order.ReconciliationId)}subscription-{subscriptionId}.json");
        await WriteAsync(subscriptionId, [.. texts.SelectMany(Read).Select(finding => finding.Kind is FindingKind.Missing or FindingKind.FilterChanged ? finding with { IsReapplied = isReapplied } : finding)]);
    }

    public static IEnumerable<GrantFinding> Read(string text) =>
        WorkflowJson.Deserialize<IReadOnlyList<GrantFinding>>(text) ?? throw new InvalidDataException("A part of a report has null where findings are needed.");

    private async Task WriteFileAsync(string name, IReadOnlyList<GrantFinding> findings)
    {
        if (findings.Count > 0)
        {
            await reports.WriteAsync($"{PrefixOf(order.ReconciliationId)}{name}.json", WorkflowJson.Serialize(findings));
        }
    }
}
