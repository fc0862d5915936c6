using System.Text.Json;
using Customer360.Contracts.Access;
using Customer360.Local.Platform;
using DurableStates;
using DurableStates.Json;
using DurableStates.Local.Lambda;

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
        _stories = stories.Where(story => story.Event.DetailType == "AccessRequested").ToDictionary(story => story.Subject, StringComparer.Ordinal);
        _asksTerminal = asksTerminal;
        _say = say;
        platform.Asked += OnAsked;
    }

    /// <summary>A question that waits for whoever sits at the terminal.</summary>
    public bool HasQuestion => _questions.Count > 0;

    public Question NextQuestion() => _questions.Dequeue();

    /// <summary>What a question is about, in one sentence.</summary>
    public string Describe(Question question)
    {
        if (!_stories.TryGetValue(question.RequestId, out var story)
            || story.Event.Detail.Deserialize<AccessRequested>(WorkflowJson.Options) is not { } request)
        {
            return question.TicketId;
        }

        var columns = request.Columns.Count == 0 ? "every column" : string.Join(", ", request.Columns);
        return $"{request.RequesterId} of {request.RequesterDomain} asks for {request.TableName} ({columns}), {request.DurationDays} days, for {request.PurposeCode}.";
    }

    /// <summary>What the story's approvers would answer; null when they would not.</summary>
    public Answer? PersonasAnswer(Question question) =>
        _stories.GetValueOrDefault(question.RequestId)?.Answers?.FirstOrDefault(answer => answer.Stage == question.Stage);

    /// <summary>Lets a persona answer when its hours are over.</summary>
    public void AnswerLater(Question question, Answer answer) => _timers.Add(_platform.Clock.CreateTimer(
        _ => _decisions.Add(AnswerAsync(question, answer)), null, TimeSpan.FromHours(answer.AfterHours), Timeout.InfiniteTimeSpan));

    /// <summary>Answers through the deployed function, as the approval API does.</summary>
    public async Task AnswerAsync(Question question, Answer answer)
    {
        var groups = _platform.Personas.FirstOrDefault(persona => persona.Id == answer.By)?.Groups ?? [];
        _say(question, $"{answer.By} {(answer.Approved ? "approves" : "denies")} for {question.Approver}{(answer.Reason is null ? "" : $": {answer.Reason}")}");
        var submission = new DecisionSubmission(question.TicketId, answer.Approved, answer.By, groups, answer.Reason);
        var reply = await _platform.Functions.InvokeAsync("RecordDecision", JsonValue.Parse(WorkflowJson.Serialize(submission)));
        if (reply is not LambdaReply.Returned(var payload))
        {
            throw new InvalidOperationException($"The decision on {question.TicketId} could not be recorded: {reply}");
        }

        if (WorkflowJson.Deserialize<DecisionReceipt>(payload.ToJson()) is { Status: not DecisionStatus.Accepted } receipt)
        {
            _say(question, $"{receipt.Status}: {receipt.Message}");
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
