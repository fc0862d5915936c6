using Customer360.Contracts;
using Customer360.Contracts.Onboarding;
using Customer360.Contracts.Registry;
using Customer360.Lambdas.DataContracts;
using Customer360.Lambdas.Hosting;
using Customer360.Lambdas.Policy;
using Customer360.Lambdas.Ports;

namespace Customer360.Lambdas.Onboarding;

/// <summary>Decides on a submission, from the event to the reservation.</summary>
internal sealed class SubmissionDesk(IObjectStore objects, IRegistry registry, PlatformSettings settings, TimeProvider time)
{
    // Behind the review's own deadline: the run that waits for it ends it, unless it was stopped.
    private static readonly TimeSpan ReviewMargin = TimeSpan.FromDays(1);

    public async Task<SubmissionReceipt> ReceiveAsync(Submission submission)
    {
        var fields = SubmissionFields.Read(submission);
        if (fields.Findings.Count > 0)
        {
            return Rejected(fields, "", "", fields.Findings);
        }

        var submitted = fields.Submitted;
        var addresses = settings.ContractUris(submitted);
        if (!SubmissionFields.IsAbsent(submission.Event.ContractUri) && !addresses.Contains(SubmissionFields.Text(submission.Event.ContractUri) ?? ""))
        {
            return Rejected(fields, "", "", [new Finding("contractUri", "contract-uri", "A contract is read from the address that follows from domain, product and version, and from no other.", $"Leave contractUri out, and put the contract at {addresses[0]}.")]);
        }

        var found = new List<(string Uri, string Text)>();
        foreach (var address in addresses)
        {
            if (await objects.ReadTextAsync(address) is { } text)
            {
                found.Add((address, text));
            }
        }

        return found switch
        {
            [] => Rejected(fields, "", "", [new Finding("contractUri", "contract-missing", $"There is no contract at {addresses[0]}.", $"Put it there, or under the name {string.Join(" or ", addresses.Skip(1).Select(FileOf))}.")]),
            [var (uri, text)] => await JudgeAsync(submission.ExecutionId, fields, uri, text),
            _ => Rejected(fields, "", "", [new Finding("contractUri", "contract-ambiguous", $"There are {found.Count} contracts: {string.Join(", ", found.Select(each => FileOf(each.Uri)))}.", "Keep one of them.")]),
        };
    }

    private async Task<SubmissionReceipt> JudgeAsync(string executionId, SubmissionFields fields, string uri, string text)
    {
        var submitted = fields.Submitted;
        var hash = ContractSource.HashOf(text);
        var there = await registry.FindVersionAsync(submitted.Domain, submitted.ProductId, submitted.Version);
        if (there?.ExecutionId != executionId && await registry.FindProductAsync(submitted.Domain, submitted.ProductId) is { Status: ProductStatus.Retiring or ProductStatus.Retired } closed)
        {
            return Closed(fields, uri, hash, closed);
        }

        if (there is { State: VersionState.Published or VersionState.Superseded })
        {
            return Repeated(fields, uri, hash, there);
        }

        var own = there is not null && there.ExecutionId == executionId ? there : null;
        var receipt = own is { State: VersionState.InReview } && own.ContractHash != hash
            ? Rejected(fields, uri, hash, [Version("contract-changed", $"The contract of {fields.Version} was changed while it was reviewed.", "Submit it again: what was approved is not what lies there now.")])
            : await JudgeAsync(executionId, fields, uri, text, hash, own);
        if (own is { State: VersionState.InReview } && receipt.Status == OnboardingStatus.Rejected)
        {
            await registry.EndReviewAsync(fields.Domain, fields.ProductId, fields.Version, executionId);
        }

        return receipt;
    }

    private async Task<SubmissionReceipt> JudgeAsync(string executionId, SubmissionFields fields, string uri, string text, string hash, RegisteredVersion? own)
    {
        var submitted = fields.Submitted;

        var document = ContractDocument.Read(text, uri);
        IReadOnlyList<Finding> findings = [.. ContractValidator.Validate(document, submitted), .. ServerRules.CheckBucket(document.Root, settings.DataBucketOf(submitted.Domain))];
        if (findings.Count > 0)
        {
            return Rejected(fields, uri, hash, findings);
        }

        var contract = document.Root;
        var product = await registry.FindProductAsync(submitted.Domain, submitted.ProductId);
        var before = product?.ActiveVersion is { } active ? await registry.FindVersionAsync(submitted.Domain, submitted.ProductId, active) : null;
        if (await CompareAsync(before, contract) is not { } comparison)
        {
            return Rejected(fields, uri, hash, [Version("contract-gone", $"What lies at {before?.ContractUri} is no longer the contract with which {before?.Version} was published, so nothing can be compared.", $"Put that contract back, whose SHA-256 is {before?.ContractHash}: the bucket keeps its versions.")]);
        }

        if (Order(submitted, product?.ActiveVersion, comparison) is { Count: > 0 } refused)
        {
            return Rejected(fields, uri, hash, refused);
        }

        var plan = CatalogPlanner.Plan(contract, submitted);
        var accepted = new SubmissionReceipt(
            SubmissionReceipt.Accepted, fields.ProductId, fields.Domain, fields.Version, fields.CorrelationId, uri, hash, comparison.Change, [], null, plan);
        var version = new RegisteredVersion(
            fields.Version, VersionState.Reserved, hash, uri, executionId, plan.DatabaseName, [.. plan.Tables.Select(table => table.Name)]);
        var isReviewed = comparison.Change != ContractChange.Breaking || own is { State: VersionState.Reserved } || own?.Review?.ApprovedBy is not null;
        if (fields.IsDryRun)
        {
            var planned = accepted with { Status = OnboardingStatus.Planned, Reason = $"This was a dry run: nothing was changed.{(isReviewed ? "" : " It breaks what readers rely on, so a reviewer would have to approve it.")}" };
            return Receipt(await registry.LookAsync(fields.Domain, fields.ProductId, version, product?.ActiveVersion), planned, fields);
        }

        if (own is { State: VersionState.InReview, Review: { } review } && review.ComparedWith != product?.ActiveVersion)
        {
            return Rejected(fields, uri, hash, [Version("review-outdated", $"{product?.ActiveVersion} became active while {fields.Version} was reviewed beside {review.ComparedWith}.", "Submit it again, to be compared with what is active now.")]);
        }

        return isReviewed
            ? Receipt(await registry.ReserveAsync(fields.Domain, fields.ProductId, version, product?.ActiveVersion), accepted, fields)
            : Receipt(await ReviewAsync(fields, version, product?.ActiveVersion ?? ""), accepted with { Status = SubmissionReceipt.ReviewNeeded }, fields);
    }

    private Task<Reservation> ReviewAsync(SubmissionFields fields, RegisteredVersion version, string active)
    {
        var policy = PolicyDocument.Deployed;
        var until = time.GetUtcNow() + TimeSpan.FromHours(policy.Stages[policy.ReviewStage].DeadlineHours) + ReviewMargin;
        return registry.OpenReviewAsync(fields.Domain, fields.ProductId, version with { State = VersionState.InReview }, new VersionReview(active, until, ApprovedBy: null));
    }

    private static SubmissionReceipt Receipt(Reservation reservation, SubmissionReceipt held, SubmissionFields fields)
    {
        var (uri, hash) = (held.ContractUri, held.ContractHash);
        return reservation switch
        {
            Reservation.Held => held,
            Reservation.Taken(var other) => Repeated(fields, uri, hash, other),
            Reservation.Busy(var hold) => Rejected(fields, uri, hash, [Version("product-busy", $"{fields.ProductId} {hold.Version} is being onboarded.", "Submit again when that has ended.")]),
            Reservation.Closed(var closed) => Closed(fields, uri, hash, closed),
            Reservation.TableTaken(var table, var owner) => Rejected(fields, uri, hash, [new Finding("$.schema", "table-taken", $"The table {table} belongs to {owner}.", "Give the table another name.")]),

            // What was compared is no longer active: the next try compares with what is.
            Reservation.Overtaken => throw new RegistryBusyException(),
            _ => throw new System.Diagnostics.UnreachableException(),
        };
    }

    // Beside the contract that was published, and no other that lies there now: it says what readers rely on, and who must not review what takes it from them. Null when it is gone.
    private async Task<ContractComparison?> CompareAsync(RegisteredVersion? before, ContractNode contract) =>
        before is null ? new ContractComparison(ContractChange.None, [])
        : await new ContractSource(objects).FindAsync(before) is { } published ? ContractComparison.Between(published, contract)
        : null;

    private static IReadOnlyList<Finding> Order(ProductVersion submitted, string? active, ContractComparison comparison)
    {
        if (!SemanticVersion.TryParse(active, out var before) || !SemanticVersion.TryParse(submitted.Version, out var version))
        {
            return [];
        }

        return version.CompareTo(before) < 0 ? [Version("downgrade", $"Downgrade: {active} is active, and {submitted.Version} is older.", $"Submit a version above {active}.")]
            : version.Major == before.Major ? comparison.Breaking
            : [];
    }

    private static SubmissionReceipt Repeated(SubmissionFields fields, string uri, string hash, RegisteredVersion there)
    {
        if (there.ContractHash != hash)
        {
            return Rejected(fields, uri, hash, [Version("duplicate-version", $"DuplicateVersion: {fields.Version} has the contract {there.ContractHash} and was submitted with {hash}.", "Submit the changed contract under a new version.")]);
        }

        var (status, reason) = there.State is VersionState.InReview or VersionState.Reserved or VersionState.Undoing
            ? (OnboardingStatus.InProgress, $"Another run brings {fields.ProductId} {fields.Version} with the same contract.")
            : (OnboardingStatus.AlreadyPublished, $"{fields.ProductId} {fields.Version} was published with the same contract.");
        return new SubmissionReceipt(
            status, fields.ProductId, fields.Domain, fields.Version, fields.CorrelationId, uri, hash, ContractChange.None, [], reason, CatalogPlan.Nothing with { DatabaseName = there.DatabaseName });
    }

    private static SubmissionReceipt Closed(SubmissionFields fields, string uri, string hash, RegisteredProduct product) => Rejected(
        fields, uri, hash, [new Finding("productId", "product-retired", $"{fields.ProductId} is {product.Status}.", "Submit the data as a product of another name.")]);

    private static SubmissionReceipt Rejected(SubmissionFields fields, string uri, string hash, IReadOnlyList<Finding> findings) => new(
        OnboardingStatus.Rejected, fields.ProductId, fields.Domain, fields.Version, fields.CorrelationId, uri, hash, ContractChange.None,
        findings, findings.Count == 1 ? findings[0].Problem : $"The submission has {findings.Count} mistakes.", CatalogPlan.Nothing);

    private static Finding Version(string rule, string problem, string fix) => new("version", rule, problem, fix);

    private static string FileOf(string uri) => uri[(uri.LastIndexOf('/') + 1)..];
}
