using System.Text.Json.Nodes;
using Customer360.Contracts.Registry;
using Customer360.Workflows.Access;
using Customer360.Workflows.Stories;
using Customer360.Workflows.Subscriptions;
using DurableStates.Asl;
using DurableStates.Engine;
using DurableStates.Local.EventBridge;
using DurableStates.Local.Services;
using JsonValue = DurableStates.Json.JsonValue;

namespace Customer360.Workflows.Attacks;

/// <summary>What users write and what enemies send, from the door to the lake: nothing is granted that was not decided, everything ends green or is refused, and is told once.</summary>
public sealed class AttackTests
{
    private const string Marketing = "arn:aws:iam::111111111111:role/marketing-analyst";
    private const string Readers = "/data-products/marketing/campaign-performance/columns/email/readers";

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    private static string? Status(Execution run) => run.Output?.Value["status"].AsString();

    private static string Catalog(AccessWorld world) => string.Join('\n', world.Platform.Glue.Catalog.Databases.SelectMany(
        database => world.Platform.Glue.Catalog.Tables(database).Select(table => $"{database} {world.Platform.Glue.Catalog.Table(database, table).ToJson()}")));

    private static void AllGreen(AccessWorld world) => Assert.All(
        world.Platform.Engine.Executions, run => Assert.True(run.Status is ExecutionStatus.Succeeded, $"{run.StateMachine.Name}: {run.Status} {run.Error} {run.Cause} {run.Input.Text}"));

    private static async Task PublishAsync(AccessWorld world, JsonNode contract, bool reviewed)
    {
        world.Write(contract);
        var next = world.Questions.Count + 1;
        world.Submit((string)contract["version"]!);
        if (reviewed)
        {
            var question = await world.QuestionAsync(next);
            Assert.Equal(200, (await world.DecideAsync("u-stefan", "steward:marketing", question.TicketId)).StatusCode);
        }

        Assert.True(await world.Platform.Engine.RunUntilAsync(() => world.Onboardings()[^1].Status is not ExecutionStatus.Running, Token));
    }

    private static JsonNode Column(JsonNode contract, string table, string column) =>
        contract["schema"]!.AsArray().Single(each => (string?)each!["name"] == table)!["properties"]!.AsArray().Single(each => (string?)each!["name"] == column)!;

    [Fact]
    public async Task Replays_of_an_event_ask_once_and_grant_once()
    {
        using var world = await AccessWorld.NewAsync();
        var question = await world.AskedAsync("u-noor", AccessWorld.Touch);
        for (var i = 0; i < 20; i++)
        {
            world.PutRequested("""{"requestId":"r-1"}""");
        }

        Assert.Equal(200, (await world.DecideAsync("u-stefan", "steward:marketing", question.TicketId)).StatusCode);
        await world.RunUntilGrantedAsync();
        for (var i = 0; i < 20; i++)
        {
            world.PutRequested("""{"requestId":"r-1"}""");
        }

        await world.PassAsync(TimeSpan.FromHours(1));
        Assert.Single(world.Questions);
        Assert.Single(world.Announcements(), "AccessGranted");
        await world.PassAsync(TimeSpan.FromDays(20));
        for (var i = 0; i < 20; i++)
        {
            world.PutRequested("""{"requestId":"r-1"}""");
        }

        await world.RunAsync();
        Assert.Empty(world.Held());
        Assert.Equal(["AccessGranted", "AccessRevoked"], world.Announcements());
        AllGreen(world);
    }

    [Fact]
    public async Task An_event_before_its_request_spoils_nothing()
    {
        using var world = await AccessWorld.NewAsync();
        world.PutRequested("""{"requestId":"s-1"}""");
        await world.RunAsync();
        Assert.Equal(202, (await world.SubmitAsync("u-ana", SubscriptionWorld.Asked("s-1", ["channel"], 10))).StatusCode);
        await world.RunAsync();
        Assert.Single(world.Announcements(), "AccessGranted");
        Assert.Single(world.Reads);
    }

    [Fact]
    public async Task An_id_of_somebody_else_is_refused_and_another_case_is_another_id()
    {
        using var world = await AccessWorld.NewAsync();
        await world.GrantedAsync(SubscriptionWorld.Asked("s-1", ["channel"], 10));
        var reply = await world.SubmitAsync("u-eve", SubscriptionWorld.Asked("s-1", ["channel"], 10));
        Assert.Equal(409, reply.StatusCode);
        Assert.DoesNotContain("u-ana", reply.Body, StringComparison.Ordinal);
        Assert.Equal(404, (await world.SendAsync("u-eve", [], "GET", "/access-requests/s-1")).StatusCode);
        Assert.Equal(404, (await world.SendAsync("u-eve", [], "POST", "/subscriptions/s-1/revocation", "{}")).StatusCode);
        var output = await world.GrantedAsync(SubscriptionWorld.Asked("S-1", ["day"], 20));
        Assert.Equal("Granted", output["status"].AsString());
        await world.SendAsync("u-ana", [], "POST", "/subscriptions/s-1/revocation");
        await world.PassAsync(TimeSpan.FromDays(1));
        Assert.Equal(["analytics-analyst customer360_marketing DESCRIBE", "analytics-analyst customer360_marketing.campaign_daily DESCRIBE", "analytics-analyst customer360_marketing.campaign_daily(day) SELECT"], world.Held());
    }

    [Fact]
    public async Task One_body_sent_at_once_many_times_is_one_grant()
    {
        using var world = await AccessWorld.NewAsync();
        var replies = await Task.WhenAll(Enumerable.Range(0, 20).Select(_ => Task.Run(() => world.SubmitAsync("u-ana", SubscriptionWorld.Asked("s-1", ["channel"], 10)))));
        Assert.All(replies, reply => Assert.Equal(202, reply.StatusCode));
        await world.PassAsync(TimeSpan.FromHours(2));
        Assert.Single(world.Announcements(), "AccessGranted");
        Assert.Single(world.Announcements());
        AllGreen(world);
    }

    [Theory]
    [InlineData("u-ana")]
    [InlineData("U-ANA")]
    public async Task Nobody_approves_their_own_request(string by)
    {
        using var world = await AccessWorld.NewAsync();
        await world.AskedAsync("u-ana", AccessWorld.Margin);
        Assert.Equal(403, (await world.SendAsync(by, ["owner:marketing", "steward:marketing", "data-governance"], "POST", "/questions/r-1.owner/decision", """{"approved":true}""")).StatusCode);
        Assert.Equal(0, JsonValue.Parse((await world.SendAsync(by, ["owner:marketing"], "GET", "/questions")).Body)["questions"].Count);
        Assert.Empty(world.Reads);
    }

    [Fact]
    public async Task One_person_in_two_spellings_is_no_second_pair_of_eyes()
    {
        using var world = await AccessWorld.NewAsync();
        await world.AskedAsync("u-ana", AccessWorld.Margin);
        Assert.Equal(200, (await world.DecideAsync("u-mara", "owner:marketing", "r-1.owner")).StatusCode);
        await world.QuestionAsync(2);
        Assert.Equal(403, (await world.DecideAsync("U-Mara", "steward:marketing", "r-1.steward")).StatusCode);
        await world.RunAsync();
        Assert.Empty(world.Reads);
        Assert.Equal(["AccessRequestExpired"], world.Announcements());
    }

    [Fact]
    public async Task Late_decisions_are_conflicts_and_the_expiry_is_told_once()
    {
        using var world = await AccessWorld.NewAsync();
        var question = await world.AskedAsync("u-noor", AccessWorld.Touch);
        await world.PassAsync(question.DueAt - world.Platform.Clock.GetUtcNow() - TimeSpan.FromTicks(1));
        for (var i = 0; i < 5; i++)
        {
            Assert.Equal(409, (await world.DecideAsync($"u-{i}", "steward:marketing", question.TicketId)).StatusCode);
            await world.PassAsync(TimeSpan.FromSeconds(i));
        }

        Assert.Equal(["AccessRequestExpired"], world.Announcements());
        Assert.Empty(world.Held());
        AllGreen(world);
    }

    [Fact]
    public async Task Fifty_decisions_at_once_are_one()
    {
        using var world = await AccessWorld.NewAsync();
        var question = await world.AskedAsync("u-noor", AccessWorld.Touch);
        var replies = await Task.WhenAll(Enumerable.Range(0, 50).Select(i => Task.Run(() => world.DecideAsync($"u-{i}", "steward:marketing", question.TicketId, i % 2 == 0 ? """{"approved":true}""" : """{"approved":false}"""))));
        await world.RunUntilGrantedAsync();
        Assert.Single(replies, reply => reply.StatusCode == 200);
        Assert.All(replies.Where(reply => reply.StatusCode != 200), reply => Assert.Equal(409, reply.StatusCode));
        Assert.Single(world.Announcements());
    }

    [Theory]
    [InlineData("""{"approved":true,"columns":[null]}""")]
    [InlineData("""{"approved":true,"columns":[["email"]]}""")]
    [InlineData("""{"approved":true,"columns":{"0":"email"}}""")]
    [InlineData("""{"approved":true,"columns":"email"}""")]
    [InlineData("""{"approved":true,"\u0061pproved":false}""")]
    [InlineData("""{"approved":null}""")]
    [InlineData("""{"approved":1}""")]
    [InlineData("""{"Approved":true}""")]
    [InlineData("""{"approved":true,"decidedBy":"u-mara"}""")]
    [InlineData("""{"approved":true,"reason":null,"reason":null}""")]
    [InlineData("""{"approved":true,"reason":"\ud800"}""")]
    [InlineData("""{"approved":true,"\ud800":1}""")]
    [InlineData("""{"approved":true,"reason":["x"]}""")]
    [InlineData("null")]
    [InlineData("true")]
    [InlineData("\"{}\"")]
    [InlineData("")]
    [InlineData("\ufeff{}")]
    [InlineData("{\"approved\":true}{\"approved\":true}")]
    [InlineData("{\"approved\":true,}")]
    [InlineData("/**/{\"approved\":true}")]
    public async Task A_hostile_decision_is_a_bad_request(string body)
    {
        using var world = await AccessWorld.NewAsync();
        var question = await world.AskedAsync("u-noor", AccessWorld.Touch);
        var reply = await world.DecideAsync("u-stefan", "steward:marketing", question.TicketId, body);
        Assert.Null(reply.Failure);
        Assert.Equal(400, reply.StatusCode);
        Assert.Equal(200, (await world.DecideAsync("u-stefan", "steward:marketing", question.TicketId, """{"approved":false}""")).StatusCode);
    }

    [Fact]
    public async Task Huge_and_deep_bodies_are_bad_requests()
    {
        using var world = await AccessWorld.NewAsync();
        var question = await world.AskedAsync("u-noor", AccessWorld.Touch);
        string[] bodies =
        [
            $$"""{"approved":true,"reason":"{{new string('x', 1_000_000)}}"}""",
            new string('[', 100_000),
            $$"""{"approved":{{new string('[', 10_000)}}""",
            $"{{{string.Join(',', Enumerable.Range(0, 5_000).Select(i => $"\"m{i}\":1"))}}}",
        ];
        foreach (var body in bodies)
        {
            foreach (var path in new[] { $"/questions/{question.TicketId}/decision", "/access-requests", "/reconciliations" })
            {
                var reply = await world.SendAsync("u-stefan", ["steward:marketing", "platform"], "POST", path, body);
                Assert.Null(reply.Failure);
                Assert.Equal((path, 400), (path, reply.StatusCode));
                Assert.True(reply.Body.Length < 6_000_000);
            }
        }
    }

    [Theory]
    [InlineData("r-1.owner")]
    [InlineData("r-1.privacy-officer")]
    [InlineData("R-1.steward")]
    [InlineData("r-1.steward%20")]
    [InlineData("r-1.steward%00")]
    [InlineData("..%2f..%2fr-1.steward")]
    [InlineData("r-1")]
    [InlineData("*")]
    [InlineData(".steward")]
    public async Task A_forged_ticket_is_not_found(string ticket)
    {
        using var world = await AccessWorld.NewAsync();
        await world.AskedAsync("u-noor", AccessWorld.Touch);
        var reply = await world.SendAsync("u-stefan", ["steward:marketing", "owner:marketing", "privacy-officer"], "POST", $"/questions/{ticket}/decision", """{"approved":true}""");
        Assert.Null(reply.Failure);
        Assert.Equal(404, reply.StatusCode);
        Assert.Empty(world.Reads);
    }

    [Fact]
    public async Task Who_belongs_to_both_groups_of_an_escalated_question_sees_it_once()
    {
        using var world = await AccessWorld.NewAsync();
        await world.AskedAsync("u-noor", AccessWorld.Touch);
        var isOver = false;
        await using var timer = world.Platform.Clock.CreateTimer(_ => isOver = true, null, TimeSpan.FromHours(73), Timeout.InfiniteTimeSpan);
        await world.Platform.Engine.RunUntilAsync(() => isOver, Token);
        Assert.Equal(1, JsonValue.Parse((await world.SendAsync("u-gita", ["data-governance"], "GET", "/questions")).Body)["questions"].Count);
        Assert.Equal(1, JsonValue.Parse((await world.SendAsync("u-gita", ["steward:marketing", "data-governance"], "GET", "/questions")).Body)["questions"].Count);
    }

    [Fact]
    public async Task Who_may_decide_a_question_sees_it_however_the_group_is_written()
    {
        using var world = await AccessWorld.NewAsync();
        await world.AskedAsync("u-noor", AccessWorld.Touch);
        Assert.Equal(200, (await world.SendAsync("u-stefan", ["Steward:Marketing"], "GET", "/questions/r-1.steward")).StatusCode);
        Assert.Equal(1, JsonValue.Parse((await world.SendAsync("u-stefan", ["Steward:Marketing"], "GET", "/questions")).Body)["questions"].Count);
    }

    [Theory]
    [InlineData("")]
    [InlineData(" ")]
    [InlineData("mara@example.com")]
    [InlineData("u-mara\n")]
    [InlineData("-u")]
    public async Task No_id_no_answer(string by)
    {
        using var world = await AccessWorld.NewAsync();
        (string Method, string Path)[] routes =
        [
            ("POST", "/access-requests"),
            ("GET", "/access-requests/r-1"),
            ("GET", "/questions"),
            ("POST", "/questions/r-1.steward/decision"),
            ("GET", "/subscriptions/r-1"),
            ("POST", "/subscriptions/r-1/revocation"),
            ("POST", "/reconciliations"),
            ("GET", Readers),
        ];
        foreach (var (method, path) in routes)
        {
            Assert.Equal((path, 401), (path, (await world.SendAsync(by, ["platform", "privacy-officer"], method, path, "{}")).StatusCode));
        }
    }

    [Theory]
    [InlineData("/data-products/marketing/campaign-performance/columns/email%00/readers")]
    [InlineData("/data-products/marketing/campaign-performance/columns/%2e%2e/readers")]
    [InlineData("/data-products/Marketing/campaign-performance/columns/email/readers")]
    [InlineData("/data-products/marketing/campaign_performance/columns/email/readers")]
    [InlineData("/data-products/marketing/*/columns/email/readers")]
    [InlineData("/data-products/marketing/campaign-performance/columns/email%0a/readers")]
    public async Task A_hostile_column_is_a_bad_request(string path)
    {
        using var world = await AccessWorld.NewAsync();
        var reply = await world.SendAsync("u-petra", ["privacy-officer", "owner:marketing"], "GET", path);
        Assert.Null(reply.Failure);
        Assert.Equal(400, reply.StatusCode);
    }

    [Fact]
    public async Task A_stranger_does_not_take_a_subscription_over_by_renewing_it()
    {
        using var world = await AccessWorld.NewAsync();
        await world.GrantedAsync(SubscriptionWorld.Asked("s-1", ["channel", "day", "spend"], 90));
        var output = await world.GrantedAsync(SubscriptionWorld.Asked("s-2", ["channel"], 1, renews: "s-1"), by: "u-eve");
        var held = world.Held().ToArray();
        Assert.Equal(200, (await world.SendAsync("u-ana", [], "GET", "/subscriptions/s-1")).StatusCode);
        Assert.Contains("analytics-analyst customer360_marketing.campaign_daily(channel,day,spend) SELECT", held);
        Assert.Equal("Denied", output["status"].AsString());
    }

    [Fact]
    public async Task Two_renewals_at_once_leave_what_one_of_them_says()
    {
        using var world = await AccessWorld.NewAsync();
        await world.GrantedAsync(SubscriptionWorld.Asked("s-1", ["channel"], 10));
        await world.SubmitAsync("u-ana", SubscriptionWorld.Asked("s-2", ["channel", "day"], 20, renews: "s-1"));
        await world.SubmitAsync("u-ana", SubscriptionWorld.Asked("s-3", ["channel", "spend"], 30, renews: "s-1"));
        await world.PassAsync(TimeSpan.FromHours(3));
        AllGreen(world);
        var last = await world.Store().FindAsync("s-1", Token);
        Assert.Equal($"analytics-analyst customer360_marketing.campaign_daily({string.Join(',', last!.Current.Columns.Order(StringComparer.Ordinal))}) SELECT", world.Held().Last());
        Assert.Empty(last.Leftovers);
        var output = await world.GrantedAsync(SubscriptionWorld.Asked("s-4", ["channel"], 20, renews: "s-2"));
        Assert.Equal("Denied", output["status"].AsString());
        Assert.Equal("Denied", (await world.GrantedAsync(SubscriptionWorld.Asked("s-5", ["channel"], 20, renews: "s-5")))["status"].AsString());
    }

    [Fact]
    public async Task Revocations_from_all_sides_end_it_once()
    {
        using var world = await AccessWorld.NewAsync();
        await world.GrantedAsync(SubscriptionWorld.Asked("s-1", ["channel"], 10));
        Assert.Equal(404, (await world.SendAsync("u-olu", ["owner:sales", "platform", "privacy-officer"], "POST", "/subscriptions/s-1/revocation")).StatusCode);
        var replies = await Task.WhenAll(Enumerable.Range(0, 10).Select(i => Task.Run(() => i % 2 == 0 ? world.SendAsync("U-ANA", [], "POST", "/subscriptions/s-1/revocation") : world.SendAsync("u-mara", ["OWNER:marketing"], "POST", "/subscriptions/s-1/revocation", "[null]"))));
        Assert.Contains(replies, reply => reply.StatusCode == 202);
        Assert.All(replies, reply => Assert.Contains(reply.StatusCode, new[] { 202, 409 }));
        await world.PassAsync(TimeSpan.FromDays(12));
        Assert.Equal(409, (await world.SendAsync("u-ana", [], "POST", "/subscriptions/s-1/revocation")).StatusCode);
        Assert.Equal(["AccessGranted", "AccessRevoked"], world.Announcements());
        Assert.Empty(world.Held());
        AllGreen(world);
    }

    [Theory]
    [InlineData("""{"subscriptionId":"s-1","generation":1}""")]
    [InlineData("""{"subscriptionId":"s-1","generation":999}""")]
    [InlineData("""{"subscriptionId":"s-1","generation":-2147483648}""")]
    [InlineData("""{"subscriptionId":"s-1","generation":1e400}""")]
    [InlineData("""{"subscriptionId":"s-1","generation":[null]}""")]
    [InlineData("""{"subscriptionId":"s-1","generation":null,"cause":"owner","executionId":"x"}""")]
    [InlineData("""{"subscriptionId":[null]}""")]
    [InlineData("""{"subscriptionId":"lease#x"}""")]
    [InlineData("""{"subscriptionId":"S-1"}""")]
    [InlineData("{}")]
    public async Task A_forged_revocation_ends_nothing(string detail)
    {
        using var world = await AccessWorld.NewAsync();
        await world.GrantedAsync(SubscriptionWorld.Asked("s-1", ["channel"], 10));
        var (held, tables) = (world.Held().ToArray(), await world.TablesAsync());
        for (var i = 0; i < 3; i++)
        {
            world.PutRevocation(detail);
        }

        await world.PassAsync(TimeSpan.FromHours(1));
        Assert.Equal(held, world.Held());
        Assert.Equal(tables, await world.TablesAsync());
        Assert.Equal(["AccessGranted"], world.Announcements());
        AllGreen(world);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(-1)]
    [InlineData(366)]
    [InlineData(int.MaxValue)]
    [InlineData(int.MinValue)]
    public async Task Days_that_nobody_is_granted_are_denied(int days)
    {
        using var world = await AccessWorld.NewAsync();
        Assert.Equal("Denied", (await world.GrantedAsync(SubscriptionWorld.Asked("s-1", ["channel"], days)))["status"].AsString());
        Assert.Equal(["AccessDenied"], world.Announcements());
    }

    [Fact]
    public async Task The_longest_id_goes_all_the_way()
    {
        using var world = await AccessWorld.NewAsync();
        var id = new string('Z', 64);
        var question = await world.AskedAsync("u-noor", AccessWorld.Touch.With("requestId", id));
        Assert.Equal(200, (await world.DecideAsync("u-stefan", "steward:marketing", question.TicketId)).StatusCode);
        await world.RunUntilGrantedAsync();
        await world.PassAsync(TimeSpan.FromDays(20));
        Assert.Equal(["AccessGranted", "AccessRevoked"], world.Announcements());
        AllGreen(world);
    }

    [Fact]
    public async Task No_columns_are_all_columns_and_the_most_sensitive_counts()
    {
        using var world = await AccessWorld.NewAsync();
        await world.AskedAsync("u-ana", SubscriptionWorld.Asked("s-1", [], 10));
        Assert.Equal("s-1.owner", world.Questions[0].TicketId);
        Assert.Empty(world.Reads);
    }

    [Fact]
    public async Task A_role_that_leaves_the_register_while_people_decide_is_granted_nothing()
    {
        using var world = await AccessWorld.NewAsync();
        var question = await world.AskedAsync("u-noor", AccessWorld.Touch);
        var key = Lambdas.Aws.RegistryItems.PrincipalKey(Marketing);
        await world.DeleteAsync("Registry", key["pk"].S, key["sk"].S);
        Assert.Equal(200, (await world.DecideAsync("u-stefan", "steward:marketing", question.TicketId)).StatusCode);
        await world.RunUntilGrantedAsync();
        Assert.Empty(world.Reads);
        Assert.Equal(["AccessDenied"], world.Announcements());
    }

    [Theory]
    [InlineData(ProductStatus.Retiring)]
    [InlineData(ProductStatus.Retired)]
    public async Task A_product_that_goes_while_people_decide_is_granted_to_nobody(string status)
    {
        using var world = await AccessWorld.NewAsync();
        var question = await world.AskedAsync("u-noor", AccessWorld.Touch);
        await RetireAsync(world, status);
        Assert.Equal(200, (await world.DecideAsync("u-stefan", "steward:marketing", question.TicketId)).StatusCode);
        await world.RunUntilGrantedAsync();
        Assert.Empty(world.Reads);
        Assert.Equal(["AccessDenied"], world.Announcements());
    }

    private static async Task RetireAsync(AccessWorld world, string status)
    {
        var item = world.Platform.DynamoDb.Items("Registry").Single(each => each["sk"]["S"] == (JsonValue)"product" && each["pk"]["S"] == (JsonValue)"product#marketing/campaign-performance");
        await world.Platform.DynamoDb.Operations["putItem"](
            new ServiceCall(
                JsonValue.Object(("TableName", "Registry"), ("Item", item.With("productStatus", JsonValue.Object(("S", status))))),
                IntegrationPattern.RequestResponse,
                world.Platform.Clock,
                [],
                _ => { }),
            Token);
    }

    [Fact]
    public async Task A_subscription_revoked_during_the_review_is_neither_announced_nor_cut()
    {
        using var world = await AccessWorld.NewAsync();
        await world.GrantedAsync(SubscriptionWorld.Asked("s-1", ["campaign_id", "channel"], 30));
        await world.GrantedAsync(SubscriptionWorld.Asked("s-2", ["channel", "day"], 30, principal: Marketing));
        world.Write(BreakingWorld.Without("2.0.0", "campaign_daily.channel"));
        world.Submit("2.0.0");
        var question = await world.QuestionAsync();
        Assert.Equal(202, (await world.SendAsync("u-mara", ["owner:marketing"], "POST", "/subscriptions/s-1/revocation")).StatusCode);
        Assert.True(await world.Platform.Engine.RunUntilAsync(() => world.Announcements().Contains("AccessRevoked"), Token));
        Assert.Equal(200, (await world.DecideAsync("u-stefan", "steward:marketing", question.TicketId)).StatusCode);
        await world.Platform.Engine.RunUntilAsync(() => world.Onboardings()[^1].Status is not ExecutionStatus.Running, Token);
        Assert.Equal("Published", Status(world.Onboardings()[^1]));
        Assert.Equal("s-2", Assert.Single(world.Events("DataProductChangeAnnounced"))["subscriptionId"].AsString());
        Assert.Equal(["marketing-analyst customer360_marketing DESCRIBE", "marketing-analyst customer360_marketing.campaign_daily DESCRIBE", "marketing-analyst customer360_marketing.campaign_daily(day) SELECT"], world.Held());
        Assert.Single(world.Events("AccessRevoked"));
        AllGreen(world);
    }

    [Fact]
    public async Task A_revocation_and_an_approval_in_the_same_moment_end_it_once()
    {
        using var world = await AccessWorld.NewAsync();
        await world.GrantedAsync(SubscriptionWorld.Asked("s-1", ["campaign_id", "channel"], 30));
        world.Write(BreakingWorld.Without("2.0.0", "campaign_daily.channel"));
        world.Submit("2.0.0");
        var question = await world.QuestionAsync();
        await Task.WhenAll(world.DecideAsync("u-stefan", "steward:marketing", question.TicketId), world.SendAsync("u-mara", ["owner:marketing"], "POST", "/subscriptions/s-1/revocation"));
        await world.Platform.Engine.RunUntilAsync(() => world.Onboardings()[^1].Status is not ExecutionStatus.Running, Token);
        await world.PassAsync(TimeSpan.FromHours(1));
        Assert.Equal("Published", Status(world.Onboardings()[^1]));
        Assert.Empty(world.Held());
        Assert.Equal("owner", Assert.Single(world.Events("AccessRevoked"))["cause"].AsString());
        AllGreen(world);
    }

    [Fact]
    public async Task A_grant_that_comes_during_the_review_is_cut_too()
    {
        using var world = await AccessWorld.NewAsync();
        world.Write(BreakingWorld.Without("2.0.0", "campaign_daily.channel"));
        world.Submit("2.0.0");
        var question = await world.QuestionAsync();
        Assert.Equal(202, (await world.SubmitAsync("u-ana", SubscriptionWorld.Asked("s-1", ["channel", "day"], 30))).StatusCode);
        Assert.True(await world.Platform.Engine.RunUntilAsync(() => world.Announcements().Contains("AccessGranted"), Token));
        Assert.Equal(200, (await world.DecideAsync("u-stefan", "steward:marketing", question.TicketId)).StatusCode);
        await world.Platform.Engine.RunUntilAsync(() => world.Onboardings()[^1].Status is not ExecutionStatus.Running, Token);
        Assert.Equal("analytics-analyst customer360_marketing.campaign_daily(day) SELECT", world.Held().Last());
        Assert.Single(world.Events("DataProductChangeAnnounced"));
        AllGreen(world);
    }

    [Fact]
    public async Task A_column_that_returns_is_nobodys()
    {
        using var world = await AccessWorld.NewAsync();
        await world.GrantedAsync(SubscriptionWorld.Asked("s-1", ["campaign_id", "channel"], 60));
        await PublishAsync(world, BreakingWorld.Without("2.0.0", "campaign_daily.channel"), reviewed: true);
        var back = BreakingWorld.Without("2.1.0");
        Column(back, BreakingWorld.Daily, "channel").AsObject().Remove("required");
        await PublishAsync(world, back, reviewed: false);
        Assert.Equal("Published", Status(world.Onboardings()[^1]));
        Assert.Contains("channel", world.Columns(BreakingWorld.Daily));
        Assert.Equal("analytics-analyst customer360_marketing.campaign_daily(campaign_id) SELECT", world.Held().Last());
        AllGreen(world);
    }

    [Fact]
    public async Task Versions_at_once_end_green_and_each_is_published_at_most_once()
    {
        using var world = await AccessWorld.NewAsync();
        foreach (var version in new[] { "1.1.0", "1.2.0", "1.3.0" })
        {
            world.Write(BreakingWorld.Without(version));
        }

        foreach (var version in new[] { "1.1.0", "1.1.0", "1.2.0", "1.3.0", "1.1.0", "1.0.0", "0.9.0" })
        {
            world.Submit(version);
        }

        await world.RunAsync();
        AllGreen(world);
        Assert.All(world.Events("DataProductPublished").GroupBy(told => told["version"].AsString()), told => Assert.Single(told));
        Assert.Equal(2, world.Events("DataProductPublished").Count);
    }

    [Fact]
    public async Task Two_products_of_a_new_domain_that_fail_leave_nothing()
    {
        using var world = await AccessWorld.NewAsync();
        var before = (Catalog(world), string.Join(',', world.Platform.Glue.Catalog.Databases), await world.TablesAsync());
        foreach (var product in new[] { "orders", "returns" })
        {
            var contract = Foreign("shop", product);
            contract["schema"]![0]!["name"] = $"{product}_daily";
            contract["schema"]![1]!["name"] = $"{product}_touch";
            world.Platform.Objects.Write($"s3://customer360-contracts/contracts/shop/{product}/1.0.0/contract.json", contract.ToJsonString());
            world.Put("customer360.dataproducts", "DataProductSubmitted", $$"""{"productId":"{{product}}","domain":"shop","version":"1.0.0"}""");
        }

        await world.RunAsync();
        Assert.All(world.Onboardings().Skip(1), run => Assert.Equal("RolledBack", Status(run)));
        Assert.Equal((before.Item1, before.Item2), (Catalog(world), string.Join(',', world.Platform.Glue.Catalog.Databases)));
        Assert.DoesNotContain("database#customer360_shop", await world.TablesAsync(), StringComparison.Ordinal);
        Assert.Equal(2, world.Events("DataProductOnboardingFailed").Count);
        AllGreen(world);
    }

    private static JsonNode Foreign(string domain, string product)
    {
        var contract = BreakingWorld.Contract();
        (contract["id"], contract["domain"], contract["dataProduct"]) = (product, domain, product);
        contract["servers"]![0]!["location"] = $"s3://customer360-data/{domain}/{product}/";
        return contract;
    }

    [Theory]
    [InlineData("u-ben ")]
    [InlineData(" u-ben")]
    [InlineData("u-ben\u200b")]
    [InlineData("u-b\u0435n")]
    public async Task An_owner_whose_name_nobody_signs_in_with_is_no_owner(string username)
    {
        using var world = await AccessWorld.NewAsync();
        var contract = BreakingWorld.Without("2.0.0", "campaign_daily.channel");
        contract["team"]!["members"]![0]!["username"] = username;
        world.Write(contract);
        world.Submit("2.0.0");
        await world.RunAsync();
        Assert.Equal("Rejected", Status(world.Onboardings()[^1]));
        Assert.Equal("owner", world.Onboardings()[^1].Output?.Value["findings"][0]["rule"].AsString());
    }

    [Theory]
    [InlineData("customer360.dataproducts", "DataProductPublished", """{"productId":"campaign-performance","domain":"marketing","version":"9.0.0"}""")]
    [InlineData("customer360.dataproducts", "DataProductRetired", """{"productId":"campaign-performance","domain":"marketing"}""")]
    [InlineData("customer360.access", "GrantsReconciled", "{}")]
    [InlineData("customer360.access", "DataProductChangeAnnounced", """{"subscriptionId":"s-1"}""")]
    [InlineData("customer360.access", "ApprovalReminderDue", """{"ticketId":"s-1.owner","occasion":"escalation"}""")]
    [InlineData("attacker", "AccessRequested", """{"requestId":"s-1"}""")]
    [InlineData("attacker", "Step Functions Execution Status Change", """{"executionArn":"arn:aws:states:us-east-1:111111111111:execution:access-approval:x","status":"FAILED"}""")]
    public async Task Forged_announcements_start_nothing(string source, string detailType, string detail)
    {
        using var world = await AccessWorld.NewAsync();
        await world.GrantedAsync(SubscriptionWorld.Asked("s-1", ["channel"], 10));
        var (runs, tables) = (world.Platform.Engine.Executions.Count, await world.TablesAsync());
        world.Put(source, detailType, detail);
        await world.PassAsync(TimeSpan.FromMinutes(5));
        Assert.Equal(runs, world.Platform.Engine.Executions.Count);
        Assert.Equal(tables, await world.TablesAsync());
    }

    [Theory]
    [InlineData("u-plat", "platform", """{"reapply":false}""", 202)]
    [InlineData("u-plat", "PLATFORM", """{"reapply":true}""", 202)]
    [InlineData("u-plat", "platform", """{"reapply":null}""", 400)]
    [InlineData("u-plat", "platform", """{"reapply":[true]}""", 400)]
    [InlineData("u-plat", "platform", """{"reapply":true,"subscriptions":[null]}""", 400)]
    [InlineData("u-plat", "platform", "{}", 400)]
    [InlineData("u-plat", "platform", "[null]", 400)]
    [InlineData("u-plat", "platform", null, 400)]
    [InlineData("u-mara", "owner:marketing", """{"reapply":true}""", 403)]
    [InlineData("u-mara", "platform-x", """{"reapply":true}""", 403)]
    public async Task Reconciliations_are_for_few_and_for_what_they_say(string by, string group, string? body, int status)
    {
        using var world = await AccessWorld.NewAsync();
        var reply = await world.SendAsync(by, [group], "POST", "/reconciliations", body);
        Assert.Null(reply.Failure);
        Assert.Equal(status, reply.StatusCode);
        await world.RunAsync();
        Assert.Equal(status == 202 ? 1 : 0, world.Events("GrantsReconciled").Count);
        AllGreen(world);
    }

    [Theory]
    [InlineData("{}")]
    [InlineData("""{"reapply":"true"}""")]
    [InlineData("""{"reapply":[true,null]}""")]
    [InlineData("""{"reapply":true,"principalArn":"arn:aws:iam::111111111111:role/sales-analyst","columns":["email"]}""")]
    public async Task A_forged_reconciliation_grants_only_what_is_recorded(string detail)
    {
        using var world = await AccessWorld.NewAsync();
        await world.GrantedAsync(SubscriptionWorld.Asked("s-1", ["channel"], 10));
        var held = world.Held().ToArray();
        await world.ReconciledAsync(detail);
        Assert.Equal(held, world.Held());
        AllGreen(world);
    }

    public static TheoryData<string, string> Nulls() => new()
    {
        { "$.schema", "[null]" }, { "$.schema[0].properties", "[null]" }, { "$.team.members", "[null]" }, { "$.servers", "[null]" }, { "$.slaProperties", "[null]" },
        { "$.schema[0].properties[0]", "null" }, { "$.team", "null" }, { "$.schema", "null" }, { "$.schema", "{}" }, { "$.servers", "[[null]]" }, { "$.schema[0].name", "null" }, { "$.schema[0].properties[0].name", "[null]" },
        { "$.team.members[0]", "null" }, { "$.slaProperties[0]", "null" }, { "$.version", "null" }, { "$.slaProperties[2].value", "null" }, { "$.schema[0].properties[0].classification", "[null]" },
    };

    [Theory]
    [MemberData(nameof(Nulls))]
    public async Task Nulls_of_a_contract_are_findings(string path, string value)
    {
        using var world = await AccessWorld.NewAsync();
        var contract = BreakingWorld.Without("1.1.0");
        var names = path[2..].Replace("[", ".", StringComparison.Ordinal).Replace("]", "", StringComparison.Ordinal).Split('.');
        var parent = names[..^1].Aggregate(contract, (node, name) => (node is JsonArray ? node[int.Parse(name, null)] : node[name])!);
        if (parent is JsonArray list)
        {
            list[int.Parse(names[^1], null)] = JsonNode.Parse(value);
        }
        else
        {
            parent[names[^1]] = JsonNode.Parse(value);
        }

        var catalog = Catalog(world);
        world.Platform.Objects.Write("s3://customer360-contracts/contracts/marketing/campaign-performance/1.1.0/contract.json", contract.ToJsonString());
        world.Submit("1.1.0");
        await world.RunAsync();
        AllGreen(world);
        Assert.Equal("Rejected", Status(world.Onboardings()[^1]));
        Assert.Single(world.Events("DataProductRejected"));
        Assert.Equal(catalog, Catalog(world));
    }

    [Theory]
    [InlineData("""{"property":"accessDuration","value":"1","valueExt":"30","unit":"d"}""")]
    [InlineData("""{"property":"accessDuration","value":1,"valueExt":0,"unit":"d"}""")]
    [InlineData("""{"property":"accessDuration","value":1,"valueExt":-30,"unit":"d"}""")]
    [InlineData("""{"property":"accessDuration","value":1,"valueExt":1000,"unit":"d"}""")]
    [InlineData("""{"property":"accessDuration","value":30,"valueExt":7,"unit":"d"}""")]
    [InlineData("""{"property":"accessDuration","value":1,"valueExt":7.5,"unit":"d"}""")]
    [InlineData("""{"property":"accessDuration","value":1,"valueExt":2,"unit":"m"}""")]
    public async Task A_range_of_days_that_cannot_be_read_is_a_finding_and_not_a_year(string property)
    {
        using var world = await AccessWorld.NewAsync();
        var contract = BreakingWorld.Without("1.1.0");
        contract["slaProperties"]!.AsArray().Add(JsonNode.Parse(property));
        await PublishAsync(world, contract, reviewed: false);
        Assert.Equal("Rejected", Status(world.Onboardings()[^1]));
    }

    [Fact]
    public async Task A_principal_that_reads_does_not_come_to_write_by_a_renewal()
    {
        using var world = await AccessWorld.NewAsync();
        await world.GrantedAsync(SubscriptionWorld.Asked("s-1", ["channel"], 10, principal: Marketing));
        await world.AskedAsync("u-ana", SubscriptionWorld.Asked("s-2", [], 10, renews: "s-1", principal: Marketing).With("permission", "Modify"));
        await world.DecideAsync("u-mara", "owner:marketing", "s-2.owner");
        await world.QuestionAsync(2);
        await world.DecideAsync("u-plat", "platform", "s-2.platform");
        await world.RunUntilGrantedAsync();
        Assert.Equal("Denied", AccessWorld.Out(world.RunOf("s-2"))["status"].AsString());
        Assert.Equal("marketing-analyst customer360_marketing.campaign_daily(channel) SELECT", world.Held().Last());
    }

    [Fact]
    public async Task Shared_columns_stay_until_the_last_subscription_ends()
    {
        using var world = await AccessWorld.NewAsync();
        await world.GrantedAsync(SubscriptionWorld.Asked("s-1", ["channel", "day"], 10));
        await world.GrantedAsync(SubscriptionWorld.Asked("s-2", ["day", "spend"], 20));
        await world.PassAsync(TimeSpan.FromDays(11));
        Assert.Equal("analytics-analyst customer360_marketing.campaign_daily(day,spend) SELECT", world.Held().Last());
        await world.PassAsync(TimeSpan.FromDays(11));
        Assert.Empty(world.Held());
        Assert.Equal(2, world.Events("AccessRevoked").Count);
        AllGreen(world);
    }

    [Theory]
    [InlineData("[]")]
    [InlineData("[null]")]
    [InlineData("null")]
    [InlineData("\"x\"")]
    [InlineData("5")]
    [InlineData("""{"productId":null,"domain":null,"version":null,"dryRun":null}""")]
    [InlineData("""{"productId":"campaign-performance","domain":"marketing","version":"1.0.0","dryRun":[null]}""")]
    [InlineData("""{"productId":"campaign-performance","domain":"marketing","version":"\ud800"}""")]
    [InlineData("""{"productId":"campaign-performance","productId":"x","domain":"marketing","version":"1.0.0"}""")]
    [InlineData("""{"productId":"campaign-performance","domain":"marketing","version":"1.0.0","correlationId":["\ud800"]}""")]
    [InlineData("""{"ProductId":"campaign-performance","Domain":"marketing","Version":"1.0.0"}""")]
    public async Task A_hostile_submission_is_refused_by_the_bus_or_rejected(string detail)
    {
        using var world = await AccessWorld.NewAsync();
        var (tables, catalog) = (await world.TablesAsync(), Catalog(world));
        var put = world.Platform.Bus.Put(
            JsonValue.Object(("Source", "customer360.dataproducts"), ("DetailType", "DataProductSubmitted"), ("Detail", detail), ("EventBusName", "customer360")), world.Platform.Clock.GetUtcNow());
        await world.RunAsync();
        AllGreen(world);
        Assert.Equal(put is PutEventResult.Accepted ? 1 : 0, world.Events("DataProductRejected").Count);
        Assert.Equal((tables, catalog), (await world.TablesAsync(), Catalog(world)));
        Assert.Empty(world.Platform.Bus.DeadLetters);
    }

    [Fact]
    public async Task A_denied_request_stays_denied_whatever_follows()
    {
        using var world = await AccessWorld.NewAsync();
        var question = await world.AskedAsync("u-noor", AccessWorld.Touch);
        Assert.Equal(200, (await world.DecideAsync("u-stefan", "steward:marketing", question.TicketId, """{"approved":false,"reason":"mara@example.com must not."}""")).StatusCode);
        Assert.Equal(200, (await world.DecideAsync("u-stefan", "steward:marketing", question.TicketId, """{"approved":false,"reason":"mara@example.com must not."}""")).StatusCode);
        Assert.Equal(409, (await world.DecideAsync("u-stefan", "steward:marketing", question.TicketId)).StatusCode);
        await world.RunAsync();
        Assert.Equal(202, (await world.SubmitAsync("u-noor", AccessWorld.Touch)).StatusCode);
        Assert.Equal(409, (await world.SubmitAsync("u-noor", AccessWorld.Touch.With("durationDays", 15))).StatusCode);
        await world.RunAsync();
        Assert.Equal(["AccessDenied"], world.Announcements());
        Assert.DoesNotContain("mara@example.com", string.Join('\n', world.Platform.Bus.Archive.Select(each => each.ToJson()).Concat(world.Platform.Sns.Messages.Select(message => message.Text)).Append(world.Platform.Log.ToString())), StringComparison.Ordinal);
        AllGreen(world);
    }
}

/// <summary>Lets a world run as far as an attack looks.</summary>
internal static class AttackWorld
{
    /// <summary>Lets time pass until every request has ended, and no further: what was granted still holds.</summary>
    public static async Task RunUntilGrantedAsync(this AccessWorld world)
    {
        Assert.True(await world.Platform.Engine.RunUntilAsync(
            () => world.Platform.Engine.Executions.Where(run => run.StateMachine.Name is "access-approval" or "access-grant" or "access-permissions").All(run => run.Status is not ExecutionStatus.Running), TestContext.Current.CancellationToken));
    }
}
