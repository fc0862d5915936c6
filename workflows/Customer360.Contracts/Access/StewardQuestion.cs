using System.Text;

namespace Customer360.Contracts.Access;

/// <summary>A question to the members of a stage's group. They never see the token: it stays in the store that the question is put into.</summary>
/// <param name="Request">What is asked for.</param>
/// <param name="Stage">Who has to decide, and by when.</param>
/// <param name="Scope">What an approval grants.</param>
/// <param name="TaskToken">Wakes the execution that waits; a secret.</param>
public sealed record StewardQuestion(AccessRequested Request, ApprovalStage Stage, GrantScope Scope, string TaskToken)
{
    // Whatever prints or logs the record must not give the token away.
    private bool PrintMembers(StringBuilder builder)
    {
        builder.Append($"RequestId = {Request.RequestId}, Stage = {Stage.Name}");
        return true;
    }
}

/// <summary>The question as it lies in the inbox.</summary>
/// <param name="TicketId">Names the question: the request and the stage.</param>
/// <param name="Approver">The group whose members may decide.</param>
public sealed record StewardTicket(string TicketId, string Approver);
