using System.Diagnostics;
using System.Globalization;
using Customer360.Contracts.Access;
using Customer360.Workflows.Access;
using Customer360.Workflows.Checks;
using Customer360.Workflows.Stories;
using Customer360.Workflows.Subscriptions;
using Customer360.Workflows.Traps;
using DurableStates.Engine;
using DurableStates.Json;

namespace Customer360.Workflows.Acceptance;

/// <summary>What the people who use it accept it by: owners, stewards, consumers, security.</summary>
public sealed class PeopleTests
{
    [Fact]
    public async Task Owner_A_contract_with_five_mistakes_gives_all_five_each_with_its_path_and_its_fix_within_five_seconds()
    {
        using var world = await AccessWorld.NewAsync();
        var story = Local.Stories.Act.ReadAll(Path.Combine(AppContext.BaseDirectory, "samples", "stories"))[0].Stories.Single(story => story.Title == "A contract with five mistakes is rejected");
        world.Put(story.Event?.Source ?? "", story.Event?.DetailType ?? "", story.Event?.Detail.GetRawText() ?? "");
        await world.RunAsync();

        var run = world.Onboardings()[^1];
        var findings = AccessWorld.Out(run)["findings"].Items.ToArray();
        Assert.Equal(5, findings.Length);
        Assert.Equal(5, findings.Select(finding => finding["path"].AsString()).Distinct().Count());
        Assert.All(findings, finding => Assert.NotEqual("", finding["fix"].AsString()));
        Assert.InRange((run.StopDate - run.StartDate)?.TotalSeconds ?? 99, 0, 5);
    }

    [Fact]
    public async Task Owner_A_good_contract_is_published_within_a_minute_of_a_persons_time()
    {
        var time = Stopwatch.StartNew();
        using var world = await AccessWorld.NewAsync();

        Assert.Single(world.Events("DataProductPublished"));
        Assert.InRange(time.Elapsed.TotalSeconds, 0, 60);
    }

    [Fact]
    public async Task Owner_A_build_that_fails_leaves_no_visible_trace_in_the_catalogue()
    {
        using var world = await AccessWorld.NewAsync();
        var before = world.Platform.Glue.Catalog.Databases.ToArray();
        world.Put("customer360.dataproducts", "DataProductSubmitted", """{ "productId": "sales-analytics", "domain": "sales", "version": "1.0.0" }""");
        await world.RunAsync();

        Assert.Equal("RolledBack", AccessWorld.Out(world.Onboardings()[^1])["status"].AsString());
        Assert.Equal(before, world.Platform.Glue.Catalog.Databases);
    }

    [Fact]
    public async Task Owner_The_same_version_submitted_again_does_nothing()
    {
        using var world = await AccessWorld.NewAsync();
        var calls = world.Calls().Count(call => call.Operation != "invoke");
        world.Submit("1.0.0");
        await world.RunAsync();

        Assert.Equal("AlreadyPublished", AccessWorld.Out(world.Onboardings()[^1])["status"].AsString());
        Assert.Equal(calls, world.Calls().Count(call => call.Operation != "invoke"));
        Assert.Single(world.Events("DataProductPublished"));
    }

    [Fact]
    public async Task Owner_A_breaking_change_cannot_be_published_as_minor()
    {
        using var world = await AccessWorld.NewAsync();
        world.Write(BreakingWorld.Without("1.1.0", "campaign_daily.channel"));
        world.Submit("1.1.0");
        await world.RunAsync();

        var output = AccessWorld.Out(world.Onboardings()[^1]);
        Assert.Equal(("Rejected", "breaking-change"), (output["status"].AsString(), output["findings"][0]["rule"].AsString()));
        Assert.Contains("channel", world.Columns(BreakingWorld.Daily));
    }

    [Fact]
    public async Task Steward_One_command_decides_and_nobody_decides_about_their_own_request()
    {
        using var world = await AccessWorld.NewAsync();
        var question = await world.AskedAsync("u-stefan", AccessWorld.Touch);

        Assert.Equal(403, (await world.DecideAsync("u-stefan", "steward:marketing", question.TicketId)).StatusCode);
        Assert.Equal(200, (await world.DecideAsync("u-ines", "steward:marketing", question.TicketId)).StatusCode);
        await world.RunAsync();
        Assert.Equal("Granted", AccessWorld.Out(world.Runs[0])["status"].AsString());
    }

    [Fact]
    public async Task Steward_A_decision_after_its_time_is_refused_politely_and_logged()
    {
        using var world = await AccessWorld.NewAsync();
        var question = await world.AskedAsync("u-noor", AccessWorld.Touch);
        await world.RunAsync();

        var reply = await world.DecideAsync("u-stefan", "steward:marketing", question.TicketId);
        Assert.Equal(409, reply.StatusCode);
        Assert.NotEqual("", JsonValue.Parse(reply.Body)["message"].AsString());
        Assert.Contains(
            world.Platform.Log.Split('\n'),
            line => line.Contains("Decision received", StringComparison.Ordinal) && line.Contains(DecisionStatus.TooLate, StringComparison.Ordinal) && line.Contains("u-stefan", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Steward_Every_grant_in_the_audit_leads_to_its_request_decision_policy_and_execution()
    {
        using var world = await AccessWorld.NewAsync();
        await world.GrantedAsync(SubscriptionWorld.Asked("r-0", ["channel"], 30));
        await world.AskedAsync("u-noor", AccessWorld.Touch);
        await world.DecideAsync("u-stefan", "steward:marketing", "r-1.steward");
        Assert.True(await world.Platform.Engine.RunUntilAsync(() => world.Runs[^1].Status is ExecutionStatus.Succeeded, TestContext.Current.CancellationToken));

        var grants = AuditCheck.Rows(world.Platform).Where(row => row["machine"] == "access-grant" && row["outcome"] == "Granted").ToDictionary(row => row["requestId"].AsString());
        Assert.Equal(["r-0", "r-1"], grants.Keys.Order(StringComparer.Ordinal));
        Assert.Equal("u-stefan", grants["r-1"]["decisions"][0]["decidedBy"].AsString());
        Assert.All(grants.Values, row =>
        {
            Assert.Equal(Lambdas.Policy.PolicyDocument.Deployed.Version, row["policyVersion"].AsString());
            Assert.True(world.Platform.Engine.TryFindExecution(row["executionArn"].AsString(), out _));
            Assert.Equal(world.RunOf(row["requestId"].AsString()).Name, row["startedBy"].AsString());
            Assert.False(row["subscriptionId"].IsNull);
        });
    }

    [Fact]
    public async Task Steward_Reminders_and_escalation_come_once_each()
    {
        using var world = await AccessWorld.NewAsync();
        await world.AskedAsync("u-noor", AccessWorld.Touch);
        await world.RunAsync();

        Assert.Equal(2, world.Told.Count(told => told.StartsWith("Still open", StringComparison.Ordinal)));
        Assert.Single(world.Told, told => told.StartsWith("Escalated", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Consumer_What_policy_approves_is_usable_within_a_minute_and_proven_by_a_read_back()
    {
        using var world = await AccessWorld.NewAsync();
        Assert.Equal(202, (await world.SubmitAsync("u-ana", SubscriptionWorld.Asked("r-1", ["channel"], 30))).StatusCode);
        Assert.True(await world.Platform.Engine.RunUntilAsync(() => world.RunOf("r-1").Status is not ExecutionStatus.Running, TestContext.Current.CancellationToken));

        var run = world.RunOf("r-1");
        Assert.Equal("Granted", AccessWorld.Out(run)["status"].AsString());
        Assert.InRange((run.StopDate - run.StartDate)?.TotalSeconds ?? 99, 0, 60);
        Assert.Contains(world.Calls(), call => call.Operation == "listPermissions" && call.At >= run.StartDate);
        Assert.Contains(world.Held(), grant => grant.EndsWith("campaign_daily(channel) SELECT", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("permission", "\"Write\"", "Ask for reading")]
    [InlineData("durationDays", "400", "1 to 365 days")]
    [InlineData("columns", """["chanel"]""", "channel")]
    public async Task Consumer_Who_is_denied_is_told_why_and_what_would_be_allowed(string field, string value, string allowed)
    {
        using var world = await AccessWorld.NewAsync();
        var reply = await world.SubmitAsync("u-ana", SubscriptionWorld.Asked("r-1", ["channel"], 30).With(field, JsonValue.Parse(value)));
        await world.RunAsync();

        var told = reply.StatusCode == 202 ? AccessWorld.Out(world.RunOf("r-1"))["reasons"].ToJson() : reply.Body;
        Assert.Contains(allowed, told, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Consumer_The_end_is_told_fourteen_and_three_days_before_and_nothing_can_be_read_after_it()
    {
        using var world = await AccessWorld.NewAsync();
        await world.GrantedAsync(SubscriptionWorld.Asked("r-1", ["channel"], 30));
        await world.PassAsync(TimeSpan.FromDays(29));
        Assert.Equal(2, world.Told.Count(told => told == "Access ends: r-1 -> u-ana"));
        Assert.NotEmpty(world.Reads);
        await world.PassAsync(TimeSpan.FromDays(1.1));

        Assert.Empty(world.Reads);
    }

    [Fact]
    public async Task Consumer_My_access_and_its_end_are_told_and_I_can_give_it_back()
    {
        using var world = await AccessWorld.NewAsync();
        await world.GrantedAsync(SubscriptionWorld.Asked("r-1", ["channel"], 30));

        var mine = JsonValue.Parse((await world.SendAsync("u-ana", [], "GET", "/subscriptions/r-1")).Body);
        Assert.Equal(("Active", "2026-12-02"), (mine["state"].AsString(), DateTimeOffset.Parse(mine["expiresAt"].AsString(), CultureInfo.InvariantCulture).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)));
        Assert.Equal(202, (await world.SendAsync("u-ana", [], "POST", "/subscriptions/r-1/revocation")).StatusCode);
        await world.RunAsync();
        Assert.Empty(world.Reads);
    }

    [Fact]
    public void Security_No_bucket_is_without_our_key() => Assert.All(
        Machines.Resources.Where(resource => resource.Value["Type"] == "AWS::S3::Bucket"),
        bucket => Assert.Equal(
            """{"SSEAlgorithm":"aws:kms","KMSMasterKeyID":{"Fn::GetAtt":["DataKey","Arn"]}}""",
            bucket.Value["Properties"]["BucketEncryption"]["ServerSideEncryptionConfiguration"][0]["ServerSideEncryptionByDefault"].ToJson()));

    [Fact]
    public async Task Security_What_approvers_did_is_proven_and_executions_carry_ids_only()
    {
        using var world = await AccessWorld.NewAsync();
        await world.AskedAsync("u-noor", AccessWorld.Touch);
        await world.DecideAsync("u-stefan", "steward:marketing", "r-1.steward");
        await world.RunAsync();

        var row = Assert.Single(AuditCheck.Rows(world.Platform), row => row["executionArn"] == world.Runs[0].Arn);
        Assert.Equal(("steward", "u-stefan", true), (row["decisions"][0]["stage"].AsString(), row["decisions"][0]["decidedBy"].AsString(), row["decisions"][0]["approved"].AsBoolean()));
        Assert.Equal("""{"requestId":"r-1"}""", world.Runs[0].Input.Text);
        Assert.Empty(PersonalDataCheck.Leaks(world.Platform));
    }
}
