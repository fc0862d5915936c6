namespace Customer360.Contracts.Onboarding;

/// <summary>Input of <c>data-product-subscribers</c>: what a breaking version means for those who read the one before it.</summary>
/// <param name="Step">Which run, for which version.</param>
/// <param name="Stage">One of <see cref="SubscriberStage"/>.</param>
/// <param name="Tables">The version's tables. After it is published they get their final columns when nobody is granted another one any more.</param>
public sealed record SubscriberRequest(OnboardingStep Step, string Stage, IReadOnlyList<TablePlan> Tables);

/// <summary>When subscribers are dealt with.</summary>
public static class SubscriberStage
{
    /// <summary>Before the version is built: each subscriber that loses something is told what.</summary>
    public const string Announce = "ANNOUNCE";

    /// <summary>After it is published: each subscription is cut to the columns that are left, or ended where none is.</summary>
    public const string Rescope = "RESCOPE";
}

/// <summary>Which subscribers come next.</summary>
/// <param name="Request">What is done about them.</param>
/// <param name="ExecutionId">The run that does it.</param>
/// <param name="After">The subscription behind which to go on; null for the first ones.</param>
public sealed record SubscriberQuestion(SubscriberRequest Request, string ExecutionId, string? After);

/// <summary>Some subscribers that were dealt with.</summary>
/// <param name="After">The subscription behind which to go on; null when these were the last.</param>
/// <param name="Count">How many of them lose something, or are still losing it.</param>
public sealed record SubscriberPage(string? After, int Count);

/// <summary>What was done about subscribers.</summary>
/// <param name="Stage">One of <see cref="SubscriberStage"/>.</param>
/// <param name="Count">How many subscriptions lose something.</param>
public sealed record SubscriberOutcome(string Stage, int Count);

/// <summary>Detail of <c>customer360.access / DataProductChangeAnnounced</c>: a version is coming that takes something from a subscription.</summary>
/// <param name="SubscriptionId">The subscription.</param>
/// <param name="RequesterId">Who asked for it.</param>
/// <param name="PrincipalArn">Whose access it is.</param>
/// <param name="Domain">The domain that owns the product.</param>
/// <param name="ProductId">The product.</param>
/// <param name="Version">The version that is coming.</param>
/// <param name="TableName">The table that is subscribed to.</param>
/// <param name="Columns">The columns that will be left.</param>
/// <param name="LostColumns">The columns that will be gone.</param>
/// <param name="Ends">True when nothing is left, and the subscription ends.</param>
public sealed record DataProductChangeAnnounced(
    string SubscriptionId,
    string RequesterId,
    string PrincipalArn,
    string Domain,
    string ProductId,
    string Version,
    string TableName,
    IReadOnlyList<string> Columns,
    IReadOnlyList<string> LostColumns,
    bool Ends);
