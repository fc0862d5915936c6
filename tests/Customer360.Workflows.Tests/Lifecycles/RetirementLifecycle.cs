namespace Customer360.Workflows.Lifecycles;

internal enum RetirementState
{
    Ordered,
    Retiring,
    Retired,
    Ending,
    Free,
    Unpublishing,
    Told,
    Archived,
}

internal enum RetirementTrigger
{
    Announced,
    Closed,
    SubscriptionsLeft,
    NothingLeft,
    PermissionRevoked,
    TableUnpublished,
    EndAnnounced,
    Archived,
}

/// <summary>The life of a product from the order that it goes: nobody's permission is revoked before the notice period is over, and no table goes before nobody reads it.</summary>
internal sealed class RetirementLifecycle : Lifecycle<RetirementState, RetirementTrigger>
{
    private bool _isLeft;

    public RetirementLifecycle()
        : base(RetirementState.Ordered)
    {
        // A run after one that failed finds what that one has done.
        Machine.Configure(RetirementState.Ordered)
            .Permit(RetirementTrigger.Announced, RetirementState.Retiring)
            .Permit(RetirementTrigger.Closed, RetirementState.Retired);
        Machine.Configure(RetirementState.Retiring).Permit(RetirementTrigger.Closed, RetirementState.Retired);
        Machine.Configure(RetirementState.Retired)
            .Permit(RetirementTrigger.SubscriptionsLeft, RetirementState.Ending)
            .Permit(RetirementTrigger.NothingLeft, RetirementState.Free);
        Machine.Configure(RetirementState.Ending)
            .PermitReentry(RetirementTrigger.PermissionRevoked)
            .PermitReentry(RetirementTrigger.SubscriptionsLeft)
            .Permit(RetirementTrigger.NothingLeft, RetirementState.Free);
        Machine.Configure(RetirementState.Free)
            .Permit(RetirementTrigger.TableUnpublished, RetirementState.Unpublishing)
            .Permit(RetirementTrigger.EndAnnounced, RetirementState.Told);
        Machine.Configure(RetirementState.Unpublishing)
            .PermitReentry(RetirementTrigger.TableUnpublished)
            .Permit(RetirementTrigger.EndAnnounced, RetirementState.Told);
        Machine.Configure(RetirementState.Told).Permit(RetirementTrigger.Archived, RetirementState.Archived);
    }

    public override RetirementTrigger? TriggerOf(Step step) => step switch
    {
        { Name: "SettleRetirement", Outcome: StepOutcome.Succeeded } when step.Payload["isSettled"].AsBoolean() => step.Arguments["Payload"]["stage"].AsString() switch
        {
            "CLOSED" => RetirementTrigger.Closed,
            "ARCHIVED" => RetirementTrigger.Archived,
            _ => null,
        },
        { Name: "RemainingSubscriptions", Outcome: StepOutcome.Succeeded } => Looked(step),
        { Name: "batchRevokePermissions" or "revokePermissions", Outcome: StepOutcome.Succeeded } => RetirementTrigger.PermissionRevoked,
        { Name: "deleteTable", Outcome: StepOutcome.Succeeded } => RetirementTrigger.TableUnpublished,
        _ => Announced(step) switch
        {
            "DataProductRetiring" => RetirementTrigger.Announced,
            "DataProductRetired" => RetirementTrigger.EndAnnounced,
            _ => null,
        },
    };

    // A look has ended when its last page has come, and found nothing when no page of it had anything.
    private RetirementTrigger? Looked(Step step)
    {
        var found = step.Payload["subscriptions"].Count > 0;
        _isLeft = step.Arguments["Payload"]["after"].IsString ? _isLeft || found : found;
        return found ? RetirementTrigger.SubscriptionsLeft
            : step.Payload["after"].IsString || _isLeft ? null
            : RetirementTrigger.NothingLeft;
    }
}
