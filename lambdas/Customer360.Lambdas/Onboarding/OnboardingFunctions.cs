using Amazon.Lambda.Annotations;
using Customer360.Contracts.Onboarding;
using Customer360.Lambdas.Hosting;
using Customer360.Lambdas.Onboarding;
using Customer360.Lambdas.Ports;

namespace Customer360.Lambdas;

/// <summary>The decisions of data product onboarding.</summary>
public sealed class OnboardingFunctions(IObjectStore objects, IRegistry registry, PlatformSettings settings, TimeProvider time, StepLog log)
{
    private const string Register = "AWSLambdaBasicExecutionRole, @RegistryPolicy";

    /// <summary>Checks an event and its contract, reports every mistake at once, and takes the version for the run when there is none.</summary>
    [LambdaFunction(ResourceName = "ReceiveSubmission", Timeout = 30, MemorySize = 512, Policies = "AWSLambdaBasicExecutionRole, @ContractsReadPolicy, @RegistryPolicy")]
    public async Task<SubmissionReceipt> ReceiveSubmission(Submission submission)
    {
        var receipt = (await new SubmissionDesk(objects, registry, settings, time).ReceiveAsync(submission)) with { IsDryRun = submission.Event.DryRun?.ValueKind is System.Text.Json.JsonValueKind.True };
        log.Write("Submission received", ("productId", receipt.ProductId), ("version", receipt.Version), ("status", receipt.Status), ("findings", receipt.Findings.Count));
        return receipt;
    }

    /// <summary>Writes the product down as a user of its domain's database.</summary>
    [LambdaFunction(ResourceName = "ClaimDatabase", Timeout = 30, MemorySize = 512, Policies = Register)]
    public async Task<DatabaseUse> ClaimDatabase(OnboardingStep step) =>
        await registry.ClaimDatabaseAsync(step.DatabaseName, step.Domain, step.ProductId) ? new DatabaseUse(false) : throw new DatabaseBeingDeletedException(step.DatabaseName);

    /// <summary>Holds what was measured of a table against the contract: a run that succeeded may have rules that did not.</summary>
    [LambdaFunction(ResourceName = "JudgeQuality", Timeout = 30, MemorySize = 512, Policies = "AWSLambdaBasicExecutionRole")]
    public QualityJudgement JudgeQuality(QualityMeasurement measurement)
    {
        var findings = QualityGate.Judge(measurement);
        log.Write("Quality judged", ("table", measurement.Plan.Table), ("rules", measurement.Plan.Rules.Count), ("findings", findings.Count));
        return new QualityJudgement(findings);
    }

    /// <summary>The commit point: from here on the version is what consumers read.</summary>
    [LambdaFunction(ResourceName = "PublishVersion", Timeout = 30, MemorySize = 512, Policies = Register)]
    public async Task<ProductVersion> PublishVersion(Publication publication)
    {
        var step = publication.Step;
        return await (publication.KeepsHold
            ? registry.PublishAndHoldAsync(step.Domain, step.ProductId, step.Version, step.ExecutionId)
            : registry.PublishAsync(step.Domain, step.ProductId, step.Version, step.ExecutionId))
            ? new ProductVersion(step.Domain, step.ProductId, step.Version)
            : throw new VersionNotHeldException(step.ProductId, step.Version);
    }

    /// <summary>Gives the product back when everything that follows from publishing a version is done.</summary>
    [LambdaFunction(ResourceName = "FinishVersion", Timeout = 30, MemorySize = 512, Policies = Register)]
    public async Task<ProductVersion> FinishVersion(OnboardingStep step)
    {
        await registry.FinishAsync(step.Domain, step.ProductId, step.ExecutionId);
        return new ProductVersion(step.Domain, step.ProductId, step.Version);
    }

    /// <summary>Says why a run failed and whether it is undone; from then on it cannot publish any more.</summary>
    [LambdaFunction(ResourceName = "BeginUndo", Timeout = 30, MemorySize = 512, Policies = Register)]
    public async Task<UndoDecision> BeginUndo(StepFailure failure)
    {
        var step = failure.Step;
        var isUndone = await registry.BeginUndoAsync(step.Domain, step.ProductId, step.Version, step.ExecutionId);
        log.Write("Onboarding failed", ("productId", step.ProductId), ("version", step.Version), ("undone", isUndone));
        return new UndoDecision(!isUndone, FailureReasons.Of(failure.Message));
    }

    /// <summary>Takes the product off its database's users, and says whether anybody is left.</summary>
    [LambdaFunction(ResourceName = "LeaveDatabase", Timeout = 30, MemorySize = 512, Policies = Register)]
    public async Task<DatabaseUse> LeaveDatabase(OnboardingStep step) =>
        new(await registry.LeaveDatabaseAsync(step.DatabaseName, step.Domain, step.ProductId, step.ExecutionId));

    /// <summary>Writes down that the application registers a product's location, before it does.</summary>
    [LambdaFunction(ResourceName = "ClaimLocation", Timeout = 30, MemorySize = 512, Policies = Register)]
    public async Task<LocationUse> ClaimLocation(LocationStep location)
    {
        OnboardingPayloads.Check(location);
        await registry.ClaimLocationAsync(location.LocationArn, location.Step.Domain, location.Step.ProductId);
        return new LocationUse(false);
    }

    /// <summary>Says whether a failed run takes the registration of its product's location back.</summary>
    [LambdaFunction(ResourceName = "LeaveLocation", Timeout = 30, MemorySize = 512, Policies = Register)]
    public async Task<LocationUse> LeaveLocation(LocationStep location)
    {
        OnboardingPayloads.Check(location);
        return new(await registry.IsLocationUnusedAsync(location.LocationArn, location.Step.Domain, location.Step.ProductId, location.Step.ExecutionId));
    }

    /// <summary>Forgets a location that is registered no longer.</summary>
    [LambdaFunction(ResourceName = "ForgetLocation", Timeout = 30, MemorySize = 512, Policies = Register)]
    public async Task<LocationUse> ForgetLocation(LocationStep location)
    {
        OnboardingPayloads.Check(location);
        await registry.ForgetLocationAsync(location.LocationArn, location.Step.Domain, location.Step.ProductId);
        return new LocationUse(true);
    }

    /// <summary>Ends the undo: forgets the database that this run deleted, if it did, and gives the version back.</summary>
    [LambdaFunction(ResourceName = "ReleaseVersion", Timeout = 30, MemorySize = 512, Policies = Register)]
    public async Task<ProductVersion> ReleaseVersion(OnboardingStep step)
    {
        await registry.ForgetDatabaseAsync(step.DatabaseName, step.ExecutionId);
        await registry.ReleaseAsync(step.Domain, step.ProductId, step.Version, step.ExecutionId);
        return new ProductVersion(step.Domain, step.ProductId, step.Version);
    }
}
