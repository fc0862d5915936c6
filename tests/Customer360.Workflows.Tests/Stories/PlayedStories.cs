using Customer360.Local.Platform;
using Customer360.Local.Stories;
using Customer360.Local.Terminal;
using Customer360.Workflows.Checks;
using DurableStates.Engine;

namespace Customer360.Workflows.Stories;

/// <summary>Every sample story, played once for all tests as <c>dotnet run</c> plays them.</summary>
public sealed class PlayedStories : IAsyncLifetime
{
    private readonly StringWriter _printed = new();
    private LocalPlatform? _platform;

    internal LocalPlatform Platform => _platform ?? throw new InvalidOperationException("The stories have not been played.");

    internal List<StoryResult> Results { get; } = [];

    internal string Printed => _printed.ToString();

    internal IEnumerable<Execution> ExecutionsOf(string machine) => Results.Select(result => result.Execution).OfType<Execution>().Where(execution => execution.StateMachine.Name == machine);

    public async ValueTask InitializeAsync()
    {
        var screen = new Screen(_printed, hasColours: false);
        var printer = new ExecutionPrinter(screen);
        _platform = CheckedPlatformsAttribute.New(observers: printer);
        var acts = Act.ReadAll(Path.Combine(AppContext.BaseDirectory, "samples", "stories"));
        using var desk = new StewardDesk(_platform, acts.SelectMany(act => act.Stories), asksTerminal: false, (_, _) => { });
        foreach (var act in acts)
        {
            Results.AddRange(await new StoryTeller(_platform, desk).PlayAsync(act));
        }

        Summary.Print(screen, Results, _platform);
    }

    public ValueTask DisposeAsync()
    {
        _platform?.Dispose();
        _printed.Dispose();
        return ValueTask.CompletedTask;
    }
}
