using Customer360.Lambdas.Policy;
using Customer360.Workflows.Access;
using Customer360.Workflows.Checks;
using Customer360.Workflows.Stories;
using Customer360.Workflows.Subscriptions;
using DurableStates.Json;

namespace Customer360.Workflows.Audit;

/// <summary>
/// What a run leaves. That each run leaves exactly one row, and no row is without a run, is looked at after every test of this project, see <see cref="CheckedPlatformsAttribute"/>.
/// </summary>
public sealed class AuditTests
{
    private const string Everything = "request=r-1";

    [Fact]
    public async Task A_grant_is_told_with_who_asked_why_who_decided_under_which_policy_and_what_it_came_to()
    {
        using var world = await AccessWorld.NewAsync();
        await world.AskedAsync("u-noor", AccessWorld.Touch);
        await world.DecideAsync("u-stefan", "steward:marketing", "r-1.steward");
        await world.PassAsync(TimeSpan.FromDays(15));

        var rows = await world.AuditAsync(Everything);

        Assert.Equal(
            [
                "access-approval SUCCEEDED Granted by u-noor for analytics: steward u-stefan",
                "access-expiry-notice SUCCEEDED Sent by nobody for expiry-3d: steward u-stefan",
                "access-grant SUCCEEDED Granted by u-noor for analytics: steward u-stefan",
                "access-permissions SUCCEEDED Done by nobody for expiry: steward u-stefan",
                "access-permissions SUCCEEDED Done by u-noor for analytics: steward u-stefan",
                "access-revocation SUCCEEDED Revoked by nobody for expiry: steward u-stefan",
            ],
            rows.Select(Describe).Order(StringComparer.Ordinal));
        Assert.All(rows, row => Assert.Equal(
            ("marketing", "campaign-performance", "1.0.0", PolicyDocument.Deployed.Version),
            (row["domain"].AsString(), row["productId"].AsString(), row["version"].AsString(), row["policyVersion"].AsString())));

        // The youngest first.
        Assert.Equal(rows.Select(row => row["startedAt"].AsString()).OrderDescending(StringComparer.Ordinal), rows.Select(row => row["startedAt"].AsString()));
        Assert.Equal(rows.Where(row => !row["subscriptionId"].IsNull).Select(row => row["executionArn"]), (await world.AuditAsync("subscription=r-1")).Select(row => row["executionArn"]));
    }

    [Theory]
    [InlineData("u-mara", "owner:marketing", "owner")]
    [InlineData("u-ana", "", "requester")]
    public async Task Who_ordered_the_end_of_a_subscription_stands_in_its_row(string by, string group, string cause)
    {
        using var world = await AccessWorld.NewAsync();
        await world.GrantedAsync(SubscriptionWorld.Asked("r-1", ["channel", "day"], 10));
        Assert.Equal(202, (await world.SendAsync(by, [group], "POST", "/subscriptions/r-1/revocation")).StatusCode);
        await world.RunAsync();

        var end = Assert.Single(await world.AuditAsync(Everything), row => row["machine"] == "access-revocation");

        Assert.Equal($"access-revocation SUCCEEDED Revoked by {by} for {cause}: ", Describe(end));
    }

    [Fact]
    public async Task An_end_that_is_told_twice_leaves_the_first_row_as_it_is()
    {
        using var world = await AccessWorld.NewAsync();
        await world.AskedAsync("u-noor", AccessWorld.Touch);
        await world.DecideAsync("u-stefan", "steward:marketing", "r-1.steward");
        await world.PassAsync(TimeSpan.FromDays(15));
        var before = world.Platform.DynamoDb.Items("Audit").Select(item => item.ToJson()).Order(StringComparer.Ordinal).ToArray();

        foreach (var told in world.Platform.Bus.Archive.Where(told => told["source"] == "aws.states").Select(told => told["id"].AsString()).ToArray())
        {
            Assert.True(world.Platform.Bus.Redeliver(told));
        }

        await world.RunAsync();
        Assert.Equal(before, world.Platform.DynamoDb.Items("Audit").Select(item => item.ToJson()).Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task A_run_that_an_event_of_anybody_started_is_nobodys_and_says_nothing_of_other_runs()
    {
        using var world = await AccessWorld.NewAsync();
        await world.GrantedAsync(SubscriptionWorld.Asked("r-1", ["channel", "day"], 10));
        var first = world.RunOf("r-1").Name;
        world.PutRequested($$"""{"requestId":"r-1","executionId":"{{first}}","subscriptionId":"r-1","change":"GRANT","domain":"sales","productId":"orders","version":"1.0.0"}""");
        world.PutRevocation($$"""{"subscriptionId":"r-1","generation":1,"executionId":"{{first}}","requestId":"r-2","cause":"owner"}""");
        world.PutRequested("""{"requestId":"r-404"}""");
        await world.RunAsync();

        var forged = AuditCheck.Rows(world.Platform).Where(row => row["machine"] == "access-approval" && row["outcome"] != "Granted").ToArray();
        Assert.Equal(
            ["access-approval SUCCEEDED Denied by nobody for : ", "access-approval SUCCEEDED Duplicate by nobody for : "],
            forged.Select(Describe).Order(StringComparer.Ordinal));
        Assert.All(forged, row => Assert.True(row["startedBy"].IsNull));
        Assert.Equal("r-1", forged.Single(row => row["outcome"] == "Duplicate")["requestId"].AsString());
        Assert.True(forged.Single(row => row["outcome"] == "Denied")["requestId"].IsNull);
        var unchanged = Assert.Single(AuditCheck.Rows(world.Platform), row => row["machine"] == "access-revocation");
        Assert.Equal("access-revocation SUCCEEDED Unchanged by nobody for : ", Describe(unchanged));
        Assert.True(unchanged["startedBy"].IsNull);
    }

    [Fact]
    public async Task A_run_that_was_stopped_leaves_its_row_and_so_does_the_run_that_closes_it()
    {
        using var world = await AccessWorld.NewAsync();
        await world.AskedAsync("u-noor", AccessWorld.Touch);
        var stopped = world.Runs[0];
        world.Platform.Engine.StopExecution(stopped, "Operator", "Stopped for mara.keller@example.com");
        await world.RunAsync();

        var own = Assert.Single(AuditCheck.Rows(world.Platform), row => row["executionArn"] == stopped.Arn);
        Assert.Equal(("ABORTED", "Operator", "r-1", "u-noor"), (own["status"].AsString(), own["error"].AsString(), own["requestId"].AsString(), own["askedBy"].AsString()));
        Assert.True(own["outcome"].IsNull);
        Assert.DoesNotContain(AuditCheck.Rows(world.Platform), row => row.ToJson().Contains("keller", StringComparison.Ordinal));
        var closing = Assert.Single(AuditCheck.Rows(world.Platform), row => row["machine"] == "run-ended");
        Assert.Equal((stopped.Name, "r-1"), (closing["startedBy"].AsString(), closing["requestId"].AsString()));
        Assert.Contains(await world.AuditAsync($"execution={stopped.Arn}"), row => row["executionArn"] == closing["executionArn"]);

    }

    [Fact]
    public async Task A_breaking_versions_runs_tell_who_reviewed_it_and_a_rejected_ones_by_which_rule()
    {
        using var world = await AccessWorld.NewAsync();
        world.Write(BreakingWorld.Without("2.0.0", "campaign_daily.channel"));
        world.Submit("2.0.0");
        var question = await world.QuestionAsync();
        await world.DecideAsync("u-stefan", "steward:marketing", question.TicketId);
        await world.RunAsync();
        world.Write(BreakingWorld.Without("0.9.0"));
        world.Submit("0.9.0");
        await world.RunAsync();

        var rows = await world.AuditAsync("product=marketing/campaign-performance");

        Assert.Contains("data-product-review SUCCEEDED Approved by nobody for breaking-change: steward u-stefan", rows.Select(Describe));
        Assert.Contains("data-product-onboarding SUCCEEDED Published by nobody for : ", rows.Select(Describe));
        Assert.Contains("data-product-onboarding SUCCEEDED Rejected by nobody for downgrade: ", rows.Select(Describe));
        var run = world.Onboardings()[1];
        var started = await world.AuditAsync($"execution={run.Arn}");
        Assert.Equal(run.Arn, started[0]["executionArn"].AsString());
        Assert.Equal(
            ["data-product-build", "data-product-catalog", "data-product-publication", "data-product-quality", "data-product-review", "data-product-subscribers", "data-product-subscribers", "data-product-tags"],
            started.Skip(1).Select(row => row["machine"].AsString()).Order(StringComparer.Ordinal));
    }

    [Theory]
    [InlineData("u-petra", "privacy-officer", true)]
    [InlineData("u-mara", "owner:marketing", true)]
    [InlineData("u-stefan", "steward:marketing", true)]
    [InlineData("u-olu", "owner:sales", false)]
    [InlineData("u-ana", "analytics", false)]
    public async Task Only_who_answers_for_the_data_is_told_and_nobody_else_learns_that_there_is_something(string by, string group, bool isTold)
    {
        using var world = await AccessWorld.NewAsync();
        await world.GrantedAsync(SubscriptionWorld.Asked("r-1", ["channel", "day"], 10));

        foreach (var about in new[] { "product=marketing/campaign-performance", Everything, "subscription=r-1", $"execution={world.RunOf("r-1").Arn}" })
        {
            var reply = await world.SendAsync(by, [group], "GET", $"/audit?{about}");
            Assert.Equal(200, reply.StatusCode);
            Assert.Equal(isTold, JsonValue.Parse(reply.Body)["rows"].Count > 0);
            Assert.True(isTold || reply.Body == """{"rows":[],"next":null}""", reply.Body);
        }

        // What is about no product is the privacy officer's.
        world.Put("customer360.access", "GrantReconciliationRequested", "{}");
        await world.RunAsync();
        var night = world.Platform.Engine.Executions.Single(run => run.StateMachine.Name == "grant-reconciliation").Arn;
        Assert.Equal(group == "privacy-officer", JsonValue.Parse((await world.SendAsync(by, [group], "GET", $"/audit?execution={night}")).Body)["rows"].Count > 0);
    }

    [Theory]
    [InlineData("")]
    [InlineData("request=r-1&product=marketing/campaign-performance")]
    [InlineData("request=r%201")]
    [InlineData("product=campaign-performance")]
    [InlineData("execution=r-1")]
    [InlineData("person=u-ana")]
    [InlineData("request=r-1&after=r-1")]
    public async Task A_question_that_is_none_is_answered_with_how_to_ask(string query)
    {
        using var world = await AccessWorld.NewAsync();

        var reply = await world.SendAsync("u-petra", ["privacy-officer"], "GET", $"/audit?{query}");

        Assert.Equal(400, reply.StatusCode);
        Assert.Contains("product=<domain>/<product>, request=<id>, subscription=<id>, execution=<ARN>", JsonValue.Parse(reply.Body)["message"].AsString(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(100, 1)]
    [InlineData(101, 2)]
    public async Task A_hundred_rows_are_a_page(int rows, int pages)
    {
        using var world = await AccessWorld.NewAsync();
        Assert.Equal(202, (await world.SubmitAsync("u-ana", AccessWorld.Touch.With("purposeCode", "fun"))).StatusCode);
        await world.RunAsync();
        var first = (await world.AuditAsync(Everything)).Count;
        for (var run = first; run < rows; run++)
        {
            world.PutRequested("""{"requestId":"r-1"}""");
        }

        await world.RunAsync();
        var (found, asked, next) = (new List<string>(), 0, "");
        do
        {
            var page = JsonValue.Parse((await world.SendAsync("u-petra", ["privacy-officer"], "GET", $"/audit?{Everything}{next}")).Body);
            found.AddRange(page["rows"].Items.ToArray().Select(row => row["executionArn"].AsString()));
            next = page["next"].TryGetString(out var after) ? $"&after={after}" : "";
            asked++;
        }
        while (next.Length > 0);

        Assert.Equal((rows, rows), (found.Count, found.Distinct().Count()));
        Assert.Equal(pages, asked);
    }

    private static string Describe(JsonValue row) =>
        $"{row["machine"].AsString()} {row["status"].AsString()} {Text(row["outcome"])} by {(row["askedBy"].TryGetString(out var who) ? who : "nobody")} for {Text(row["reason"])}: "
            + string.Join(", ", row["decisions"].Items.ToArray().Select(decision => $"{decision["stage"].AsString()} {decision["decidedBy"].AsString()}"));

    private static string Text(JsonValue value) => value.TryGetString(out var text) ? text : "";
}

internal static class AuditQuestions
{
    /// <summary>What the privacy officer is told.</summary>
    public static async Task<IReadOnlyList<JsonValue>> AuditAsync(this AccessWorld world, string about)
    {
        var reply = await world.SendAsync("u-petra", ["privacy-officer"], "GET", $"/audit?{about}");
        Assert.Equal(200, reply.StatusCode);
        return [.. JsonValue.Parse(reply.Body)["rows"].Items];
    }
}
