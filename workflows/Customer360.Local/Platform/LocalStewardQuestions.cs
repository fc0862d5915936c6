using Customer360.Lambdas.Ports;

namespace Customer360.Local.Platform;

/// <summary>The questions to approvers, which also tells this machine's desk when one comes in.</summary>
internal sealed class LocalStewardQuestions(IStewardQuestions questions, Action<Question> asked) : IStewardQuestions
{
    public async Task<Question> AskAsync(Question question, string taskToken, CancellationToken cancellationToken = default)
    {
        var stored = await questions.AskAsync(question, taskToken, cancellationToken);
        asked(stored);
        return stored;
    }

    public Task<Question?> FindAsync(string ticketId, CancellationToken cancellationToken = default) => questions.FindAsync(ticketId, cancellationToken);

    public Task<IReadOnlyList<Question>> OpenAsync(string approver, CancellationToken cancellationToken = default) => questions.OpenAsync(approver, cancellationToken);

    public Task<DecisionWrite> TryDecideAsync(Question question, QuestionDecision decision, CancellationToken cancellationToken = default) =>
        questions.TryDecideAsync(question, decision, cancellationToken);

    public Task CloseLateAsync(string ticketId, CancellationToken cancellationToken = default) => questions.CloseLateAsync(ticketId, cancellationToken);

    public Task<string?> TokenAsync(string ticketId, CancellationToken cancellationToken = default) => questions.TokenAsync(ticketId, cancellationToken);
}
