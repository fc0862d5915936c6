using Customer360.Local.Platform;
using DurableStates.Engine;
using DurableStates.Json;
using DurableStates.Local.EventBridge;

namespace Customer360.Local.Stories;

/// <summary>Plays acts: puts their events on the bus and lets time pass until everything they started has ended.</summary>
/// <param name="platform">The platform.</param>
/// <param name="desk">Where approvers answer.</param>
/// <param name="ask">Puts a question to whoever sits at the terminal; never called when nobody is asked.</param>
internal sealed class StoryTeller(LocalPlatform platform, StewardDesk desk, Func<Question, Task>? ask = null)
{
    public async Task<IReadOnlyList<StoryResult>> PlayAsync(Act act, CancellationToken cancellationToken = default)
    {
        var started = act.Stories.Select(story => (Story: story, Id: Put(story))).ToArray();
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

    private string? Put(Story story)
    {
        var entry = JsonValue.Object(
            ("Source", story.Event.Source), ("DetailType", story.Event.DetailType), ("Detail", story.Event.Detail.GetRawText()), ("EventBusName", "customer360"));
        return platform.Bus.Put(entry, platform.Clock.GetUtcNow()) is PutEventResult.Accepted(var id) ? id : null;
    }

    // An execution bears the id of the event that started it.
    private Execution? Find(string? id) => platform.Engine.Executions.FirstOrDefault(execution => execution.Name == id);

    private DeadLetter? DeadLetter(string? id) => platform.Bus.DeadLetters.FirstOrDefault(letter => letter.Event["id"] == (JsonValue)id);
}
