namespace Customer360.Workflows.Lifecycles;

internal enum ProductState
{
    Submitted,
    Refused,
    Accepted,
    Planned,
    InDatabase,
    Building,
    Built,
    Crawling,
    Measuring,
    Publishing,
    TakingBack,
    Undoing,
    Published,
    Rejected,
    RolledBack,
}

internal enum ProductTrigger
{
    ContractRefused,
    ContractAccepted,
    CatalogPlanned,
    DatabaseReady,
    TableReady,
    BuildStarted,
    BuildSucceeded,
    CrawlStarted,
    CrawlerSeen,
    EvaluationStarted,
    EvaluationSeen,
    PromiseKept,
    PromiseBroken,
    TablePublished,
    StepFailed,
    OwnRemoved,
    ForeignRemoved,
    PublicationAnnounced,
    RejectionAnnounced,
    FailureAnnounced,
}

/// <summary>The life of a data product's version, from its submission to the catalogue or back out of it.</summary>
internal sealed class ProductLifecycle : Lifecycle<ProductState, ProductTrigger>
{
    private readonly HashSet<string> _created = [];

    public ProductLifecycle()
        : base(ProductState.Submitted)
    {
        Machine.Configure(ProductState.Submitted)
            .Permit(ProductTrigger.ContractRefused, ProductState.Refused)
            .Permit(ProductTrigger.ContractAccepted, ProductState.Accepted);
        Machine.Configure(ProductState.Refused).Permit(ProductTrigger.RejectionAnnounced, ProductState.Rejected);
        Machine.Configure(ProductState.Accepted).Permit(ProductTrigger.CatalogPlanned, ProductState.Planned);
        Machine.Configure(ProductState.Planned)
            .Permit(ProductTrigger.DatabaseReady, ProductState.InDatabase)
            .Permit(ProductTrigger.StepFailed, ProductState.Undoing);
        Machine.Configure(ProductState.InDatabase)
            .PermitReentry(ProductTrigger.TableReady)
            .Permit(ProductTrigger.BuildStarted, ProductState.Building)
            .Permit(ProductTrigger.StepFailed, ProductState.Undoing);
        Machine.Configure(ProductState.Building)
            .Permit(ProductTrigger.BuildSucceeded, ProductState.Built)
            .Permit(ProductTrigger.StepFailed, ProductState.Undoing);
        Machine.Configure(ProductState.Built)
            .Ignore(ProductTrigger.CrawlerSeen)
            .Permit(ProductTrigger.CrawlStarted, ProductState.Crawling)
            .Permit(ProductTrigger.StepFailed, ProductState.Undoing);
        Machine.Configure(ProductState.Crawling)
            .PermitReentry(ProductTrigger.CrawlerSeen)
            .Permit(ProductTrigger.EvaluationStarted, ProductState.Measuring)
            .Permit(ProductTrigger.StepFailed, ProductState.Undoing);

        // Nothing is published that was not measured: every table has a key at least.
        Machine.Configure(ProductState.Measuring)
            .PermitReentry(ProductTrigger.EvaluationStarted)
            .PermitReentry(ProductTrigger.EvaluationSeen)
            .PermitReentry(ProductTrigger.PromiseKept)
            .Permit(ProductTrigger.PromiseBroken, ProductState.TakingBack)
            .Permit(ProductTrigger.TablePublished, ProductState.Publishing)
            .Permit(ProductTrigger.StepFailed, ProductState.Undoing);

        // The other tables are measured too, so that the owner reads everything at once.
        Machine.Configure(ProductState.TakingBack)
            .PermitReentry(ProductTrigger.OwnRemoved)
            .Ignore(ProductTrigger.EvaluationStarted)
            .Ignore(ProductTrigger.EvaluationSeen)
            .Ignore(ProductTrigger.PromiseKept)
            .Ignore(ProductTrigger.PromiseBroken)
            .Ignore(ProductTrigger.StepFailed)
            .Permit(ProductTrigger.RejectionAnnounced, ProductState.Rejected);
        Machine.Configure(ProductState.Publishing)
            .PermitReentry(ProductTrigger.TablePublished)
            .Permit(ProductTrigger.PublicationAnnounced, ProductState.Published)
            .Permit(ProductTrigger.StepFailed, ProductState.Undoing);

        // ForeignRemoved is permitted nowhere: what was there before stays.
        Machine.Configure(ProductState.Undoing)
            .PermitReentry(ProductTrigger.OwnRemoved)
            .Ignore(ProductTrigger.StepFailed)
            .Permit(ProductTrigger.FailureAnnounced, ProductState.RolledBack);
    }

    public override ProductTrigger? TriggerOf(Step step) => step switch
    {
        { Name: "ReceiveSubmission", Outcome: StepOutcome.Succeeded } =>
            step.Payload["findings"].Count > 0 ? ProductTrigger.ContractRefused : ProductTrigger.ContractAccepted,
        { Name: "ClaimDatabase", Outcome: StepOutcome.Succeeded } => ProductTrigger.CatalogPlanned,
        { Name: "createDatabase", Error: null } => Created("database", ProductTrigger.DatabaseReady),
        { Name: "createDatabase", Error: "Glue.AlreadyExistsException" } => ProductTrigger.DatabaseReady,
        { Name: "createTable", Error: null } => Created(step.Arguments["TableInput"]["Name"].AsString(), ProductTrigger.TableReady),
        { Name: "createTable", Error: "Glue.AlreadyExistsException" } => ProductTrigger.TableReady,
        { Name: "startJobRun", Outcome: StepOutcome.Submitted } => ProductTrigger.BuildStarted,
        { Name: "startJobRun", Outcome: StepOutcome.Succeeded } => ProductTrigger.BuildSucceeded,
        { Name: "startJobRun", Error: "States.TaskFailed" or "States.Timeout" } => ProductTrigger.StepFailed,
        { Name: "startCrawler", Outcome: StepOutcome.Succeeded } => ProductTrigger.CrawlStarted,
        { Name: "getCrawler", Outcome: StepOutcome.Succeeded } => CrawlTrigger(step),
        { Name: "startDataQualityRulesetEvaluationRun", Outcome: StepOutcome.Succeeded } => ProductTrigger.EvaluationStarted,
        { Name: "getDataQualityRulesetEvaluationRun", Outcome: StepOutcome.Succeeded } =>
            step.Output["Status"].AsString() is "FAILED" or "TIMEOUT" or "STOPPED" ? ProductTrigger.StepFailed : ProductTrigger.EvaluationSeen,
        { Name: "JudgeQuality", Outcome: StepOutcome.Succeeded } => step.Payload["findings"].Count > 0 ? ProductTrigger.PromiseBroken : ProductTrigger.PromiseKept,
        { Name: "updateTable", Outcome: StepOutcome.Succeeded } => ProductTrigger.TablePublished,
        { Name: "deleteTable", Outcome: StepOutcome.Succeeded } => Removed(step.Arguments["Name"].AsString()),
        { Name: "deleteDatabase", Outcome: StepOutcome.Succeeded } => Removed("database"),
        _ => Announced(step) switch
        {
            "DataProductPublished" => ProductTrigger.PublicationAnnounced,
            "DataProductRejected" => ProductTrigger.RejectionAnnounced,
            "DataProductOnboardingFailed" => ProductTrigger.FailureAnnounced,
            _ => null,
        },
    };

    // Ready is not success: a crawler that came to rest without having succeeded is a failed step.
    private static ProductTrigger CrawlTrigger(Step step)
    {
        var crawler = step.Output["Crawler"];
        return crawler["State"].AsString() == "READY" && crawler["LastCrawl"].IsObject && crawler["LastCrawl"]["Status"].AsString() != "SUCCEEDED" ? ProductTrigger.StepFailed : ProductTrigger.CrawlerSeen;
    }

    private ProductTrigger Created(string what, ProductTrigger trigger)
    {
        _created.Add(what);
        return trigger;
    }

    private ProductTrigger Removed(string what) => _created.Remove(what) ? ProductTrigger.OwnRemoved : ProductTrigger.ForeignRemoved;
}
