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
        var before = await world.TablesAsync();
        foreach (var detail in Details)
        {
            world.PutRequested(detail);
        }

        await world.RunAsync();

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
}
