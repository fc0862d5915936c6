using System.Text;

namespace Customer360.Contracts.Access;

/// <summary>A question to the members of a stage's group. They never see the token: it stays in the store that the question is put into.</summary>
/// <param name="RequestId">The request.</param>
/// <param name="ExecutionId">The run that asks.</param>
/// <param name="Stage">Who has to decide, and by when.</param>
/// <param name="Ruling">What the policy says.</param>
/// <param name="Columns">The columns that an approval grants: those of the ruling, or fewer after an earlier stage.</param>
/// <param name="TaskToken">Wakes the execution that waits; a secret.</param>
public sealed record StewardQuestion(string? RequestId, string ExecutionId, ApprovalStage Stage, PolicyRuling Ruling, IReadOnlyList<string> Columns, string TaskToken)
{
    // Whatever prints or logs the record must not give the token away.
    private bool PrintMembers(StringBuilder builder)
    {
        builder.Append($"RequestId = {RequestId}, Stage = {Stage.Name}");
        return true;
    }
}

/// <summary>The question as it lies in the store.</summary>
/// <param name="TicketId">Names the question: the request and the stage.</param>
/// <param name="Approver">The group whose members may decide.</param>
public sealed record StewardTicket(string TicketId, string Approver);
