using Customer360.Contracts.Onboarding;
using Customer360.Contracts.Registry;
using Customer360.Lambdas.Access;
using Customer360.Lambdas.Hosting;
using Customer360.Lambdas.Notices;
using Customer360.Lambdas.Ports;

namespace Customer360.Lambdas.Retirement;

/// <summary>Takes products out as their owners have ordered it in the register, whatever an event says.</summary>
internal sealed class RetirementDesk(IRetirements retirements, IRuns runs, PlatformSettings settings, TimeProvider time)
{
    // Step Functions may not know of a run yet that began a moment ago.
    private static readonly TimeSpan Youth = TimeSpan.FromMinutes(5);

    public async Task<RetirementPlan> OpenAsync(RetirementQuestion question)
    {
        var (domain, productId) = (question.Detail.Domain, question.Detail.ProductId);
        if (domain is null || productId is null || !AccessPatterns.Name.IsMatch(domain) || !AccessPatterns.Name.IsMatch(productId))
        {
            return Nothing("", "", "The event names no product.");
        }

        if (await retirements.FindAsync(domain, productId) is not { } order)
        {
            return Nothing(domain, productId, "No owner of this product has ordered that it goes.");
        }

        if (order.ArchivedAt is not null)
        {
            return Nothing(domain, productId, "The product has gone before.");
        }

        var isTaken = order.Run?.ExecutionId == question.ExecutionId
            || (!await IsGoingOnAsync(order.Run) && await retirements.TakeAsync(domain, productId, question.ExecutionId, order.Run?.ExecutionId));
        return isTaken
            ? new RetirementPlan(
                true, domain, productId, order.DueAt.UtcDateTime, order.IsAnnounced, "The product goes as its owner has ordered it.", NoticeTexts.Retired(domain, productId, order.OrderedBy))
            : Nothing(domain, productId, "Another run takes the product out.");
    }

    /// <exception cref="RetirementNotHeldException">The run does not have the order.</exception>
    public async Task<SettledRetirement> SettleAsync(RetirementSettlement settlement)
    {
        var (domain, productId, executionId) = settlement.Step;
        await HeldAsync(settlement.Step);
        return settlement.Stage switch
        {
            RetirementStage.Closed => await retirements.CloseAsync(domain, productId, executionId)
                ? new SettledRetirement(true, Tables(await retirements.VersionsAsync(domain, productId)))
                : new SettledRetirement(false, []),
            _ => await (settlement.Stage == RetirementStage.Announced
                ? retirements.MarkAnnouncedAsync(domain, productId, executionId)
                : retirements.ArchiveAsync(domain, productId, executionId))
                    ? new SettledRetirement(true, [])
                    : throw new RetirementNotHeldException(productId),
        };
    }

    /// <summary>The order that a run has taken.</summary>
    /// <exception cref="RetirementNotHeldException">The run does not have the order.</exception>
    public async Task<ProductRetirement> HeldAsync(RetirementStep step) =>
        await retirements.FindAsync(step.Domain, step.ProductId) is { } order && order.Run?.ExecutionId == step.ExecutionId ? order : throw new RetirementNotHeldException(step.ProductId);

    // A run that failed, timed out or was stopped leaves its order to the next.
    private async Task<bool> IsGoingOnAsync(RetirementRun? run) =>
        run is not null && (run.TakenAt + Youth > time.GetUtcNow() || await runs.IsRunningAsync($"{settings.RetirementRunsArn}:{run.ExecutionId}"));

    // What consumers could read; a version that failed has none, and one in review never had any.
    private static IReadOnlyList<ProductTable> Tables(IReadOnlyList<RegisteredVersion> versions) =>
    [
        .. versions.Where(version => version.State is VersionState.Published or VersionState.Superseded or VersionState.Retired)
            .SelectMany(version => version.Tables.Select(table => new ProductTable(version.DatabaseName, table)))
            .Distinct(),
    ];

    private static RetirementPlan Nothing(string domain, string productId, string reason) => new(false, domain, productId, DateTime.UnixEpoch, false, reason, NoticeTexts.Retired(domain, productId, ""));
}
