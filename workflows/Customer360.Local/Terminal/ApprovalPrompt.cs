using System.Globalization;
using Customer360.Lambdas.Ports;
using Customer360.Local.Platform;
using Customer360.Local.Stories;

namespace Customer360.Local.Terminal;

/// <summary>Asks whoever sits at the terminal what an approver decides. Time stands still meanwhile.</summary>
internal sealed class ApprovalPrompt(Screen screen, StewardDesk desk, IReadOnlyList<Persona> personas, TextReader keyboard)
{
    public async Task AskAsync(Question question)
    {
        var approver = personas.FirstOrDefault(persona => persona.Groups.Contains(question.Approver))?.Id ?? question.Approver;
        screen.Line();
        screen.Line(($"  {question.Subject.Name} ", Look.Access), (What(question.Subject), Look.Plain));
        if (question.Subject.Columns is { Count: > 0 } columns)
        {
            screen.Line($"  {string.Join(", ", columns.Select(column => $"{column.Name} ({column.Classification})"))}");
        }

        foreach (var reason in question.Reasons)
        {
            screen.Line($"  {reason}", Look.Dim);
        }

        screen.Line($"  It waits for {question.Approver} until {question.DueAt.UtcDateTime.ToString("ddd d MMM HH:mm", CultureInfo.InvariantCulture)} UTC; you are {approver}.");
        while (!await TakeAsync(question, approver))
        {
        }

        screen.Line();
    }

    // False for what is no answer: it is asked again. The end of the input lets the story go on.
    private async Task<bool> TakeAsync(Question question, string approver)
    {
        screen.Write("  [a]pprove, [d]eny, or Enter to let the story go on: ");
        switch (keyboard.ReadLine()?.Trim().ToLowerInvariant())
        {
            case "a" or "approve":
                await desk.AnswerAsync(question, new Answer(question.Stage, approver, Approved: true, Reason(), AfterHours: 0));
                return true;
            case "d" or "deny":
                await desk.AnswerAsync(question, new Answer(question.Stage, approver, Approved: false, Reason(), AfterHours: 0));
                return true;
            case null or "":
                if (desk.PersonasAnswer(question) is { } answer)
                {
                    desk.AnswerLater(question, answer);
                }

                return true;
            default:
                screen.Line("  That is no answer: type a, d, or Enter.");
                return false;
        }
    }

    private static string What(QuestionSubject subject) => subject switch
    {
        QuestionSubject.Access access => $"{access.RequesterId} asks for {access.Proposal.DatabaseName}.{access.Proposal.TableName}, {access.Proposal.DurationDays} days, for {access.PurposeCode}.",
        QuestionSubject.Release(var review) => $"is to be approved ({review.Occasion}); consumers read {review.ActiveVersion ?? "no version"} now.",
        _ => throw new System.Diagnostics.UnreachableException(),
    };

    private string? Reason()
    {
        screen.Write("  Why? ");
        return keyboard.ReadLine() is { Length: > 0 } reason ? reason : null;
    }
}
