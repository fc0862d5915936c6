namespace Customer360.Workflows.Lifecycles;

internal enum SubscriptionLife
{
    Absent,
    Granting,
    Active,
    Renewing,
    Revoking,
    Revoked,
    Failed,
}

internal enum SubscriptionTrigger
{
    Opened,
    RenewalOpened,
    Activated,
    GrantFailed,
    EndDue,
    Ended,
    LeftoversDue,
    Trimmed,
    Left,
}

/// <summary>The life of a subscription, through the runs of every machine that has to do with it. Nothing is active that was not opened, and nothing ends that was not due.</summary>
internal sealed class SubscriptionLifecycle : Lifecycle<SubscriptionLife, SubscriptionTrigger>
{
    public SubscriptionLifecycle()
        : base(SubscriptionLife.Absent)
    {
        Machine.Configure(SubscriptionLife.Absent).Permit(SubscriptionTrigger.Opened, SubscriptionLife.Granting);
        Machine.Configure(SubscriptionLife.Granting)
            .Ignore(SubscriptionTrigger.Opened)
            .Permit(SubscriptionTrigger.Activated, SubscriptionLife.Active)
            .Permit(SubscriptionTrigger.GrantFailed, SubscriptionLife.Failed);
        Machine.Configure(SubscriptionLife.Active)
            .PermitReentry(SubscriptionTrigger.LeftoversDue)
            .PermitReentry(SubscriptionTrigger.Trimmed)
            .Ignore(SubscriptionTrigger.Left)
            .Permit(SubscriptionTrigger.RenewalOpened, SubscriptionLife.Renewing)
            .Permit(SubscriptionTrigger.EndDue, SubscriptionLife.Revoking);
        Machine.Configure(SubscriptionLife.Renewing)
            .Ignore(SubscriptionTrigger.RenewalOpened)
            .Permit(SubscriptionTrigger.Activated, SubscriptionLife.Active)
            .Permit(SubscriptionTrigger.GrantFailed, SubscriptionLife.Active);
        Machine.Configure(SubscriptionLife.Revoking)
            .PermitReentry(SubscriptionTrigger.EndDue)
            .PermitReentry(SubscriptionTrigger.Left)
            .Permit(SubscriptionTrigger.Ended, SubscriptionLife.Revoked);

        // Only what has expired may be renewed; who asks is looked at by the machine.
        Machine.Configure(SubscriptionLife.Revoked).Permit(SubscriptionTrigger.RenewalOpened, SubscriptionLife.Granting);
        Machine.Configure(SubscriptionLife.Failed)
            .Ignore(SubscriptionTrigger.Left)
            .PermitReentry(SubscriptionTrigger.LeftoversDue)
            .PermitReentry(SubscriptionTrigger.Trimmed);
    }

    /// <summary>The subscription that a step is about; null for any other step.</summary>
    public static string? IdOf(Step step) => step switch
    {
        { Name: "OpenSubscription", Outcome: StepOutcome.Succeeded } when step.Payload["refusal"].IsNull => step.Payload["subscriptionId"].AsString(),
        { Name: "SettleSubscription", Outcome: StepOutcome.Succeeded } => step.Arguments["Payload"]["subscriptionId"].AsString(),
        { Name: "OpenRevocation", Outcome: StepOutcome.Succeeded } when step.Payload["subscriptionId"].IsString => step.Payload["subscriptionId"].AsString(),
        _ => null,
    };

    public override SubscriptionTrigger? TriggerOf(Step step) => step switch
    {
        { Name: "OpenSubscription" } => step.Payload["generation"].AsInt64() == 1 ? SubscriptionTrigger.Opened : SubscriptionTrigger.RenewalOpened,
        { Name: "SettleSubscription" } => step.Arguments["Payload"]["step"].AsString() switch
        {
            "ACTIVATE" => SubscriptionTrigger.Activated,
            "FAIL" => SubscriptionTrigger.GrantFailed,
            "TRIM" => SubscriptionTrigger.Trimmed,
            "REVOKE" => SubscriptionTrigger.Ended,
            _ => SubscriptionTrigger.Left,
        },
        { Name: "OpenRevocation" } => step.Payload["verdict"].AsString() switch
        {
            "DUE" => SubscriptionTrigger.EndDue,
            "LEFTOVERS" => SubscriptionTrigger.LeftoversDue,
            _ => null,
        },
        _ => null,
    };
}
