using Customer360.Contracts.Access;
using Customer360.Lambdas.Ports;

namespace Customer360.Lambdas.Access;

/// <summary>A question as an approver sees it.</summary>
/// <param name="TicketId">Names the question.</param>
/// <param name="RequestId">The request; null for a question about a version.</param>
/// <param name="RequesterId">Who asks for access; null likewise.</param>
/// <param name="Stage">The stage.</param>
/// <param name="Groups">The groups whose members may decide.</param>
/// <param name="AskedAt">When it was asked.</param>
/// <param name="AgeHours">For how many whole hours it has waited.</param>
/// <param name="DueAt">When it is too late to decide.</param>
/// <param name="PurposeCode">What the data is for; null likewise.</param>
/// <param name="Purpose">The same in the requester's words.</param>
/// <param name="Columns">The columns that an approval grants, with their classification; empty likewise.</param>
/// <param name="Reasons">Why somebody is asked.</param>
/// <param name="Proposal">What an approval grants besides; null likewise.</param>
/// <param name="Release">The version that is to be approved; null for a question about access.</param>
/// <param name="Decision">What was decided; null while nothing is.</param>
internal sealed record QuestionView(
    string TicketId,
    string? RequestId,
    string? RequesterId,
    string Stage,
    IReadOnlyList<string> Groups,
    DateTimeOffset AskedAt,
    int AgeHours,
    DateTimeOffset DueAt,
    string? PurposeCode,
    string? Purpose,
    IReadOnlyList<ClassifiedColumn> Columns,
    IReadOnlyList<string> Reasons,
    Proposal? Proposal,
    ReleaseReview? Release,
    QuestionDecision? Decision)
{
    public static QuestionView Of(Question question, DateTimeOffset now)
    {
        var access = question.Subject as QuestionSubject.Access;
        return new(
            question.TicketId,
            access?.RequestId,
            access?.RequesterId,
            question.Stage,
            question.Groups,
            question.AskedAt,
            (int)Math.Clamp((now - question.AskedAt).TotalHours, 0, int.MaxValue),
            question.DueAt,
            access?.PurposeCode,
            access?.Purpose,
            question.Subject.Columns,
            question.Reasons,
            access?.Proposal,
            (question.Subject as QuestionSubject.Release)?.Review,
            question.Decision);
    }
}
