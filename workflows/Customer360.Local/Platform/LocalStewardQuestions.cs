using Customer360.Lambdas.Ports;

namespace Customer360.Local.Platform;

/// <summary>The questions to approvers, which also tells this machine's desk when one comes in.</summary>
internal sealed class LocalStewardQuestions(IStewardQuestions questions, Action<Question> asked) : IStewardQuestions
{
    public Task<Question> PutAsync(Question question, CancellationToken cancellationToken = default) => questions.PutAsync(question, cancellationToken);

    public async Task<Question> WaitAsync(string ticketId, string executionId, string taskToken, CancellationToken cancellationToken = default)
    {
        var stored = await questions.WaitAsync(ticketId, executionId, taskToken, cancellationToken);
        asked(stored);
        return stored;
    }

    public Task<Question?> FindAsync(string ticketId, CancellationToken cancellationToken = default) => questions.FindAsync(ticketId, cancellationToken);

    public Task<IReadOnlyList<Question>> OpenAsync(string group, CancellationToken cancellationToken = default) => questions.OpenAsync(group, cancellationToken);

    public Task<DecisionWrite> TryDecideAsync(Question question, QuestionDecision decision, CancellationToken cancellationToken = default) =>
        questions.TryDecideAsync(question, decision, cancellationToken);

    public Task CloseLateAsync(string ticketId, CancellationToken cancellationToken = default) => questions.CloseLateAsync(ticketId, cancellationToken);

    public Task<Question?> ExpireAsync(string ticketId, CancellationToken cancellationToken = default) => questions.ExpireAsync(ticketId, cancellationToken);

    public Task CloseAsync(string ticketId, CancellationToken cancellationToken = default) => questions.CloseAsync(ticketId, cancellationToken);

    public Task<ReminderWrite> TryRemindAsync(Question question, string occasion, string executionId, CancellationToken cancellationToken = default) =>
        questions.TryRemindAsync(question, occasion, executionId, cancellationToken);

    public Task<string?> TokenAsync(string ticketId, CancellationToken cancellationToken = default) => questions.TokenAsync(ticketId, cancellationToken);
}
