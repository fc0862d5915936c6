using Customer360.Local.Platform;
using Customer360.Local.Stories;
using Customer360.Workflows.Checks;

namespace Customer360.Workflows.Stories;

/// <summary>
/// Every story with names, mails, phones and tokens planted wherever a person may write: purposes, reasons, contracts. The stores keep them; no payload, output, event, notice,
/// schedule or log has one.
/// </summary>
public sealed class PersonalDataTests
{
    [Fact]
    public async Task What_people_write_about_people_stays_in_the_stores()
    {
        using var platform = CheckedPlatformsAttribute.New();
        var acts = Act.ReadAll(Path.Combine(AppContext.BaseDirectory, "samples", "stories"));
        using var desk = new StewardDesk(platform, acts.SelectMany(act => act.Stories), asksTerminal: false, (_, _) => { });
        foreach (var act in acts)
        {
            Assert.All(await new StoryTeller(platform, desk).PlayAsync(act, TestContext.Current.CancellationToken), result => Assert.Null(result.Difference));
        }

        var texts = PersonalDataCheck.Texts(platform).ToArray();
        Assert.True(texts.Length > 200, $"Only {texts.Length} texts were found.");
        Assert.Empty(PersonalDataCheck.Leaks(platform));

        Assert.True(texts.Count(text => text.What == "log" && text.Text.Contains("\"message\"", StringComparison.Ordinal)) > 50);

        // The search itself finds: the stores have every word, and a token stands where it is handed over.
        var stored = string.Join('\n', await StoredAsync(platform));
        Assert.All(PlantedData.Words, planted => Assert.Contains(planted, stored, StringComparison.Ordinal));
        var tokens = PersonalDataCheck.Tokens(platform).ToArray();
        Assert.NotEmpty(tokens);
        Assert.All(tokens, token => Assert.Contains(texts, text => text.What == PersonalDataCheck.PayloadWithToken && text.Text.Contains(token, StringComparison.Ordinal)));
    }

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
}
