using Customer360.Local.Platform;
using DurableStates.Engine;
using DurableStates.Json;
using DurableStates.Local.EventBridge;
using Question = Customer360.Lambdas.Ports.Question;

namespace Customer360.Local.Stories;

/// <summary>Plays acts: puts their events on the bus and lets time pass until everything they started has ended.</summary>
/// <param name="platform">The platform.</param>
/// <param name="desk">Where approvers answer.</param>
/// <param name="ask">Puts a question to whoever sits at the terminal; never called when nobody is asked.</param>
internal sealed class StoryTeller(LocalPlatform platform, StewardDesk desk, Func<Question, Task>? ask = null)
{
    public async Task<IReadOnlyList<StoryResult>> PlayAsync(Act act, CancellationToken cancellationToken = default)
    {
        var started = new List<(Story Story, string? Id)>();
        foreach (var story in act.Stories)
        {
            started.Add((story, await BeginAsync(story, cancellationToken)));
        }

        bool Over() => started.All(entry => Find(entry.Id) is not { Status: ExecutionStatus.Running });
        while (!Over())
        {
            if (!await platform.Engine.RunUntilAsync(() => Over() || desk.HasQuestion, cancellationToken))
            {
                break;
            }

            while (ask is not null && desk.HasQuestion)
            {
                await ask(desk.NextQuestion());
            }
        }

        await desk.CompletionAsync();
        return [.. started.Select(entry => new StoryResult(entry.Story, Find(entry.Id), DeadLetter(entry.Id)))];
    }

    // The id of the event that the story begins with; null when there is none.
    private async Task<string?> BeginAsync(Story story, CancellationToken cancellationToken)
    {
        if (story.Request is { } request)
        {
            var before = platform.Bus.Archive.Count;
            var reply = await platform.SendAsync(request.By, "POST", request.Path, JsonValue.Parse(request.Body.GetRawText()), cancellationToken);
            return reply.Failure is null
                ? platform.Bus.Archive.Skip(before).FirstOrDefault(busEvent => StorySubject.Of(busEvent["detail"].ToJson()) == story.Subject)["id"].TryGetString(out var asked) ? asked : null
                : throw new InvalidOperationException($"{story.Title}: {reply.Failure}");
        }

        if (story.Event is not { } occasion)
        {
            throw new InvalidDataException($"The story {story.Title} has neither an event nor a request.");
        }

        var entry = JsonValue.Object(
            ("Source", occasion.Source), ("DetailType", occasion.DetailType), ("Detail", occasion.Detail.GetRawText()), ("EventBusName", "customer360"));
        return platform.Bus.Put(entry, platform.Clock.GetUtcNow()) is PutEventResult.Accepted(var id) ? id : null;
    }

    // An execution bears the id of the event that started it.
    private Execution? Find(string? id) => platform.Engine.Executions.FirstOrDefault(execution => execution.Name == id);

    private DeadLetter? DeadLetter(string? id) => platform.Bus.DeadLetters.FirstOrDefault(letter => letter.Event["id"] == (JsonValue)id);
}
