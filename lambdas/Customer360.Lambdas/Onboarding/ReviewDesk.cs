using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Customer360.Contracts;
using Customer360.Contracts.Access;
using Customer360.Contracts.Onboarding;
using Customer360.Contracts.Registry;
using Customer360.Lambdas.Access;
using Customer360.Lambdas.DataContracts;
using Customer360.Lambdas.Hosting;
using Customer360.Lambdas.Notices;
using Customer360.Lambdas.Policy;
using Customer360.Lambdas.Ports;

namespace Customer360.Lambdas.Onboarding;

/// <summary>Has a version approved by somebody who does not own it.</summary>
internal sealed class ReviewDesk(
    IObjectStore objects, IRegistry registry, ISubscriptions subscriptions, IStewardQuestions questions, PlatformSettings settings, TimeProvider time)
{
    // A question is one item of a table, which people read.
    private const int MostReasons = 100;

    private readonly ContractSource _contracts = new(objects);

    public async Task<ReviewTicket> OpenAsync(ReviewQuestion question)
    {
        var (step, occasion) = question.Request;
        var version = await HeldAsync(question.Request);
        var policy = PolicyDocument.Deployed;
        var stage = policy.Stages[policy.ReviewStage];
        var now = time.GetUtcNow();
        var deadline = TimeSpan.FromHours(stage.DeadlineHours);
        var active = version.Review?.ComparedWith;
        var (before, after) = (await ContractAsync(step, active), await _contracts.FindAsync(version));
        var asked = await questions.PutAsync(new Question(
            TicketOf(new(step.Domain, step.ProductId, step.Version), occasion, question.ExecutionId, policy.ReviewStage),
            question.ExecutionId,
            new QuestionSubject.Release(new ReleaseReview(
                occasion, step.Domain, step.ProductId, step.Version, active, version.ContractUri, [.. Owners(before), .. Owners(after)], await LosersAsync(step, after), policy.Version)),
            policy.ReviewStage,
            stage.PerDomain ? $"{policy.ReviewStage}:{step.Domain}" : policy.ReviewStage,
            now,
            now + deadline,
            Reasons(before, after),
            stage.EscalateTo,
            IsEscalated: false,
            IsLate: false,
            IsClosed: false,
            Decision: null));
        return new ReviewTicket(new StewardTicket(asked.TicketId, NoticeTexts.Asked(asked, settings.PortalUrl), ReminderPlan.Of(asked)), asked.DueAt - now);
    }

    public async Task<ReviewOutcome> CloseAsync(ReviewEnding ending)
    {
        var step = ending.Request.Step;
        OnboardingPayloads.Require(AccessPatterns.TicketId.IsMatch(ending.TicketId), "a question");
        if (await questions.ExpireAsync(ending.TicketId) is not { Subject: QuestionSubject.Release(var review) } question
            || (review.Domain, review.ProductId, review.Version, review.Occasion) != (step.Domain, step.ProductId, step.Version, ending.Request.Occasion))
        {
            throw new ReviewNotHeldException(step.ProductId, step.Version);
        }

        if (question is { IsLate: false, Decision: { } decision } && (ending.IsAnswered || DecisionDesk.IsInTime(question, decision)))
        {
            return decision.Approved ? await ApprovedAsync(step, decision) : await RefusedAsync(step, "review-denied", $"{decision.DecidedBy} denied it for {question.Approver}.");
        }

        await questions.CloseLateAsync(ending.TicketId);
        return await RefusedAsync(step, "review-expired", $"Nobody of {question.Approver} decided in time.");
    }

    private async Task<ReviewOutcome> ApprovedAsync(OnboardingStep step, QuestionDecision decision) =>
        await registry.ApproveReviewAsync(step.Domain, step.ProductId, step.Version, step.ExecutionId, decision.DecidedBy)
            ? new ReviewOutcome(true, [])
            : throw new ReviewNotHeldException(step.ProductId, step.Version);

    private async Task<ReviewOutcome> RefusedAsync(OnboardingStep step, string rule, string problem)
    {
        await registry.EndReviewAsync(step.Domain, step.ProductId, step.Version, step.ExecutionId);
        return new ReviewOutcome(false, [new Finding("version", rule, problem, "Keep what its readers rely on, or talk to the reviewers and submit the version again.")]);
    }

    private async Task<RegisteredVersion> HeldAsync(ReviewRequest request)
    {
        var step = request.Step;
        return request.Occasion == ReviewOccasion.BreakingChange
            && await registry.FindVersionAsync(step.Domain, step.ProductId, step.Version) is { State: VersionState.InReview } version && version.ExecutionId == step.ExecutionId
                ? version
                : throw new ReviewNotHeldException(step.ProductId, step.Version);
    }

    private async Task<ContractNode?> ContractAsync(OnboardingStep step, string? version) =>
        version is not null && await registry.FindVersionAsync(step.Domain, step.ProductId, version) is { } found ? await _contracts.FindAsync(found) : null;

    private async Task<int> LosersAsync(OnboardingStep step, ContractNode? after)
    {
        var (count, last) = (0, (string?)null);
        if (after is null)
        {
            return 0;
        }

        var tables = CatalogPlanner.Plan(after, new ProductVersion(step.Domain, step.ProductId, step.Version)).Tables;
        do
        {
            var page = await subscriptions.PageOfProductAsync(step.Domain, step.ProductId, last);
            count += page.Subscriptions.Count(subscription => SubscriptionLoss.Of(subscription, step.DatabaseName, tables) is not null);
            last = page.Last;
        }
        while (last is not null);

        return count;
    }

    private static IReadOnlyList<string> Reasons(ContractNode? before, ContractNode? after)
    {
        if (before is null || after is null)
        {
            return [$"The contract of the {(before is null ? "active version" : "submitted version")} is no longer the one that was registered: what changes cannot be shown."];
        }

        var breaking = ContractComparison.Between(before, after).Breaking;
        return breaking.Count <= MostReasons
            ? [.. breaking.Select(finding => finding.Problem)]
            : [.. breaking.Take(MostReasons).Select(finding => finding.Problem), string.Create(CultureInfo.InvariantCulture, $"There are {breaking.Count - MostReasons} more such changes.")];
    }

    private static IEnumerable<string> Owners(ContractNode? contract) => contract is null ? [] : TeamRules.Owners(contract);

    /// <summary>The question of a review's run: readable, and never another question's, since the run's name is nobody's choice.</summary>
    public static string TicketOf(ProductVersion step, string occasion, string executionId, string stage)
    {
        var digest = SHA256.HashData(Encoding.UTF8.GetBytes($"{step.Domain}/{step.ProductId}/{step.Version}/{occasion}/{executionId}"));
        return $"{step.ProductId}-{Convert.ToHexStringLower(digest)[..16]}.{stage}";
    }
}
