using Customer360.Lambdas.Ports;
using Customer360.Local.Platform;
using Customer360.Workflows.Checks;
using DurableStates.Asl;
using DurableStates.Engine;
using DurableStates.Engine.Ports;
using DurableStates.Json;
using DurableStates.Local.EventBridge;
using DurableStates.Local.LakeFormation;
using DurableStates.Local.Lambda;
using DurableStates.Local.Services;

namespace Customer360.Workflows.Access;

/// <summary>The whole application on one machine with one published product, for people who ask, decide and attack.</summary>
internal sealed class AccessWorld : IDisposable
{
    /// <summary>Restricted data of the requester's own domain: the steward is asked.</summary>
    public static readonly JsonValue Touch = JsonValue.Parse(
        $$"""
        {"requestId":"r-1","domain":"marketing","productId":"campaign-performance","version":"1.0.0","tableName":"campaign_touch","columns":["touch_id","campaign_id","email"],
         "permission":"Read","principalArn":"arn:aws:iam::111111111111:role/marketing-analyst","purposeCode":"analytics","purpose":"{{PlantedData.Text}}","durationDays":14}
        """);

    /// <summary>Confidential data of another domain: the owner is asked, then the steward.</summary>
    public static readonly JsonValue Margin = Touch
        .With("tableName", "campaign_daily")
        .With("columns", JsonValue.Array("campaign_id", "margin"))
        .With("principalArn", "arn:aws:iam::111111111111:role/analytics-analyst");

    private int _toldBefore;

    private AccessWorld(Func<ITaskHandler, ITaskHandler> around)
    {
        Platform = CheckedPlatformsAttribute.New(around: around);
        Platform.Asked += Questions.Add;
    }

    public LocalPlatform Platform { get; }

    public List<Question> Questions { get; } = [];

    /// <summary>The runs in the order of the events that started them; the engine keeps them in none.</summary>
    public IReadOnlyList<Execution> Runs =>
    [
        .. from busEvent in Platform.Bus.Archive
           join execution in Platform.Engine.Executions.Where(execution => execution.StateMachine.Name == "access-approval") on busEvent["id"].AsString() equals execution.Name
           select execution,
    ];

    public IEnumerable<JsonValue> Announced => Platform.Bus.Archive.Where(busEvent =>
        busEvent["source"].AsString() == "customer360.access" && busEvent["detail-type"].AsString() is not ("AccessRequested" or "AccessRevocationRequested"));

    /// <summary>What Lake Formation lets be read.</summary>
    public IEnumerable<TableGrant> Reads => Platform.LakeFormation.Grants.Where(grant => grant.Permissions.Contains("SELECT"));

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    public static Task<AccessWorld> NewAsync() => NewAsync(handler => handler);

    /// <summary>The same, with something around whoever does the tasks.</summary>
    public static async Task<AccessWorld> NewAsync(Func<ITaskHandler, ITaskHandler> around)
    {
        var world = new AccessWorld(around);
        var story = Local.Stories.Act.ReadAll(Path.Combine(AppContext.BaseDirectory, "samples", "stories"))[0].Stories[0];
        world.Put(story.Event?.Source ?? "", story.Event?.DetailType ?? "", story.Event?.Detail.GetRawText() ?? "");
        await world.RunAsync();
        world._toldBefore = world.Platform.Sns.Messages.Count;
        return world;
    }

    /// <summary>What no model permits of what the machines have done.</summary>
    public IReadOnlyList<string> Problems() => CheckedPlatformsAttribute.Lives(Platform);

    public void Dispose() => Platform.Dispose();

    public void Put(string source, string detailType, string detail) => Assert.IsType<PutEventResult.Accepted>(Platform.Bus.Put(
        JsonValue.Object(("Source", source), ("DetailType", detailType), ("Detail", detail), ("EventBusName", "customer360")), Platform.Clock.GetUtcNow()));

    public void PutRequested(string detail) => Put("customer360.access", "AccessRequested", detail);

    public Task<HttpApiReply> SubmitAsync(string by, JsonValue body) => SendAsync(by, [], "POST", "/access-requests", body.ToJson());

    public Task<HttpApiReply> DecideAsync(string by, string group, string ticketId, string body = """{"approved":true}""") =>
        SendAsync(by, [group], "POST", $"/questions/{ticketId}/decision", Planted(body));

    // Every answer has words of its approver; a body that is to be refused stays what it is.
    private static string Planted(string body) =>
        JsonValue.TryParse(body, out var answer, out _) && answer.IsObject && answer["reason"].IsUndefined ? $$"""{{body[..body.LastIndexOf('}')]}}{{(answer.Count == 0 ? "" : ",")}}"reason":"{{PlantedData.Text}}"}""" : body;

    public Task<HttpApiReply> SendAsync(string by, string[] groups, string method, string path, string? body = null) => Platform.Functions.SendAsync(
        new HttpApiRequest(method, path, new Dictionary<string, JsonValue> { ["sub"] = by, ["groups"] = JsonValue.Array([.. groups.Select(group => (JsonValue)group)]) }, body),
        Platform.Clock.GetUtcNow(),
        Token);

    /// <summary>Lets time pass until every run has ended.</summary>
    public Task RunAsync() => Platform.Engine.RunUntilAsync(() => Platform.Engine.Executions.All(execution => execution.Status is not ExecutionStatus.Running), Token);

    /// <summary>Lets so much time pass, and everything end that it brings about.</summary>
    public async Task PassAsync(TimeSpan time)
    {
        var isOver = false;
        await using var timer = Platform.Clock.CreateTimer(_ => isOver = true, null, time, Timeout.InfiniteTimeSpan);
        Assert.True(await Platform.Engine.RunUntilAsync(() => isOver, Token));
        await RunAsync();
    }

    /// <summary>Lets time pass until so many questions were asked.</summary>
    public async Task<Question> QuestionAsync(int count = 1)
    {
        Assert.True(await Platform.Engine.RunUntilAsync(() => Questions.Count >= count, Token));
        return Questions[count - 1];
    }

    /// <summary>A submitted request whose first question is asked.</summary>
    public async Task<Question> AskedAsync(string by, JsonValue body)
    {
        Assert.Equal(202, (await SubmitAsync(by, body)).StatusCode);
        return await QuestionAsync();
    }

    /// <summary>What was told since the product was published.</summary>
    public IReadOnlyList<DurableStates.Local.Sns.SnsMessage> Messages => [.. Platform.Sns.Messages.Skip(_toldBefore)];

    /// <summary>What was told to whom: the subject, and the audience of the notice.</summary>
    public IReadOnlyList<string> Told => [.. Messages.Select(message => $"{message.Subject} -> {string.Join(' ', JsonValue.Parse(message.Attributes["audience"]["StringValue"].AsString()).Items.ToArray().Select(who => who.AsString()))}")];

    /// <summary>The items of the tables of requests and questions, as text.</summary>
    public async Task<string> TablesAsync()
    {
        var texts = new List<string>();
        foreach (var table in new[] { "AccessRequests", "StewardQuestions", "Subscriptions", "Registry" })
        {
            var reply = await Platform.DynamoDb.Operations["scan"](
                new ServiceCall(JsonValue.Object(("TableName", table)), IntegrationPattern.RequestResponse, Platform.Clock, [], _ => { }), Token);
            texts.Add(Assert.IsType<ServiceReply.Success>(reply).Response.ToJson());
        }

        return string.Join('\n', texts);
    }

    public static JsonValue Out(Execution run)
    {
        Assert.Equal(ExecutionStatus.Succeeded, run.Status);
        return run.Output?.Value ?? default;
    }
}
