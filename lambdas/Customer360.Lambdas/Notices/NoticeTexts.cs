using System.Globalization;
using Customer360.Contracts.Notices;
using Customer360.Contracts.Onboarding;
using Customer360.Contracts.Registry;
using Customer360.Contracts.Scoring;
using Customer360.Lambdas.Ports;

namespace Customer360.Lambdas.Notices;

/// <summary>
/// What people are told. INVARIANT: ids, groups, names of the catalogue and a link to where one signs in; nothing that somebody wrote, no token. A link is of use only
/// to whom the API lets in, so whoever else reads a message, or a program that follows its links, learns and changes nothing.
/// </summary>
internal static class NoticeTexts
{
    /// <summary>The group of the people who run the platform.</summary>
    public const string PlatformGroup = "platform";

    public static Notice Asked(Question question, string portal) => new(
        $"Decision needed on {question.Subject.Name}",
        Lines(What(question), $"Members of {question.Approver} decide until {Time(question.DueAt)}.", Link(question, portal)),
        [question.Approver]);

    public static Notice Reminder(Question question, DateTimeOffset now, string portal) => new(
        $"Still open: decision on {question.Subject.Name}",
        Lines(
            What(question),
            $"It has waited for {question.Approver} for {Hours(now - question.AskedAt)} hours. Nobody has decided; it expires on {Time(question.DueAt)}.",
            Link(question, portal)),
        [question.Approver]);

    public static Notice Escalation(Question question, DateTimeOffset now, string portal) => new(
        $"Escalated: decision on {question.Subject.Name}",
        Lines(
            What(question),
            $"It has waited for {question.Approver} for {Hours(now - question.AskedAt)} hours. From now on members of {string.Join(" and of ", question.Groups)} may decide, until {Time(question.DueAt)}.",
            Link(question, portal)),
        question.Groups);

    public static Notice Ending(AccessRequest request, string portal) => new(
        $"{request.State}: {request.Form.RequestId}",
        Lines(
            [$"The request {request.Form.RequestId} of {request.RequesterId} for {Product(request)}, table {request.Form.TableName}, has ended: {request.State}.", .. request.Reasons, $"{portal}/access-requests/{request.Form.RequestId}"]),
        Audience(request));

    public static Notice Expiry(Subscription subscription, string portal) => new(
        $"Access ends: {subscription.Id}",
        Lines(
            $"The access to {subscription.Domain}/{subscription.ProductId}, table {subscription.TableName}, that you asked for with {subscription.Current.RequestId} ends on {Time(subscription.Current.ExpiresAt)}.",
            "Who still needs it asks for a renewal; one that nobody has decided by then does not keep the access.",
            $"{portal}/subscriptions/{subscription.Id}"),
        [subscription.Current.RequesterId]);

    public static Notice Ended(string executionArn, string status, AccessRequest? request, string portal)
    {
        var machine = executionArn.Split(':') is [_, _, _, _, _, _, var name, ..] ? name : "";
        string[] about = request is null ? [] : [$"The request {request.Form.RequestId} of {request.RequesterId} for {Product(request)} is {request.State}.", $"{portal}/access-requests/{request.Form.RequestId}"];
        return new(
            $"A run of {machine} ended as {status}",
            Lines([$"The run {executionArn} ended as {status}. An engineer has to look at it.", .. about]),
            request is null ? [PlatformGroup] : [.. Audience(request), PlatformGroup]);
    }

    public static Notice Retiring(string domain, string productId, DateTimeOffset dueAt, IReadOnlyList<string> audience, string portal) => new(
        $"Retiring: {domain}/{productId}",
        Lines(
            $"The owner of {domain}/{productId} has ordered that it goes. Nobody new is let in; whoever reads it may do so until {Time(dueAt)}. Then its subscriptions end and its tables leave the catalogue.",
            $"{portal}/data-products/{domain}/{productId}"),
        audience);

    public static Notice Retired(string domain, string productId, string orderedBy) => new(
        $"Retired: {domain}/{productId}",
        $"{domain}/{productId} has gone: nobody has access to it, and its tables are out of the catalogue. The register keeps the names of its versions and tables.",
        [.. new[] { $"owner:{domain}", orderedBy }.Where(who => who.Length > 0)]);

    public static Notice Scored(ScoringEnding ending, RegisteredProduct? product)
    {
        // Whoever may put an event on the bus has written the run's id.
        var run = ending.RunId is { Length: <= 32 } id && Access.AccessPatterns.RequestId.IsMatch(id) ? id : "without an id";
        var isPublished = ending.Status == ScoringStatus.ScoresPublished;
        return new(
            $"{(isPublished ? ScoringStatus.ScoresPublished : ScoringStatus.Blocked)}: {run}",
            Lines(
                $"The scoring run {run}{(product is null ? "" : $" for {product.Domain}/{product.ProductId}")} has ended: "
                    + (isPublished ? $"{ending.Rows.ToString(CultureInfo.InvariantCulture)} customers were scored." : "a gate has stopped it, and no score was published."),
                $"The gates had {ending.Findings.ToString(CultureInfo.InvariantCulture)} findings; the run's output has them."),
            product is null ? [PlatformGroup] : [$"owner:{product.Domain}"]);
    }

    private static IReadOnlyList<string> Audience(AccessRequest request) =>
        [.. new[] { request.RequesterId, $"owner:{request.Form.Domain}" }.Concat(request.Asked).Distinct(StringComparer.Ordinal)];

    private static string What(Question question) => question.Subject switch
    {
        QuestionSubject.Access(_, var requesterId, var proposal, var columns, var purpose, _) =>
            $"{requesterId} asks for {columns.Count} columns of {proposal.DatabaseName}.{proposal.TableName} ({proposal.Domain}/{proposal.ProductId} {proposal.Version}), "
                + $"the most sensitive {DataContracts.Classification.Highest(columns.Select(column => column.Classification))}, for {proposal.DurationDays} days and for {purpose}.",
        QuestionSubject.Release(var review) => Release(review),
        _ => throw new System.Diagnostics.UnreachableException(),
    };

    private static string Release(ReleaseReview review) => review.Occasion switch
    {
        ReviewOccasion.BreakingChange =>
            $"{review.Domain}/{review.ProductId} {review.Version} takes something from the readers of {review.ActiveVersion}; {review.Subscribers} subscriptions lose columns or end.",
        _ => throw new System.Diagnostics.UnreachableException(),
    };

    private static string Product(AccessRequest request) => $"{request.Form.Domain}/{request.Form.ProductId} {request.Form.Version}";

    private static string Link(Question question, string portal) => $"{portal}/questions/{question.TicketId}";

    private static string Lines(params IEnumerable<string> lines) => string.Join('\n', lines);

    private static string Time(DateTimeOffset time) => time.UtcDateTime.ToString("yyyy-MM-dd HH:mm 'UTC'", CultureInfo.InvariantCulture);

    private static string Hours(TimeSpan time) => Math.Floor(time.TotalHours).ToString(CultureInfo.InvariantCulture);
}
