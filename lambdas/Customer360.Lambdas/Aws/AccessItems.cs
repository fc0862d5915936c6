using System.Globalization;
using Amazon.DynamoDBv2.Model;
using Customer360.Contracts.Access;
using Customer360.Lambdas.Ports;
using DurableStates;

namespace Customer360.Lambdas.Aws;

/// <summary>The items of the tables of requests and of questions. What conditions look at is an attribute; the rest is JSON.</summary>
internal static class AccessItems
{
    public static Dictionary<string, AttributeValue> RequestKey(string requestId) => new() { ["requestId"] = new(requestId) };

    public static Dictionary<string, AttributeValue> TicketKey(string ticketId) => new() { ["ticketId"] = new(ticketId) };

    /// <summary>An id as identities are compared: the directory knows no capitals.</summary>
    public static string PersonKey(string id) => id.ToLowerInvariant();

    public static Dictionary<string, AttributeValue> Of(AccessRequest request) => new()
    {
        ["requestId"] = new(request.Form.RequestId),
        ["form"] = new(WorkflowJson.Serialize(request.Form)),
        ["requesterId"] = new(request.RequesterId),
        ["requesterKey"] = new(PersonKey(request.RequesterId)),
        ["account"] = new(request.Account),
        ["requesterDomain"] = new(request.RequesterDomain),
        ["submittedAt"] = new(Time(request.SubmittedAt)),
        ["requestState"] = new(request.State),
    };

    public static AccessRequest Request(Dictionary<string, AttributeValue> item) => new(
        Read<AccessForm>(item["form"]),
        item["requesterId"].S,
        item["account"].S,
        item["requesterDomain"].S,
        Time(item["submittedAt"].S),
        item["requestState"].S,
        item.TryGetValue("executionId", out var run) ? run.S : null,
        item.TryGetValue("reasons", out var reasons) ? [.. reasons.L.Select(reason => reason.S)] : [],
        item.TryGetValue("decisions", out var chain) ? [.. chain.L.Select(Read<StageDecision>)] : [],
        item.TryGetValue("tickets", out var tickets) ? [.. tickets.SS.Order(StringComparer.Ordinal)] : [],
        item.TryGetValue("askedGroups", out var groups) ? [.. groups.SS.Order(StringComparer.Ordinal)] : [],
        item.TryGetValue("policyVersion", out var policy) ? policy.S : null);

    public static Dictionary<string, AttributeValue> Of(Question question)
    {
        var item = new Dictionary<string, AttributeValue>
        {
            ["ticketId"] = new(question.TicketId),
            ["executionId"] = new(question.ExecutionId),
            ["stage"] = new(question.Stage),
            ["approver"] = new(question.Approver),
            ["askedAt"] = new(Time(question.AskedAt)),
            ["dueAt"] = new(Time(question.DueAt)),
            ["reasons"] = new(WorkflowJson.Serialize(question.Reasons)),
        };
        foreach (var (name, value) in Members(question.Subject))
        {
            item[name] = new(value);
        }

        if (question.EscalateTo is { } other)
        {
            item["escalateTo"] = new(other);
        }

        return item;
    }

    public static Question Question(Dictionary<string, AttributeValue> item) => new(
        item["ticketId"].S,
        item["executionId"].S,
        Subject(item),
        item["stage"].S,
        item["approver"].S,
        Time(item["askedAt"].S),
        Time(item["dueAt"].S),
        Read<IReadOnlyList<string>>(item["reasons"]),
        item.TryGetValue("escalateTo", out var other) ? other.S : null,
        item.ContainsKey("escalatedTo"),
        item.ContainsKey("isLate"),
        item.ContainsKey("isClosed"),
        item.TryGetValue("decision", out var decision) ? Read<QuestionDecision>(decision) : null);

    private static IEnumerable<(string Name, string Value)> Members(QuestionSubject subject) => subject switch
    {
        QuestionSubject.Access access =>
        [
            ("requestId", access.RequestId),
            ("requesterId", access.RequesterId),
            ("proposal", WorkflowJson.Serialize(access.Proposal)),
            ("columnList", WorkflowJson.Serialize(access.Proposed)),
            ("purposeCode", access.PurposeCode),
            .. access.Purpose is { } purpose ? new[] { ("purpose", purpose) } : [],
        ],
        QuestionSubject.Release(var review) => [("release", WorkflowJson.Serialize(review))],
        _ => throw new System.Diagnostics.UnreachableException(),
    };

    private static QuestionSubject Subject(Dictionary<string, AttributeValue> item) => item.TryGetValue("release", out var release)
        ? new QuestionSubject.Release(Read<ReleaseReview>(release))
        : new QuestionSubject.Access(
            item["requestId"].S,
            item["requesterId"].S,
            Read<Proposal>(item["proposal"]),
            Read<IReadOnlyList<ClassifiedColumn>>(item["columnList"]),
            item["purposeCode"].S,
            item.TryGetValue("purpose", out var purpose) ? purpose.S : null);

    private static string Time(DateTimeOffset time) => time.UtcDateTime.ToString("O", CultureInfo.InvariantCulture);

    private static DateTimeOffset Time(string text) => DateTimeOffset.Parse(text, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal);

    private static T Read<T>(AttributeValue json) =>
        WorkflowJson.Deserialize<T>(json.S) ?? throw new InvalidDataException($"An item has null where a {typeof(T).Name} is needed.");
}
