using Customer360.Contracts.Access;
using Customer360.Lambdas;
using Customer360.Lambdas.Aws;
using Customer360.Lambdas.Hosting;
using Customer360.Lambdas.Ports;
using Customer360.Local.Platform;
using Customer360.Workflows.Checks;
using DurableStates;
using DurableStates.Engine;
using DurableStates.Json;
using DurableStates.Local.Services;

namespace Customer360.Workflows.Access;

/// <summary>Who may decide, how often, how late, and how much.</summary>
public sealed class DecisionTests
{
    [Theory]
    [InlineData("u-stefan", "u-stefan")]
    [InlineData("u-stefan", "U-Stefan")]
    [InlineData("U-STEFAN", "u-stefan")]
    public async Task Nobody_decides_about_their_own_request_however_they_spell_themselves(string asks, string decides)
    {
        using var world = await AccessWorld.NewAsync();
        var question = await world.AskedAsync(asks, AccessWorld.Touch);

        AssertRefused(DecisionStatus.NotAllowed, 403, await world.DecideAsync(decides, "steward:marketing", question.TicketId));
        Assert.Equal(0, JsonValue.Parse((await world.SendAsync(decides, ["steward:marketing"], "GET", "/questions")).Body)["questions"].Count);
    }

    [Theory]
    [InlineData("u-mara", "U-MARA")]
    [InlineData("u-mara", "u-mara")]
    public async Task Two_stages_are_two_people(string first, string second)
    {
        using var world = await AccessWorld.NewAsync();
        await world.AskedAsync("u-ana", AccessWorld.Margin);
        Assert.Equal(200, (await world.DecideAsync(first, "owner:marketing", "r-1.owner")).StatusCode);
        await world.QuestionAsync(2);

        AssertRefused(DecisionStatus.NotAllowed, 403, await world.DecideAsync(second, "steward:marketing", "r-1.steward"));
        Assert.Equal(200, (await world.DecideAsync("u-stefan", "steward:marketing", "r-1.steward")).StatusCode);
        await world.RunAsync();

        Assert.Equal("Granted", AccessWorld.Out(world.Runs[0])["status"].AsString());
        var chain = JsonValue.Parse((await world.SendAsync("u-ana", [], "GET", "/access-requests/r-1")).Body)["decisions"];
        Assert.Equal(["owner u-mara", "steward u-stefan"], chain.Items.ToArray().Select(link => $"{link["stage"].AsString()} {link["decidedBy"].AsString()}"));
    }

    [Theory]
    [InlineData("""{"approved":true,"decidedBy":"u-stefan","decidedByGroups":["steward:marketing"]}""")]
    [InlineData("""{"approved":true,"sub":"u-stefan","groups":["steward:marketing"]}""")]
    public async Task The_bodys_word_about_identity_is_not_read(string body)
    {
        using var world = await AccessWorld.NewAsync();
        var question = await world.AskedAsync("u-noor", AccessWorld.Touch);

        AssertRefused(DecisionStatus.NotAllowed, 403, await world.DecideAsync("u-olu", "owner:sales", question.TicketId, body));
        Assert.Equal(400, (await world.DecideAsync("u-stefan", "steward:marketing", question.TicketId, body)).StatusCode);
        var unsigned = await world.Platform.Functions.SendAsync(new("POST", $"/questions/{question.TicketId}/decision", Body: body), world.Platform.Clock.GetUtcNow(), TestContext.Current.CancellationToken);
        Assert.Equal(401, unsigned.StatusCode);
        Assert.Null(await DecisionOf(world, question));
    }

    [Fact]
    public async Task The_first_decision_wins_and_every_later_one_is_told_who_and_when()
    {
        using var world = await AccessWorld.NewAsync();
        var question = await world.AskedAsync("u-noor", AccessWorld.Touch);
        Assert.Equal(200, (await world.DecideAsync("u-stefan", "steward:marketing", question.TicketId, """{"approved":false,"reason":"No purpose."}""")).StatusCode);
        await world.RunAsync();

        var later = AssertRefused(DecisionStatus.AlreadyDecided, 409, await world.DecideAsync("u-ines", "steward:marketing", question.TicketId));
        var again = await world.DecideAsync("u-stefan", "steward:marketing", question.TicketId, """{"approved":false,"reason":"No purpose."}""");

        Assert.Equal("u-stefan", later["decidedBy"].AsString());
        Assert.Contains("2026-11-02", later["message"].AsString(), StringComparison.Ordinal);
        Assert.Equal(200, again.StatusCode);
        var output = AccessWorld.Out(world.Runs[0]);
        Assert.Equal(("Denied", "steward"), (output["status"].AsString(), output["stage"].AsString()));
        Assert.Empty(world.Platform.LakeFormation.Grants);
    }

    [Fact]
    public async Task Of_a_hundred_answers_at_once_one_is_accepted()
    {
        using var world = await AccessWorld.NewAsync();
        var question = await world.AskedAsync("u-noor", AccessWorld.Touch);

        var replies = await Task.WhenAll(Enumerable.Range(1, 100).Select(i => Task.Run(
            () => world.DecideAsync($"u-{i}", "steward:marketing", question.TicketId, i % 2 == 0 ? """{"approved":true}""" : """{"approved":false}"""), TestContext.Current.CancellationToken)));
        await world.RunAsync();

        Assert.All(replies, reply => Assert.Null(reply.Failure));
        Assert.Single(replies, reply => reply.StatusCode == 200);
        Assert.Equal(99, replies.Count(reply => JsonValue.Parse(reply.Body)["status"].AsString() == DecisionStatus.AlreadyDecided));
        Assert.Single(world.Announced);
    }

    [Fact]
    public async Task Late_is_late_for_ever_and_for_everybody()
    {
        using var world = await AccessWorld.NewAsync();
        var question = await world.AskedAsync("u-noor", AccessWorld.Touch);
        await world.RunAsync();
        Assert.Equal("Expired", AccessWorld.Out(world.Runs[0])["status"].AsString());

        foreach (var by in new[] { "u-stefan", "u-stefan", "u-ines", "u-stefan" })
        {
            AssertRefused(DecisionStatus.TooLate, 409, await world.DecideAsync(by, "steward:marketing", question.TicketId));
        }

        Assert.Null(await DecisionOf(world, question));
        Assert.Empty(world.Platform.LakeFormation.Grants);
        Assert.Equal(0, JsonValue.Parse((await world.SendAsync("u-stefan", ["steward:marketing"], "GET", "/questions")).Body)["questions"].Count);
    }

    [Fact]
    public async Task Exactly_the_columns_are_granted_that_an_approver_left()
    {
        using var world = await AccessWorld.NewAsync();
        var question = await world.AskedAsync("u-noor", AccessWorld.Touch);

        Assert.Equal(200, (await world.DecideAsync("u-stefan", "steward:marketing", question.TicketId, """{"approved":true,"columns":["campaign_id","touch_id"]}""")).StatusCode);
        await world.RunAsync();

        Assert.Equal(["campaign_id", "touch_id"], Assert.Single(world.Reads).Columns.Order(StringComparer.Ordinal));
        Assert.Equal(2, AccessWorld.Out(world.Runs[0])["scope"]["columns"].Count);
    }

    [Fact]
    public async Task A_later_stage_sees_and_narrows_what_an_earlier_one_left()
    {
        using var world = await AccessWorld.NewAsync();
        await world.AskedAsync("u-ana", AccessWorld.Margin);
        await world.DecideAsync("u-mara", "owner:marketing", "r-1.owner", """{"approved":true,"columns":["margin"]}""");
        var second = await world.QuestionAsync(2);

        Assert.Equal(["margin"], second.Subject.Columns.Select(column => column.Name));
        Assert.Equal(400, (await world.DecideAsync("u-stefan", "steward:marketing", "r-1.steward", """{"approved":true,"columns":["campaign_id"]}""")).StatusCode);
    }

    [Theory]
    [InlineData("""{"approved":true,"columns":["touch_id","touched_at"]}""")]
    [InlineData("""{"approved":true,"columns":[]}""")]
    [InlineData("""{"approved":true,"columns":["touch_id","touch_id"]}""")]
    [InlineData("""{"approved":false,"columns":["touch_id"]}""")]
    [InlineData("""{"approved":true,"rows":"all"}""")]
    [InlineData("""{"approved":true,"approved":true}""")]
    [InlineData("""{"approved":"yes"}""")]
    [InlineData("{}")]
    [InlineData("[]")]
    [InlineData("no JSON")]
    public async Task An_answer_that_is_none_is_refused_with_findings_and_changes_nothing(string body)
    {
        using var world = await AccessWorld.NewAsync();
        var question = await world.AskedAsync("u-noor", AccessWorld.Touch);

        var reply = await world.DecideAsync("u-stefan", "steward:marketing", question.TicketId, body);

        Assert.Equal(400, reply.StatusCode);
        Assert.NotEqual(0, JsonValue.Parse(reply.Body)["findings"].Count);
        Assert.Null(await DecisionOf(world, question));
    }

    [Theory]
    [InlineData(1_000, 200)]
    [InlineData(1_001, 400)]
    public async Task A_reason_has_a_length(int length, int status)
    {
        using var world = await AccessWorld.NewAsync();
        var question = await world.AskedAsync("u-noor", AccessWorld.Touch);

        var reply = await world.DecideAsync("u-stefan", "steward:marketing", question.TicketId, $$"""{"approved":true,"reason":"{{new string('x', length)}}"}""");

        Assert.Equal(status, reply.StatusCode);
    }

    [Fact]
    public async Task An_approver_sees_what_they_decide_about_and_no_token()
    {
        using var world = await AccessWorld.NewAsync();
        var question = await world.AskedAsync("u-noor", AccessWorld.Touch);

        var list = await world.SendAsync("u-stefan", ["steward:marketing"], "GET", "/questions");
        var one = await world.SendAsync("u-stefan", ["steward:marketing"], "GET", $"/questions/{question.TicketId}");
        var stranger = await world.SendAsync("u-olu", ["owner:sales"], "GET", $"/questions/{question.TicketId}");

        var seen = JsonValue.Parse(one.Body);
        Assert.Equal(seen, JsonValue.Parse(list.Body)["questions"][0]);
        Assert.Equal("u-noor", seen["requesterId"].AsString());
        Assert.Equal(PlantedData.Text, seen["purpose"].AsString());
        Assert.Equal("restricted", seen["columns"][2]["classification"].AsString());
        Assert.Contains("steward must approve", seen["reasons"][0].AsString(), StringComparison.Ordinal);
        Assert.Equal("2026-11-07", seen["dueAt"].AsString()[..10]);
        Assert.Equal(403, stranger.StatusCode);
        var token = TokenOf(world);
        Assert.DoesNotContain(token, $"{list.Body}{one.Body}{stranger.Body}{world.Platform.Log}{question}{world.Platform.Bus.Archive.Count}", StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_question_that_is_asked_again_keeps_its_decision_and_its_deadline_and_answers_the_new_token_at_once()
    {
        using var world = await AccessWorld.NewAsync();
        var question = await world.AskedAsync("u-noor", AccessWorld.Touch);
        Assert.Equal(200, (await world.DecideAsync("u-stefan", "steward:marketing", question.TicketId)).StatusCode);
        var payload = Scheduled(world).Parameters.Value["Payload"].With("taskToken", "token-2");
        var asked = WorkflowJson.Deserialize<StewardWait>(payload.ToJson()) ?? throw new InvalidOperationException();
        var callbacks = new RecordedCallbacks();

        await Functions(world, callbacks).AskSteward(asked);

        Assert.Equal(("token-2", "u-stefan"), Assert.Single(callbacks.Received));
        Assert.Equal("u-stefan", (await DecisionOf(world, question))?.DecidedBy);
        Assert.Equal(question.DueAt, (await Questions(world).FindAsync(question.TicketId, TestContext.Current.CancellationToken))?.DueAt);
        await Assert.ThrowsAsync<QuestionNotHeldException>(() => Functions(world, callbacks).AskSteward(asked with { ExecutionId = "another" }));
    }

    [Theory]
    [InlineData("""{"approved":false}""")]
    [InlineData("""{"approved":true,"columns":["touch_id"]}""")]
    [InlineData("""{"approved":true,"rows":"touch_id = 't-1'"}""")]
    public async Task A_question_that_is_asked_again_however_often_gives_the_one_decision_to_every_token(string body)
    {
        using var world = await AccessWorld.NewAsync();
        var question = await world.AskedAsync("u-noor", AccessWorld.Touch);
        Assert.Equal(200, (await world.DecideAsync("u-stefan", "steward:marketing", question.TicketId, body)).StatusCode);
        var decided = await DecisionOf(world, question);
        var callbacks = new RecordedCallbacks();
        for (var i = 2; i < 5; i++)
        {
            var payload = Scheduled(world).Parameters.Value["Payload"].With("taskToken", $"token-{i}");
            await Functions(world, callbacks).AskSteward(WorkflowJson.Deserialize<StewardWait>(payload.ToJson()) ?? throw new InvalidOperationException());
        }

        Assert.Equal([("token-2", "u-stefan"), ("token-3", "u-stefan"), ("token-4", "u-stefan")], callbacks.Received);
        Assert.Equivalent(decided, await DecisionOf(world, question));
        await world.RunAsync();
    }

    private static JsonValue AssertRefused(string status, int code, DurableStates.Local.Lambda.HttpApiReply reply)
    {
        Assert.Null(reply.Failure);
        var body = JsonValue.Parse(reply.Body);
        Assert.Equal((status, code), (body["status"].AsString(), reply.StatusCode));
        Assert.NotEqual("", body["message"].AsString());
        return body;
    }

    private static async Task<QuestionDecision?> DecisionOf(AccessWorld world, Question question) =>
        (await Questions(world).FindAsync(question.TicketId, TestContext.Current.CancellationToken))?.Decision;

    private static HistoryEventDetails.TaskScheduled Scheduled(AccessWorld world) => world.Runs[0].GetHistory()
        .Select(e => e.Details).OfType<HistoryEventDetails.TaskScheduled>().First(task => task.Parameters.Value["Payload"]["taskToken"].IsString);

    private static string TokenOf(AccessWorld world) => Scheduled(world).Parameters.Value["Payload"]["taskToken"].AsString();

    private static Amazon.DynamoDBv2.AmazonDynamoDBClient Client(AccessWorld world) =>
        new InProcessAws(new ServiceHttpHandler(world.Platform.Clock, world.Platform.DynamoDb)).DynamoDb();

    private static PlatformSettings Settings => new() { AccessRequestsTable = "AccessRequests", StewardQuestionsTable = "StewardQuestions" };

    private static DynamoDbStewardQuestions Questions(AccessWorld world) => new(Client(world), Settings);

    private static StewardFunctions Functions(AccessWorld world, ICallbacks callbacks) => new(
        new DynamoDbAccessRequests(Client(world), Settings), Questions(world), callbacks, Settings, world.Platform.Clock, new StepLog(TextWriter.Null));

    private sealed class RecordedCallbacks : ICallbacks
    {
        public List<(string Token, string By)> Received { get; } = [];

        public Task<bool> SucceedAsync(string taskToken, Decision decision, CancellationToken cancellationToken = default)
        {
            Received.Add((taskToken, decision.DecidedBy));
            return Task.FromResult(true);
        }

        public Task<RunState> StateOfAsync(Question question, CancellationToken cancellationToken = default) => Task.FromResult(RunState.Running);
    }
}
