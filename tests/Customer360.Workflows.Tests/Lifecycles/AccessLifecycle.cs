using DurableStates.Json;

namespace Customer360.Workflows.Lifecycles;

internal enum AccessState
{
    Requested,
    Admitted,
    Duplicate,
    Deciding,
    Waiting,
    Approved,
    Granting,
    Refused,
    Lapsed,
    Holding,
    Granted,
    Denied,
    Expired,
    Broken,
    Failed,
}

internal enum AccessTrigger
{
    Admission,
    Refusal,
    Duplication,
    ApprovedByPolicy,
    RefusedByPolicy,
    RoutedToPeople,
    Asked,
    StageApproved,
    LastStageApproved,
    StageDenied,
    StageExpired,
    SubscriptionOpened,
    GrantRefused,
    SubscriptionActivated,
    GrantFailed,
    FailureAnnounced,
    GrantAnnounced,
    DenialAnnounced,
    ExpiryAnnounced,
}

/// <summary>The life of a request for access. No path leads to a grant without the policy's or every approver's yes.</summary>
internal sealed class AccessLifecycle : Lifecycle<AccessState, AccessTrigger>
{
    private int _stagesLeft;

    public AccessLifecycle()
        : base(AccessState.Requested)
    {
        Machine.Configure(AccessState.Requested)
            .Permit(AccessTrigger.Admission, AccessState.Admitted)
            .Permit(AccessTrigger.Refusal, AccessState.Refused)
            .Permit(AccessTrigger.Duplication, AccessState.Duplicate);
        Machine.Configure(AccessState.Admitted)
            .Permit(AccessTrigger.ApprovedByPolicy, AccessState.Approved)
            .Permit(AccessTrigger.RefusedByPolicy, AccessState.Refused)
            .Permit(AccessTrigger.RoutedToPeople, AccessState.Deciding);
        Machine.Configure(AccessState.Deciding).Permit(AccessTrigger.Asked, AccessState.Waiting);
        Machine.Configure(AccessState.Waiting)
            .Permit(AccessTrigger.StageApproved, AccessState.Deciding)
            .Permit(AccessTrigger.LastStageApproved, AccessState.Approved)
            .Permit(AccessTrigger.StageDenied, AccessState.Refused)
            .Permit(AccessTrigger.StageExpired, AccessState.Lapsed);
        Machine.Configure(AccessState.Approved)
            .Permit(AccessTrigger.SubscriptionOpened, AccessState.Granting)
            .Permit(AccessTrigger.GrantRefused, AccessState.Refused);
        Machine.Configure(AccessState.Granting)
            .Permit(AccessTrigger.SubscriptionActivated, AccessState.Holding)
            .Permit(AccessTrigger.GrantFailed, AccessState.Broken);
        Machine.Configure(AccessState.Broken).Permit(AccessTrigger.FailureAnnounced, AccessState.Failed);
        Machine.Configure(AccessState.Holding).Permit(AccessTrigger.GrantAnnounced, AccessState.Granted);
        Machine.Configure(AccessState.Refused).Permit(AccessTrigger.DenialAnnounced, AccessState.Denied);
        Machine.Configure(AccessState.Lapsed).Permit(AccessTrigger.ExpiryAnnounced, AccessState.Expired);
    }

    public override AccessTrigger? TriggerOf(Step step) => step switch
    {
        { Name: "AdmitRequest", Outcome: StepOutcome.Succeeded } => step.Payload["verdict"].AsString() switch
        {
            "ADMITTED" => AccessTrigger.Admission,
            "REFUSED" => AccessTrigger.Refusal,
            _ => AccessTrigger.Duplication,
        },
        { Name: "EvaluatePolicy", Outcome: StepOutcome.Succeeded } => Ruled(step.Payload),
        { Name: "AskSteward", Outcome: StepOutcome.Submitted } => AccessTrigger.Asked,
        { Name: "AskSteward", Outcome: StepOutcome.TimedOut } => AccessTrigger.StageExpired,
        { Name: "AskSteward", Outcome: StepOutcome.Succeeded } => Decided(step.Output["approved"].AsBoolean()),
        { Name: "OpenSubscription", Outcome: StepOutcome.Succeeded } => step.Payload["refusal"].IsNull ? AccessTrigger.SubscriptionOpened : AccessTrigger.GrantRefused,
        { Name: "SettleSubscription", Outcome: StepOutcome.Succeeded } => step.Arguments["Payload"]["step"].AsString() switch
        {
            "ACTIVATE" => AccessTrigger.SubscriptionActivated,
            "FAIL" => AccessTrigger.GrantFailed,
            _ => null,
        },
        _ => Announced(step) switch
        {
            "AccessGranted" => AccessTrigger.GrantAnnounced,
            "AccessDenied" => AccessTrigger.DenialAnnounced,
            "AccessRequestExpired" => AccessTrigger.ExpiryAnnounced,
            "AccessGrantFailed" => AccessTrigger.FailureAnnounced,
            _ => null,
        },
    };

    private AccessTrigger Ruled(JsonValue ruling)
    {
        _stagesLeft = ruling["stages"].Count;
        return ruling["verdict"].AsString() switch
        {
            "AUTO_APPROVE" => AccessTrigger.ApprovedByPolicy,
            "AUTO_DENY" => AccessTrigger.RefusedByPolicy,
            _ => AccessTrigger.RoutedToPeople,
        };
    }

    private AccessTrigger Decided(bool approved) =>
        !approved ? AccessTrigger.StageDenied : --_stagesLeft == 0 ? AccessTrigger.LastStageApproved : AccessTrigger.StageApproved;
}
