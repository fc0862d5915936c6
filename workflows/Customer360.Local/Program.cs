using System.Text;
using Customer360.Lambdas.Ports;
using Customer360.Local.Platform;
using Customer360.Local.Stories;
using Customer360.Local.Terminal;

var unknown = args.Where(arg => arg is not "--exit").ToArray();
if (unknown.Length > 0)
{
    Console.Error.WriteLine($"Unknown: {string.Join(' ', unknown)}. Say nothing to be asked for the approvals, or --exit to let the story's people answer.");
    return 2;
}

var unattended = args.Contains("--exit");
Console.OutputEncoding = Encoding.UTF8;
var screen = Screen.OfConsole();
var printer = new ExecutionPrinter(screen);
using var platform = new LocalPlatform(AppContext.BaseDirectory, printer);
var acts = Act.ReadAll(Path.Combine(AppContext.BaseDirectory, "samples", "stories"));
using var desk = new StewardDesk(platform, acts.SelectMany(act => act.Stories), asksTerminal: !unattended && !Console.IsInputRedirected, Say);
var teller = new StoryTeller(platform, desk, new ApprovalPrompt(screen, desk, platform.Personas, Console.In).AskAsync);

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
return unattended && results.Any(result => result.Difference is not null) ? 1 : 0;

void Say(Question question, string what) => printer.Line(platform.Clock.GetUtcNow(), question.RequestId, Look.Access, "☞", what, Look.Waiting);
