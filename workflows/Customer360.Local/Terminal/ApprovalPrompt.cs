using Customer360.Local.Platform;
using Customer360.Local.Stories;

namespace Customer360.Local.Terminal;

/// <summary>Asks whoever sits at the terminal what an approver decides. Time stands still meanwhile.</summary>
internal sealed class ApprovalPrompt(Screen screen, StewardDesk desk, IReadOnlyList<Persona> personas)
{
    public async Task AskAsync(Question question)
    {
        var approver = personas.FirstOrDefault(persona => persona.Groups.Contains(question.Approver))?.Id ?? question.Approver;
        screen.Line();
        screen.Line(($"  {question.RequestId} ", Look.Access), (desk.Describe(question), Look.Plain));
        screen.Line($"  It waits for {question.Approver}; you are {approver}.");
        screen.Write("  [a]pprove, [d]eny, or Enter to let the story go on: ");
        switch (Console.ReadLine()?.Trim().ToLowerInvariant())
        {
            case "a" or "approve":
                await desk.AnswerAsync(question, new Answer(question.Stage, approver, Approved: true, Reason(), AfterHours: 0));
                break;
            case "d" or "deny":
                await desk.AnswerAsync(question, new Answer(question.Stage, approver, Approved: false, Reason(), AfterHours: 0));
                break;
            default:
                if (desk.PersonasAnswer(question) is { } answer)
                {
                    desk.AnswerLater(question, answer);
                }

                break;
        }

        screen.Line();
    }

    private string? Reason()
    {
        screen.Write("  Why? ");
        return Console.ReadLine() is { Length: > 0 } reason ? reason : null;
    }
}
