using Customer360.Contracts.Registry;
using Customer360.Contracts.Subscriptions;
using Customer360.Lambdas.Access;
using Customer360.Lambdas.Onboarding;
using Customer360.Lambdas.Ports;

namespace Customer360.Lambdas.Subscriptions;

/// <summary>Makes decided requests into subscriptions, and renewals into their next generation: written down first, real afterwards.</summary>
internal sealed class SubscriptionDesk(ISubscriptions subscriptions, TimeProvider time)
{
    private const int MostTries = 10;

    // Lake Formation refuses these to a principal that may read some of the table's columns only, and the other way round.
    private static readonly string[] WholeTable = ["ALTER", "DELETE", "DROP", "INSERT"];

    /// <exception cref="LeaseHeldException">Another run changes the principal's permissions in the database.</exception>
    public async Task<GrantPlan> OpenAsync(AccessRequest request, GrantOpening opening, RegisteredProduct? product, RegisteredPrincipal? registered)
    {
        var question = opening.Question;
        var (principal, database) = (request.Form.PrincipalArn, question.Scope.DatabaseName);
        var id = request.Form.Renews ?? request.Form.RequestId;
        if (!await subscriptions.TryLeaseAsync(principal, database, question.ExecutionId))
        {
            throw new LeaseHeldException();
        }

        var all = await subscriptions.OfPrincipalAsync(principal);
        var before = all.FirstOrDefault(candidate => candidate.Id == id);
        if (before is not null && MadeBy(before, question.ExecutionId) is not null)
        {
            return Plan(before);
        }

        var refusal = Gone(request.Form, product, registered) ?? Outdated(request.Form, product) ?? ColumnClassification.Raised(question, opening.Tags) ?? Renewals.Problem(request, before) ?? Conflict(question, all);
        if (refusal is not null)
        {
            await subscriptions.ReleaseAsync(principal, database, question.ExecutionId);
            return new GrantPlan(id, 0, request.Form.ProductId, principal, database, question.Scope.TableName, [], [], default, "", "", [], [], refusal);
        }

        var opened = Opened(request, question, before, id);
        return await subscriptions.TryWriteAsync(opened, question.ExecutionId) ? Plan(opened) : throw new LeaseHeldException();
    }

    /// <exception cref="SubscriptionNotHeldException">The run has not opened the subscription, or its lease is over.</exception>
    public async Task<SettledSubscription> SettleAsync(Settlement settlement)
    {
        for (var tries = 1; tries <= MostTries; tries++)
        {
            var found = await subscriptions.FindAsync(settlement.SubscriptionId);
            if (found is null || Settled(found, settlement) is not { } settled)
            {
                break;
            }

            // Written in between: an order to end it needs no lease.
            if (settled == found || await subscriptions.TryWriteAsync(settled, settlement.ExecutionId))
            {
                await subscriptions.ReleaseAsync(found.PrincipalArn, found.DatabaseName, settlement.ExecutionId);
                return new SettledSubscription(settled.Leftovers.Count > 0);
            }
        }

        throw new SubscriptionNotHeldException(settlement.SubscriptionId, settlement.Step);
    }

    // Null when it is not the run's.
    private Subscription? Settled(Subscription found, Settlement settlement) => settlement.Step switch
    {
        SettlementStep.Activate => Activated(found, settlement.ExecutionId),
        SettlementStep.Fail => Failed(found, settlement.ExecutionId),
        SettlementStep.Trim => found.Leftovers.Count == 0 ? found : found with { Leftovers = [] },
        SettlementStep.Revoke => found.Revocation?.ExecutionId != settlement.ExecutionId ? null : found with { State = SubscriptionState.Revoked, Leftovers = [] },
        SettlementStep.Leave => found,
        _ => throw new System.Diagnostics.UnreachableException(),
    };

    private Subscription Opened(AccessRequest request, GrantQuestion question, Subscription? before, string id)
    {
        var now = time.GetUtcNow();
        var grant = new SubscriptionGrant(
            (before?.Current.Generation ?? 0) + 1,
            request.Form.RequestId,
            question.ExecutionId,
            request.RequesterId,
            request.Form.Version,
            question.Scope.Columns,
            question.Scope.Permissions,
            request.Form.PurposeCode,
            request.Decisions,
            now,
            null,
            WholeSeconds(now).AddDays(question.Scope.DurationDays),
            request.PolicyVersion,
            question.Scope.Rows);
        return before switch
        {
            { State: SubscriptionState.Active } => before with { Next = grant },
            not null => before with { State = SubscriptionState.Granting, Current = grant, Revocation = null },
            null => new Subscription(
                id, request.Form.PrincipalArn, request.Form.Domain, request.Form.ProductId, question.Scope.DatabaseName, question.Scope.TableName, SubscriptionState.Granting, grant, null, [], null, 0),
        };
    }

    private GrantPlan Plan(Subscription opened)
    {
        var made = opened.Next ?? opened.Current;
        return new GrantPlan(
            opened.Id,
            made.Generation,
            opened.ProductId,
            opened.PrincipalArn,
            opened.DatabaseName,
            opened.TableName,
            Permission.Entries(Permission.Of(opened, made)),
            Permission.FiltersOf(opened, made),
            made.ExpiresAt.UtcDateTime,
            Schedules.ExpiryOf(opened.Id, made.Generation),
            Schedules.At(made.ExpiresAt),
            Schedules.NoticesOf(opened.Id, made, time.GetUtcNow()),
            made.Generation > 1 ? Schedules.NoticesOf(opened.Id, made.Generation - 1) : [],
            null);
    }

    private Subscription? Activated(Subscription found, string executionId) =>
        MadeBy(found, executionId) is not { } made || !found.IsLive ? null
        : made.GrantedAt is not null ? found
        : found with
        {
            State = SubscriptionState.Active,
            Current = made with { GrantedAt = time.GetUtcNow() },
            Next = null,
            Leftovers = Left(found, found.Current, made),
        };

    // What came about of it in part is left to be revoked; a renewal that failed leaves the grant before it as it was.
    private static Subscription? Failed(Subscription found, string executionId) =>
        found.State == SubscriptionState.Failed && found.Current.ExecutionId == executionId ? found
        : found.Next is { } next && next.ExecutionId == executionId ? found with { Next = null, Leftovers = Left(found, next, found.Current) }
        : found is { State: SubscriptionState.Granting, Next: null } && found.Current.ExecutionId == executionId
            ? found with { State = SubscriptionState.Failed, Leftovers = Left(found, found.Current, null) }
        : MadeBy(found, executionId) is null && found.IsLive ? found
        : null;

    // Written down until it is gone: nobody holds what no subscription explains.
    private static IReadOnlyList<PermissionEntry> Left(Subscription found, SubscriptionGrant before, SubscriptionGrant? after) => Permission.Entries(
        found.Leftovers.SelectMany(Permission.In).Concat(Permission.Of(found, before)).Except(after is null ? [] : Permission.Of(found, after)));

    private static SubscriptionGrant? MadeBy(Subscription subscription, string executionId) =>
        subscription.Next is { } next && next.ExecutionId == executionId ? next
        : subscription.Current.ExecutionId == executionId ? subscription.Current
        : null;

    // People take days to decide, and nothing ends a grant that begins after its role or its product has gone but the night's comparison.
    private static string? Gone(AccessForm form, RegisteredProduct? product, RegisteredPrincipal? registered) =>
        AccessForms.PrincipalProblem(form.PrincipalArn, registered)
        ?? (product is { Status: ProductStatus.Retiring or ProductStatus.Retired } ? $"The product {form.Domain}/{form.ProductId} was retired since the request was made." : null);

    // It was decided on the columns of a version; one that breaks it may have come since.
    private static string? Outdated(AccessForm form, RegisteredProduct? product) =>
        SemanticVersion.TryParse(form.Version, out var decided) && SemanticVersion.TryParse(product?.ActiveVersion, out var active) && decided.Major != active.Major
            ? $"Version {product?.ActiveVersion} of the product was published since the request was made, and has not all that {form.Version} had. Ask for that one."
            : null;

    private static string? Conflict(GrantQuestion question, IReadOnlyList<Subscription> all)
    {
        var others = all.Where(other => other.DatabaseName == question.Scope.DatabaseName && other.TableName == question.Scope.TableName)
            .SelectMany(Permission.NeededBy).Where(permission => permission.Table is not null).ToList();
        var clashes = question.Scope.Permissions.Contains(Permission.Select)
            ? others.Exists(permission => WholeTable.Contains(permission.Name))
            : others.Exists(permission => permission.Column is not null || permission.Filter is not null);
        return clashes ? "The principal has access to this table that Lake Formation does not combine with this: reading some columns, and changing the table, are for two roles." : null;
    }

    // A schedule fires on a whole second; the grant must not end a moment later.
    private static DateTimeOffset WholeSeconds(DateTimeOffset instant) => new(instant.Ticks - (instant.Ticks % TimeSpan.TicksPerSecond), TimeSpan.Zero);
}
