using Customer360.Lambdas.Ports;
using Customer360.Local.Platform;
using DurableStates.Json;

namespace Customer360.Local.Stories;

/// <summary>Where approvers answer: personas after the hours that the story says, or whoever sits at the terminal.</summary>
internal sealed class StewardDesk : IDisposable
{
    private readonly LocalPlatform _platform;
    private readonly Dictionary<string, Story> _stories;
    private readonly Action<Question, string> _say;
    private readonly Queue<Question> _questions = new();
    private readonly List<ITimer> _timers = [];
    private readonly List<Task> _decisions = [];
    private readonly bool _asksTerminal;

    /// <summary>A desk for the questions of a platform's inbox.</summary>
    /// <param name="platform">The platform.</param>
    /// <param name="stories">The stories, with what their approvers answer.</param>
    /// <param name="asksTerminal">True to keep questions for whoever sits at the terminal.</param>
    /// <param name="say">Told what is decided, as it is.</param>
    public StewardDesk(LocalPlatform platform, IEnumerable<Story> stories, bool asksTerminal, Action<Question, string> say)
    {
        _platform = platform;
        _stories = stories.Where(story => story.Request is not null).ToDictionary(story => story.Subject, StringComparer.Ordinal);
        _asksTerminal = asksTerminal;
        _say = say;
        platform.Asked += OnAsked;
    }

    /// <summary>A question that waits for whoever sits at the terminal.</summary>
    public bool HasQuestion => _questions.Count > 0;

    public Question NextQuestion() => _questions.Dequeue();

    /// <summary>What the story's approvers would answer; null when they would not.</summary>
    public Answer? PersonasAnswer(Question question) =>
        _stories.GetValueOrDefault(question.Subject.Name)?.Answers?.FirstOrDefault(answer => answer.Stage == question.Stage);

    /// <summary>Lets a persona answer when its hours are over.</summary>
    public void AnswerLater(Question question, Answer answer) => _timers.Add(_platform.Clock.CreateTimer(
        _ => _decisions.Add(AnswerAsync(question, answer)), null, TimeSpan.FromHours(answer.AfterHours), Timeout.InfiniteTimeSpan));

    /// <summary>Answers through the application's API, as a persona who is signed in.</summary>
    public async Task AnswerAsync(Question question, Answer answer)
    {
        _say(question, $"{answer.By} {(answer.Approved ? "approves" : "denies")} for {question.Approver}{(answer.Reason is null ? "" : $": {answer.Reason}")}");
        var body = new JsonObjectBuilder().Set("approved", answer.Approved);
        if (answer.Columns is { } columns)
        {
            body.Set("columns", JsonValue.Array([.. columns.Select(column => (JsonValue)column)]));
        }

        if (answer.Reason is { } reason)
        {
            body.Set("reason", reason);
        }

        var reply = await _platform.SendAsync(answer.By, "POST", $"/questions/{question.TicketId}/decision", body.ToValue());
        if (reply.Failure is not null)
        {
            throw new InvalidOperationException($"The decision on {question.TicketId} could not be recorded: {reply.Failure}");
        }

        if (reply.StatusCode != 200)
        {
            _say(question, reply.Body);
        }
    }

    /// <summary>Throws what a decision has thrown.</summary>
    public Task CompletionAsync() => Task.WhenAll(_decisions);

    public void Dispose()
    {
        _platform.Asked -= OnAsked;
        _timers.ForEach(timer => timer.Dispose());
    }

    private void OnAsked(Question question)
    {
        if (_asksTerminal)
        {
            _questions.Enqueue(question);
        }
        else if (PersonasAnswer(question) is { } answer)
        {
            AnswerLater(question, answer);
        }
    }
}
