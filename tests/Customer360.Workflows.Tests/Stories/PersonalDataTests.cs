using System.Text.Json.Nodes;
using Customer360.Local.Platform;
using Customer360.Local.Stories;
using DurableStates.Engine;

namespace Customer360.Workflows.Stories;

/// <summary>
/// Every story with names, mails, phones and tokens planted wherever a person may write: purposes, reasons, contracts. The stores keep them; no payload, output, event, notice,
/// schedule or log has one.
/// </summary>
public sealed class PersonalDataTests : IDisposable
{
    // Unlike anything that the samples hold, so that a search finds only what was planted.
    private static readonly string[] Planted =
        ["Marisol Quintanilla", "marisol.quintanilla@example.org", "+49 151 23456789", "AKIAPLANTED0TOKEN0000", "eyJhbGciOiJub25lIn0.planted.token"];

    private static readonly string Text = string.Join("; ", Planted);

    private readonly string _folder = Path.Combine(Path.GetTempPath(), $"customer360-planted-{Environment.ProcessId}");

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public async Task What_people_write_about_people_stays_in_the_stores()
    {
        Plant();
        using var platform = new LocalPlatform(_folder);
        var acts = Act.ReadAll(Path.Combine(_folder, "samples", "stories"));
        using var desk = new StewardDesk(platform, acts.SelectMany(act => act.Stories), asksTerminal: false, (_, _) => { });
        foreach (var act in acts)
        {
            Assert.All(await new StoryTeller(platform, desk).PlayAsync(act, TestContext.Current.CancellationToken), result => Assert.Null(result.Difference));
        }

        var texts = Texts(platform).ToArray();
        Assert.True(texts.Length > 200, $"Only {texts.Length} texts were found.");
        Assert.All(Planted, planted => Assert.DoesNotContain(texts, text => text.Text.Contains(planted, StringComparison.OrdinalIgnoreCase)));

        // The search itself finds: the stores have every word, and a token stands where it is handed over.
        var stored = string.Join('\n', await StoredAsync(platform));
        Assert.All(Planted, planted => Assert.Contains(planted, stored, StringComparison.Ordinal));
        var tokens = Tokens(platform).ToArray();
        Assert.NotEmpty(tokens);
        Assert.All(tokens, token => Assert.All(
            texts.Where(text => text.Text.Contains(token, StringComparison.Ordinal)), text => Assert.Equal("payload of AskSteward", text.What)));
    }

    // Everything that an operator, a subscriber or a reader of logs may see.
    private static IEnumerable<(string What, string Text)> Texts(LocalPlatform platform)
    {
        foreach (var execution in platform.Engine.Executions)
        {
            yield return ("input", execution.Input.Text);
            yield return ("output", $"{execution.Output?.Text} {execution.Error} {execution.Cause}");
            foreach (var details in execution.GetHistory().Select(historyEvent => historyEvent.Details).OfType<HistoryEventDetails>())
            {
                yield return details switch
                {
                    HistoryEventDetails.TaskScheduled scheduled => (
                        scheduled.Parameters.Value["Payload"]["taskToken"].IsString ? "payload of AskSteward" : "payload", scheduled.Parameters.Text),
                    HistoryEventDetails.TaskAnswered answered => ("answer", answered.Output.Text),
                    _ => ("history", details.ToString()),
                };
            }
        }

        foreach (var busEvent in platform.Bus.Archive)
        {
            yield return ("event", busEvent.ToJson());
        }

        foreach (var message in platform.Sns.Messages)
        {
            yield return ("notice", $"{message.Subject} {message.Text} {message.Attributes.ToJson()}");
        }

        foreach (var schedule in platform.Scheduler.Schedules)
        {
            yield return ("schedule", schedule.Request.ToJson());
        }

        foreach (var letter in platform.Bus.DeadLetters)
        {
            yield return ("dead letter", $"{letter.Event.ToJson()} {letter.Reason}");
        }

        foreach (var line in (platform.Log.ToString() ?? "").Split('\n', StringSplitOptions.RemoveEmptyEntries))
        {
            yield return ("log", line);
        }
    }

    private static IEnumerable<string> Tokens(LocalPlatform platform) => platform.Engine.Executions.SelectMany(execution => execution.GetHistory())
        .Select(historyEvent => historyEvent.Details).OfType<HistoryEventDetails.TaskScheduled>()
        .Select(task => task.Parameters.Value["Payload"]["taskToken"]).Where(token => token.IsString).Select(token => token.AsString());

    private static async Task<IReadOnlyList<string>> StoredAsync(LocalPlatform platform)
    {
        var texts = new List<string>();
        foreach (var table in new[] { "AccessRequests", "StewardQuestions" })
        {
            var reply = await platform.DynamoDb.Operations["scan"](
                new(DurableStates.Json.JsonValue.Object(("TableName", table)), DurableStates.Asl.IntegrationPattern.RequestResponse, platform.Clock, [], _ => { }), TestContext.Current.CancellationToken);
            texts.Add(Assert.IsType<DurableStates.Local.Services.ServiceReply.Success>(reply).Response.ToJson().Replace("\\u002B", "+", StringComparison.OrdinalIgnoreCase));
        }

        return texts;
    }

    private void Plant()
    {
        foreach (var file in new[] { "samples", "statemachines" }.SelectMany(folder => Directory.GetFiles(Path.Combine(AppContext.BaseDirectory, folder), "*", SearchOption.AllDirectories)).Append(Path.Combine(AppContext.BaseDirectory, "serverless.template")))
        {
            var copy = Path.Combine(_folder, Path.GetRelativePath(AppContext.BaseDirectory, file));
            Directory.CreateDirectory(Path.GetDirectoryName(copy) ?? _folder);
            var name = copy.Replace('\\', '/');
            if (name.Contains("/stories/", StringComparison.Ordinal))
            {
                File.WriteAllText(copy, Changed(file, PlantStory));
            }
            else if (name.Contains("/contracts/", StringComparison.Ordinal) && name.EndsWith(".json", StringComparison.Ordinal))
            {
                File.WriteAllText(copy, Changed(file, PlantContract));
            }
            else
            {
                File.Copy(file, copy);
            }
        }
    }

    private static string Changed(string file, Action<JsonNode> change)
    {
        var json = JsonNode.Parse(File.ReadAllText(file)) ?? throw new InvalidDataException(file);
        change(json);
        return json.ToJsonString();
    }

    private static void PlantStory(JsonNode story)
    {
        if (story["request"]?["body"] is { } body)
        {
            body["purpose"] = Text;
        }

        foreach (var answer in story["answers"]?.AsArray() ?? [])
        {
            answer!["reason"] = Text;
        }
    }

    // What the standard has for people to write into, and a description of every table and column.
    private static void PlantContract(JsonNode contract)
    {
        contract["description"] = new JsonObject { ["purpose"] = Text, ["usage"] = Text, ["limitations"] = Text };
        contract["support"] = new JsonArray(new JsonObject { ["channel"] = Planted[1], ["url"] = $"mailto:{Planted[1]}" });
        contract["authoritativeDefinitions"] = new JsonArray(new JsonObject { ["type"] = "contact", ["url"] = Text });
        contract["tags"] = new JsonArray(Text);
        foreach (var table in contract["schema"]?.AsArray() ?? [])
        {
            table!["description"] = Text;
            foreach (var column in table["properties"]?.AsArray() ?? [])
            {
                column!["description"] = Text;
                column["examples"] = new JsonArray(Text);
            }
        }

        foreach (var member in (contract["team"] as JsonArray ?? contract["team"]?["members"] as JsonArray) ?? [])
        {
            member!["description"] = Text;
            member["name"] = Planted[0];
        }
    }
}
