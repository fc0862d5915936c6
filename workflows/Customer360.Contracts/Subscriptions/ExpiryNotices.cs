using Customer360.Contracts.Notices;

namespace Customer360.Contracts.Subscriptions;

/// <summary>What a schedule starts <c>access-expiry-notice</c> with.</summary>
/// <param name="SubscriptionId">The subscription.</param>
/// <param name="Generation">The generation that ends. One that was renewed since is not told of.</param>
/// <param name="Occasion">One of <see cref="ExpiryOccasion"/>.</param>
public sealed record ExpiryNoticeDue(string? SubscriptionId, int? Generation, string? Occasion);

/// <summary>What a run asks first: whether there is still something to tell.</summary>
/// <param name="Due">What the schedule says.</param>
/// <param name="ExecutionId">The run.</param>
public sealed record ExpiryNoticeQuestion(ExpiryNoticeDue Due, string ExecutionId);

/// <summary>Whether the requester is told.</summary>
/// <param name="Status">One of <see cref="Access.ReminderStatus"/>.</param>
/// <param name="Notice">What they are told; null unless they are told.</param>
public sealed record ExpiryNotice(string Status, Notice? Notice);

/// <summary>How such a run ended.</summary>
/// <param name="Status">One of <see cref="Access.ReminderStatus"/>.</param>
/// <param name="SubscriptionId">The subscription.</param>
/// <param name="Generation">The generation.</param>
/// <param name="Occasion">One of <see cref="ExpiryOccasion"/>.</param>
public sealed record ExpiryNoticeOutcome(string Status, string? SubscriptionId, int? Generation, string? Occasion);

/// <summary>A schedule that has the requester told.</summary>
/// <param name="Occasion">One of <see cref="ExpiryOccasion"/>.</param>
/// <param name="Name">The schedule's name, made of the subscription, the generation and the occasion.</param>
/// <param name="Expression">When it fires, in Scheduler's words.</param>
public sealed record ExpiryNoticeSchedule(string Occasion, string Name, string Expression);

/// <summary>When a requester is told that access ends.</summary>
public static class ExpiryOccasion
{
    /// <summary>Fourteen days before.</summary>
    public const string TwoWeeks = "expiry-14d";

    /// <summary>Three days before.</summary>
    public const string ThreeDays = "expiry-3d";
}
