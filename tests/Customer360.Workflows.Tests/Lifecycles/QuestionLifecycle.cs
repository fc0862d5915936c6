namespace Customer360.Workflows.Lifecycles;

internal enum QuestionLife
{
    Unasked,
    Asked,
    Waiting,
    Escalated,
    Approved,
    Denied,
    Expired,
}

internal enum QuestionTrigger
{
    Put,
    WaitedFor,
    Reminded,
    Escalation,
    Approval,
    Denial,
    Expiry,
}

/// <summary>The life of a question to people. It is decided once, or too late for ever, and nobody is reminded of what has ended.</summary>
internal sealed class QuestionLifecycle : Lifecycle<QuestionLife, QuestionTrigger>
{
    public QuestionLifecycle()
        : base(QuestionLife.Unasked)
    {
        Machine.Configure(QuestionLife.Unasked).Permit(QuestionTrigger.Put, QuestionLife.Asked);
        Machine.Configure(QuestionLife.Asked).Permit(QuestionTrigger.WaitedFor, QuestionLife.Waiting);
        Machine.Configure(QuestionLife.Waiting)
            .PermitReentry(QuestionTrigger.Reminded)
            .Ignore(QuestionTrigger.WaitedFor)
            .Permit(QuestionTrigger.Escalation, QuestionLife.Escalated)
            .Permit(QuestionTrigger.Approval, QuestionLife.Approved)
            .Permit(QuestionTrigger.Denial, QuestionLife.Denied)
            .Permit(QuestionTrigger.Expiry, QuestionLife.Expired);
        Machine.Configure(QuestionLife.Escalated)
            .Ignore(QuestionTrigger.WaitedFor)
            .Permit(QuestionTrigger.Approval, QuestionLife.Approved)
            .Permit(QuestionTrigger.Denial, QuestionLife.Denied)
            .Permit(QuestionTrigger.Expiry, QuestionLife.Expired);
    }

    /// <summary>The question that a step is about; null for any other step.</summary>
    public static string? IdOf(Step step) => step switch
    {
        { Name: "OpenQuestion", Outcome: StepOutcome.Succeeded } => step.Payload["ticketId"].AsString(),
        { Name: "OpenReview", Outcome: StepOutcome.Succeeded } => step.Payload["ticket"]["ticketId"].AsString(),
        { Name: "AskSteward", Outcome: not StepOutcome.Failed } => step.Arguments["Payload"]["ticketId"].AsString(),
        { Name: "TakeReminder", Outcome: StepOutcome.Succeeded } when step.Payload["status"] == "Sent" => step.Arguments["Payload"]["due"]["ticketId"].AsString(),
        _ => null,
    };

    public override QuestionTrigger? TriggerOf(Step step) => step switch
    {
        { Name: "OpenQuestion" or "OpenReview" } => QuestionTrigger.Put,
        { Name: "AskSteward", Outcome: StepOutcome.Submitted } => QuestionTrigger.WaitedFor,
        { Name: "AskSteward", Outcome: StepOutcome.TimedOut } => QuestionTrigger.Expiry,
        { Name: "AskSteward" } => step.Output["approved"].AsBoolean() ? QuestionTrigger.Approval : QuestionTrigger.Denial,
        { Name: "TakeReminder" } => step.Arguments["Payload"]["due"]["occasion"] == "escalation-72h" ? QuestionTrigger.Escalation : QuestionTrigger.Reminded,
        _ => null,
    };
}
