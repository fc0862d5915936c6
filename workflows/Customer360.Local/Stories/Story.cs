using System.Text.Json;

namespace Customer360.Local.Stories;

/// <summary>One thing that happens to the mesh, and how it has to end. Read from <c>samples/stories</c>; a folder there is an act.</summary>
/// <param name="Title">What happens, in one sentence.</param>
/// <param name="Event">The bus event that starts it; null when somebody asks through the API.</param>
/// <param name="Request">What somebody asks through the API; null when an event starts it.</param>
/// <param name="Expect">How it has to end.</param>
/// <param name="Answers">What approvers decide; who does not stand here does not answer.</param>
internal sealed record Story(string Title, Expectation Expect, StoryEvent? Event = null, StoryRequest? Request = null, IReadOnlyList<Answer>? Answers = null)
{
    /// <summary>The id that people know it by: the product, the request or the run.</summary>
    public string Subject => StorySubject.Of(Event?.Detail ?? Request?.Body ?? default);
}

internal sealed record StoryEvent(string Source, string DetailType, JsonElement Detail);

/// <param name="By">The persona who asks.</param>
/// <param name="Path">Where, such as <c>/access-requests</c>.</param>
/// <param name="Body">The body.</param>
internal sealed record StoryRequest(string By, string Path, JsonElement Body);

internal sealed record Answer(string Stage, string By, bool Approved, string? Reason, int AfterHours, IReadOnlyList<string>? Columns = null);

/// <param name="Status">The execution's status, in AWS's words; null when no execution may start.</param>
/// <param name="Output">Members that its output has to have, with these values.</param>
/// <param name="Findings">How many findings its output has to have; null for any number.</param>
/// <param name="DeadLetter">What the reason has to say for which the event is kept undelivered; null when it has to be delivered.</param>
internal sealed record Expectation(string? Status = null, JsonElement? Output = null, int? Findings = null, string? DeadLetter = null);
