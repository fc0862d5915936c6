using System.Text.RegularExpressions;
using Customer360.Contracts.Audit;
using Customer360.Contracts.Onboarding;
using Customer360.Lambdas.Access;
using Customer360.Lambdas.Hosting;

namespace Customer360.Lambdas.Audit;

/// <summary>The ids and codes of a run that has ended. Whatever does not look like one is not there: inputs are anybody's.</summary>
internal sealed partial class EndedRunFacts
{
    // Their input is the detail of an event, and all that is read of it is what it is about: anything else is anybody's word.
    private static readonly string[] StartedByEvents = ["access-approval", "access-revocation", "data-product-onboarding", "data-product-retirement", "grant-reconciliation", "ml-scoring"];

    // The last millisecond of the year 9999.
    private const long LatestTime = 253_402_300_799_999;

    private readonly UntrustedMembers _input;
    private readonly UntrustedMembers _order;
    private readonly UntrustedMembers _output;

    private EndedRunFacts(EndedExecution ended, string arn, string machine, string name, string status)
    {
        (ExecutionArn, Machine, Name, Status) = (arn, machine, name, status);
        (_input, _output) = (UntrustedMembers.Of(ended.Input), UntrustedMembers.Of(ended.Output));
        _order = StartedByEvents.Contains(machine) ? UntrustedMembers.Of(null) : _input;
        (StartedAt, StoppedAt) = (Time(ended.StartDate), Time(ended.StopDate));
        Error = Code(ended.Error);
    }

    public string ExecutionArn { get; }

    public string Machine { get; }

    public string Name { get; }

    public string Status { get; }

    public DateTimeOffset StartedAt { get; }

    public DateTimeOffset StoppedAt { get; }

    public string? Error { get; }

    public string? RequestId => Matching(AccessPatterns.RequestId, _input.Text("requestId") ?? _output.Text("requestId"));

    public string? SubscriptionId => Matching(AccessPatterns.RequestId, _input.Text("subscriptionId") ?? _output.Text("subscriptionId"));

    public string? TicketId => Matching(AccessPatterns.TicketId, _order.Text("ticketId"));

    /// <summary>The run that started this one, or that it is about.</summary>
    public string? StartedBy => Matching(
        RunName, _order.Text("executionId") ?? _order.Members("step").Text("executionId") ?? _order.Text("reconciliationId") ?? _order.Text("executionArn")?.Split(':')[^1]);

    /// <summary>The version that the run was about; null where it was about none.</summary>
    public ProductVersion? Product =>
        ProductName is var (domain, product) && Matching(AccessPatterns.Version, About.Text("version")) is { } version ? new(domain, product, version) : null;

    /// <summary>The product that the run was about, whatever its version; null where it was about none.</summary>
    public (string Domain, string ProductId)? ProductName =>
        Matching(AccessPatterns.Name, About.Text("domain")) is { } domain && Matching(AccessPatterns.Name, About.Text("productId")) is { } product ? (domain, product) : null;

    private UntrustedMembers About => _order.Has("step") ? _order.Members("step") : _input;

    /// <summary>Which way permissions are changed; null where none are.</summary>
    public string? Change => Code(_order.Text("change"));

    /// <summary>Why the run was made, as its input says.</summary>
    public string? Occasion => Code(_order.Text("occasion"));

    /// <summary>Why it ended as it did: the cause, or the rule of the first finding.</summary>
    public string? Cause => Code(_output.Text("cause") ?? _output.Members("findings").Text("rule"));

    public string? Stage => Code(_output.Text("stage") ?? _order.Text("stage"));

    /// <summary>How it ended, in its own word; null where it did not come to its end.</summary>
    public string? Outcome => Status != "SUCCEEDED" ? null
        : Code(_output.Text("status"))
        ?? (_output.Boolean("isApproved") is { } approved ? (approved ? "Approved" : "NotApproved")
            : _output.Boolean("isDone") is { } done ? Done(done)
            : _output.Count("problems") is { } problems ? Done(problems == 0)
            : _output.Has("failure") ? Done(_output.Text("failure") is null)
            : null);

    /// <summary>Reads an event's detail; null when it is not that of a run that has ended.</summary>
    public static EndedRunFacts? Of(EndedExecution ended) =>
        ended is { ExecutionArn: { } arn, Status: "SUCCEEDED" or "FAILED" or "TIMED_OUT" or "ABORTED", StartDate: >= 0 and <= LatestTime, StopDate: >= 0 and <= LatestTime }
            && arn.Split(':') is ["arn", _, "states", _, _, "execution", var machine, { Length: > 0 } name]
                ? new(ended, arn, machine, name, ended.Status)
                : null;

    private static string Done(bool isDone) => isDone ? "Done" : "NotDone";

    private static string? Code(string? text) => Matching(CodeText, text);

    private static string? Matching(Regex pattern, string? text) => text is not null && pattern.IsMatch(text) ? text : null;

    private static DateTimeOffset Time(long? milliseconds) => DateTimeOffset.FromUnixTimeMilliseconds(milliseconds ?? throw new ArgumentNullException(nameof(milliseconds)));

    [GeneratedRegex(@"\A[A-Za-z][A-Za-z0-9_.-]{0,79}\z")]
    private static partial Regex CodeText { get; }

    [GeneratedRegex(@"\A[A-Za-z0-9_-]{1,80}\z")]
    private static partial Regex RunName { get; }
}
