using Customer360.Lambdas.Ports;
using Customer360.Local.Platform;
using Customer360.Local.Stories;

namespace Customer360.Local.Terminal;

/// <summary>One call of the program.</summary>
internal static class Session
{
    private const int Good = 0;
    private const int OtherwiseThanExpected = 1;
    private const int WrongCall = 2;

    /// <param name="arguments">The command line.</param>
    /// <param name="folder">Where the sample, the machines and the template lie.</param>
    /// <param name="screen">Where the stories are told.</param>
    /// <param name="errors">Where one line says what is wrong.</param>
    /// <param name="keyboard">Who sits at the terminal; null when nobody does.</param>
    /// <returns>The exit code.</returns>
    public static async Task<int> RunAsync(IReadOnlyList<string> arguments, string folder, Screen screen, TextWriter errors, TextReader? keyboard)
    {
        switch (CommandLine.Parse(arguments))
        {
            case CommandLine.Help:
                screen.Line(CommandLine.Usage);
                return Good;
            case CommandLine.Wrong(var message):
                await errors.WriteLineAsync(message);
                return WrongCall;
            case CommandLine.Play(var unattended):
                try
                {
                    return await PlayAsync(unattended, folder, screen, unattended ? null : keyboard);
                }
                catch (SampleException e)
                {
                    await errors.WriteLineAsync(e.Message);
                    return WrongCall;
                }

            case CommandLine.WhoCanRead asked:
                try
                {
                    return await AnswerAsync(platform => new ColumnReaders(platform, screen).PrintAsync(asked), folder, errors);
                }
                catch (SampleException e)
                {
                    await errors.WriteLineAsync(e.Message);
                    return WrongCall;
                }

            case CommandLine.Audit(var subject):
                try
                {
                    return await AnswerAsync(platform => new AuditTrail(platform, screen).PrintAsync(subject), folder, errors);
                }
                catch (SampleException e)
                {
                    await errors.WriteLineAsync(e.Message);
                    return WrongCall;
                }

            default:
                throw new System.Diagnostics.UnreachableException();
        }
    }

    // There is no store that outlives the program: the stories are what there is to ask about.
    private static async Task<int> AnswerAsync(Func<LocalPlatform, Task<string?>> answer, string folder, TextWriter errors)
    {
        var acts = Act.ReadAll(Path.Combine(folder, "samples", "stories"));
        using var platform = new LocalPlatform(folder);
        using var desk = new StewardDesk(platform, acts.SelectMany(act => act.Stories), asksTerminal: false, (_, _) => { });
        var teller = new StoryTeller(platform, desk);
        var results = new List<StoryResult>();
        foreach (var act in acts)
        {
            results.AddRange(await teller.PlayAsync(act));
        }

        if (await answer(platform) is { } problem)
        {
            await errors.WriteLineAsync(problem);
            return WrongCall;
        }

        if (results.Find(result => result.Difference is not null) is { } other)
        {
            await errors.WriteLineAsync($"A story ended otherwise than expected, so that this may not be what the sample is to show: {other.Story.Title}: {other.Difference}");
            return OtherwiseThanExpected;
        }

        return Good;
    }

    private static async Task<int> PlayAsync(bool unattended, string folder, Screen screen, TextReader? keyboard)
    {
        var printer = new ExecutionPrinter(screen);
        var acts = Act.ReadAll(Path.Combine(folder, "samples", "stories"));
        using var platform = new LocalPlatform(folder, printer);
        using var desk = new StewardDesk(platform, acts.SelectMany(act => act.Stories), asksTerminal: keyboard is not null, Say);
        var teller = new StoryTeller(platform, desk, keyboard is null ? null : new ApprovalPrompt(screen, desk, platform.Personas, keyboard).AskAsync);

        screen.Line();
        screen.Line("  Customer 360 on one machine", Look.Bold);
        screen.Line("  Bus events start state machines; Lambda functions run in this process; jobs and deadlines pass on a virtual clock.", Look.Dim);
        var results = new List<StoryResult>();
        foreach (var act in acts)
        {
            screen.Line();
            screen.Line($"  {act.Title}", Look.Bold);
            results.AddRange(await teller.PlayAsync(act));
        }

        Summary.Print(screen, results, platform);
        return unattended && results.Any(result => result.Difference is not null) ? OtherwiseThanExpected : Good;

        void Say(Question question, string what) => printer.Line(platform.Clock.GetUtcNow(), question.Subject.Name, Look.Access, "☞", what, Look.Waiting);
    }
}
