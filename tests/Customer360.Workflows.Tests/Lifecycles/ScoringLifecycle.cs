namespace Customer360.Workflows.Lifecycles;

internal enum ScoringState
{
    Requested,
    ModelChosen,
    BuildingFeatures,
    FeaturesBuilt,
    Admitted,
    Ready,
    Transforming,
    Scored,
    Cleared,
    Held,
    ScoresPublished,
    Blocked,
}

internal enum ScoringTrigger
{
    ModelFound,
    FeaturesStarted,
    FeaturesFinished,
    InputPassed,
    GateBlocked,
    ModelCreated,
    TransformStarted,
    TransformFinished,
    OutputPassed,
    ScoresAnnounced,
    BlockAnnounced,
}

/// <summary>The life of a scoring run. Nothing is scored before the first gate and nothing is published before the second.</summary>
internal sealed class ScoringLifecycle : Lifecycle<ScoringState, ScoringTrigger>
{
    public ScoringLifecycle()
        : base(ScoringState.Requested)
    {
        Machine.Configure(ScoringState.Requested).Permit(ScoringTrigger.ModelFound, ScoringState.ModelChosen);
        Machine.Configure(ScoringState.ModelChosen).Permit(ScoringTrigger.FeaturesStarted, ScoringState.BuildingFeatures);
        Machine.Configure(ScoringState.BuildingFeatures).Permit(ScoringTrigger.FeaturesFinished, ScoringState.FeaturesBuilt);
        Machine.Configure(ScoringState.FeaturesBuilt)
            .Permit(ScoringTrigger.InputPassed, ScoringState.Admitted)
            .Permit(ScoringTrigger.GateBlocked, ScoringState.Held);
        Machine.Configure(ScoringState.Admitted).Permit(ScoringTrigger.ModelCreated, ScoringState.Ready);
        Machine.Configure(ScoringState.Ready).Permit(ScoringTrigger.TransformStarted, ScoringState.Transforming);
        Machine.Configure(ScoringState.Transforming).Permit(ScoringTrigger.TransformFinished, ScoringState.Scored);
        Machine.Configure(ScoringState.Scored)
            .Permit(ScoringTrigger.OutputPassed, ScoringState.Cleared)
            .Permit(ScoringTrigger.GateBlocked, ScoringState.Held);
        Machine.Configure(ScoringState.Cleared).Permit(ScoringTrigger.ScoresAnnounced, ScoringState.ScoresPublished);
        Machine.Configure(ScoringState.Held).Permit(ScoringTrigger.BlockAnnounced, ScoringState.Blocked);
    }

    public override ScoringTrigger? TriggerOf(Step step) => step switch
    {
        { Name: "listModelPackages", Outcome: StepOutcome.Succeeded } when step.Output["ModelPackageSummaryList"].Count > 0 => ScoringTrigger.ModelFound,
        { Name: "startJobRun", Outcome: StepOutcome.Submitted } => ScoringTrigger.FeaturesStarted,
        { Name: "startJobRun", Outcome: StepOutcome.Succeeded } => ScoringTrigger.FeaturesFinished,
        { Name: "CheckInput", Outcome: StepOutcome.Succeeded } => Passed(step) ? ScoringTrigger.InputPassed : ScoringTrigger.GateBlocked,
        { Name: "createModel", Outcome: StepOutcome.Succeeded } => ScoringTrigger.ModelCreated,
        { Name: "createTransformJob", Outcome: StepOutcome.Submitted } => ScoringTrigger.TransformStarted,
        { Name: "createTransformJob", Outcome: StepOutcome.Succeeded } => ScoringTrigger.TransformFinished,
        { Name: "CheckOutput", Outcome: StepOutcome.Succeeded } => Passed(step) ? ScoringTrigger.OutputPassed : ScoringTrigger.GateBlocked,
        _ => Announced(step) switch
        {
            "CustomerScoresPublished" => ScoringTrigger.ScoresAnnounced,
            "ScoringBlocked" => ScoringTrigger.BlockAnnounced,
            _ => null,
        },
    };

    private static bool Passed(Step step) => step.Payload["verdict"].AsString() != "BLOCK";
}
