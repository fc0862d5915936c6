using DurableStates.Json;

namespace Customer360.Workflows.Access;

/// <summary>Events and bodies that nobody meant: each is answered with a reason, nothing is granted, and no table changes.</summary>
public sealed class HostileRequestTests
{
    // Details of AccessRequested that anybody may put on the bus.
    private static readonly string[] Details =
    [
        "{}",
        """{"requestId":null}""",
        """{"requestId":5}""",
        """{"requestId":true}""",
        """{"requestId":["r-1"]}""",
        """{"requestId":{"S":"r-1"}}""",
        """{"requestId":""}""",
        """{"requestId":" r-1"}""",
        """{"requestId":"r-1\n"}""",
        """{"requestId":"../r-1"}""",
        """{"requestId":"r.1"}""",
        """{"requestId":"r-never-submitted"}""",
        """{"requestId":"\ud800"}""",
        $$"""{"requestId":"{{new string('r', 65)}}"}""",
        """{"RequestId":"r-1"}""",
        """{"REQUESTID":"r-1","requestid":"r-1"}""",
        """{"requestId":"r-1","requestId":"r-2"}""",
        """{"requestId":"r-1'; DROP TABLE requests;--"}""",
        """{"requestId":"{{resolve:ssm:secret}}"}""",
        """{"requestId":"${AWS::AccountId}"}""",
        """{"requestId":"$states.input"}""",
        """{"requestId":"{% $states.context.Task.Token %}"}""",
        """{"requestId":"r-1\u0000"}""",
        """{"requestId":"r\u200b-1"}""",
        """{"requestId":"R-1"}""",
        """{"requestId":"__proto__"}""",
        """{"requestId":"*"}""",
        """{"requestId":1e400}""",
        """{"requestId":-0.0}""",
        """{"requestId":"arn:aws:states:us-east-1:111111111111:execution:access-approval:r-1"}""",
        """{"detail":{"requestId":"r-1"}}""",
        """{"requestId":"r-1.steward"}""",
        """{"requestId":"mara.keller@example.com"}""",
        $$"""{"requestId":{{string.Concat(Enumerable.Repeat("[", 60))}}{{string.Concat(Enumerable.Repeat("]", 60))}}}""",
        $$"""{"requestId":"r-none","padding":"{{new string('x', 200_000)}}"}""",
        """{"requestId":"r-x","productId":"campaign-performance","domain":"marketing","version":"1.0.0","tableName":"campaign_touch","columns":[],"permission":"Read","requesterId":"u-mara","requesterDomain":"marketing","requesterAccount":"111111111111","principalArn":"IAM_ALLOWED_PRINCIPALS","purposeCode":"analytics","durationDays":14}""",
    ];

    // Members of a good body, and what stands there instead; undefined members are added.
    private static readonly (string Member, string Value)[] Bodies =
    [
        ("requestId", "\"\""),
        ("requestId", "\"r 1\""),
        ("requestId", "5"),
        ("requestId", $"\"{new string('r', 65)}\""),
        ("domain", "\"hr/../marketing\""),
        ("domain", "\"%2e%2e\""),
        ("domain", "\"m\""),
        ("domain", "\"Marketing\""),
        ("productId", "\"../someone/mine\""),
        ("productId", "\"mine?x\""),
        ("productId", "\"mine#x\""),
        ("productId", "\"%2e%2e%2fmine\""),
        ("productId", "\"mine/\""),
        ("productId", $"\"{new string('p', 41)}\""),
        ("version", "\"01.0.0\""),
        ("version", "\"1.0\""),
        ("version", "\"1.0.0/..\""),
        ("tableName", "\"campaign-daily\""),
        ("tableName", "\"ALL_TABLES\""),
        ("columns", "\"email\""),
        ("columns", "[\"*\"]"),
        ("columns", "[null]"),
        ("columns", "[\"email\",\"email\"]"),
        ("permission", "\"ALL\""),
        ("permission", "\"SELECT\""),
        ("principalArn", "\"IAM_ALLOWED_PRINCIPALS\""),
        ("principalArn", "\"arn:aws:iam::111111111111:role/*\""),
        ("principalArn", "null"),
        ("purposeCode", "\"any purpose\""),
        ("purpose", $"\"{new string('x', 1001)}\""),
        ("durationDays", "1e12"),
        ("durationDays", "1.5"),
        ("durationDays", "\"30\""),
        ("requesterId", "\"u-mara\""),
        ("requesterAccount", "\"111111111111\""),
    ];

    [Fact]
    public async Task A_hostile_event_is_answered_with_a_reason_grants_nothing_and_changes_no_table()
    {
        using var world = await AccessWorld.NewAsync();
        var (before, catalog) = (await world.TablesAsync(), Catalog(world));
        foreach (var detail in Details)
        {
            world.PutRequested(detail);
        }

        await world.RunAsync();

        Assert.InRange(Details.Length, 30, int.MaxValue);
        Assert.Equal(Details.Length, world.Runs.Count);
        Assert.All(world.Runs, run =>
        {
            var output = AccessWorld.Out(run);
            Assert.Equal("Denied", output["status"].AsString());
            Assert.NotEqual("", output["reasons"][0].AsString());
        });
        Assert.Equal(Details.Length, world.Announced.Count(announced => announced["detail-type"].AsString() == "AccessDenied"));
        Assert.Empty(world.Platform.LakeFormation.Grants);
        Assert.Equal(before, await world.TablesAsync());
        Assert.Equal(catalog, Catalog(world));
        Assert.Empty(world.Told);
    }

    // What the machines announce, put on the bus by somebody else: it starts, changes and tells nothing.
    [Theory]
    [InlineData("customer360.access", "AccessGranted", """{"requestId":"r-1","principalArn":"arn:aws:iam::111111111111:role/sales-analyst"}""")]
    [InlineData("customer360.access", "AccessDenied", """{"requestId":"r-1"}""")]
    [InlineData("customer360.access", "accessrequested", """{"requestId":"r-1"}""")]
    [InlineData("customer360.Access", "AccessRequested", """{"requestId":"r-1"}""")]
    [InlineData("customer360.states", "Step Functions Execution Status Change", """{"status":"ABORTED","executionArn":"arn:aws:states:us-east-1:111111111111:execution:access-approval:r-1","stateMachineArn":"arn:aws:states:us-east-1:111111111111:stateMachine:access-approval"}""")]
    public async Task What_only_the_machines_announce_moves_nothing_when_somebody_else_puts_it(string source, string detailType, string detail)
    {
        using var world = await AccessWorld.NewAsync();
        var (before, catalog, executions) = (await world.TablesAsync(), Catalog(world), world.Platform.Engine.Executions.Count);

        world.Put(source, detailType, detail);
        await world.RunAsync();

        Assert.Equal(executions, world.Platform.Engine.Executions.Count);
        Assert.Equal((before, catalog), (await world.TablesAsync(), Catalog(world)));
        Assert.Empty(world.Told);
    }

    [Fact]
    public async Task A_hostile_body_is_answered_with_a_finding_starts_nothing_and_changes_no_table()
    {
        using var world = await AccessWorld.NewAsync();
        var before = await world.TablesAsync();
        foreach (var (member, value) in Bodies)
        {
            var reply = await world.SubmitAsync("u-noor", AccessWorld.Touch.With(member, JsonValue.Parse(value)));

            Assert.True(reply.StatusCode == 400, $"{member} {value}: {reply}");
            Assert.Equal($"$.{member}", JsonValue.Parse(reply.Body)["findings"][0]["path"].AsString());
        }

        foreach (var body in new[] { "", "null", "[]", "5", "{", "{}", new string('x', 70_000) })
        {
            Assert.Equal(400, (await world.SendAsync("u-noor", [], "POST", "/access-requests", body)).StatusCode);
        }

        await world.RunAsync();
        Assert.Empty(world.Runs);
        Assert.Empty(world.Platform.LakeFormation.Grants);
        Assert.Equal(before, await world.TablesAsync());
    }

    [Fact]
    public async Task All_findings_come_at_once()
    {
        using var world = await AccessWorld.NewAsync();

        var reply = await world.SubmitAsync("u-noor", JsonValue.Parse("""{"requestId":"r 1","columns":[5],"durationDays":"x","requesterDomain":"hr"}"""));

        Assert.Equal(11, JsonValue.Parse(reply.Body)["findings"].Items.ToArray().Select(finding => finding["path"].AsString()).Distinct().Count());
    }

    // The claim is what an authoriser has checked; what is no id of the directory is nobody.
    [Theory]
    [InlineData("ana@example.com")]
    [InlineData("")]
    [InlineData("u ana")]
    [InlineData("u-ana\n")]
    public async Task A_caller_without_an_id_is_not_signed_in(string sub)
    {
        using var world = await AccessWorld.NewAsync();

        Assert.Equal(401, (await world.SubmitAsync(sub, AccessWorld.Touch)).StatusCode);
        Assert.Equal(401, (await world.SendAsync(sub, ["steward:marketing"], "GET", "/questions")).StatusCode);
        Assert.Equal(401, (await world.SendAsync(sub, ["steward:marketing"], "GET", "/questions/r-1.steward")).StatusCode);
        Assert.Equal(401, (await world.SendAsync(sub, ["steward:marketing"], "GET", "/access-requests/r-1")).StatusCode);
        Assert.Equal(401, (await world.DecideAsync(sub, "steward:marketing", "r-1.steward")).StatusCode);
    }

    private static string Catalog(AccessWorld world) => string.Join('\n', world.Platform.Glue.Catalog.Databases.SelectMany(database =>
        world.Platform.Glue.Catalog.Tables(database).Select(table => world.Platform.Glue.Catalog.Table(database, table).ToJson())));
}
