using Customer360.Lambdas.Aws;
using Customer360.Lambdas.Ports;
using DurableStates.Asl;
using DurableStates.Json;
using DurableStates.Local.Services;

namespace Customer360.Workflows.Access;

/// <summary>Who may ask for what, and what becomes of the same and of other requests.</summary>
public sealed class RequestTests
{
    [Theory]
    [InlineData("productId", "\"campaigns\"", "no published product marketing/campaigns")]
    [InlineData("domain", "\"sales\"", "no published product sales/campaign-performance")]
    [InlineData("version", "\"1.0.1\"", "read version 1.0.0")]
    [InlineData("tableName", "\"campaign_weekly\"", "no table campaign_weekly")]
    [InlineData("columns", "[\"touch_id\",\"cost\",\"phone\"]", "no column cost, phone")]
    [InlineData("durationDays", "0", "1 to 365 days")]
    [InlineData("durationDays", "-5", "1 to 365 days")]
    [InlineData("durationDays", "366", "1 to 365 days")]
    [InlineData("permission", "\"Modify\"", "Only the owning domain writes")]
    public async Task What_is_not_to_be_had_is_denied_with_the_reason_announced_and_green(string field, string value, string reason)
    {
        using var world = await AccessWorld.NewAsync();
        var body = AccessWorld.Touch.With("principalArn", "arn:aws:iam::111111111111:role/sales-analyst").With(field, JsonValue.Parse(value));

        Assert.Equal(202, (await world.SubmitAsync("u-noor", body)).StatusCode);
        await world.RunAsync();

        var output = AccessWorld.Out(Assert.Single(world.Runs));
        Assert.Equal("Denied", output["status"].AsString());
        Assert.Contains(reason, output["reasons"].ToJson(), StringComparison.Ordinal);
        var announced = Assert.Single(world.Announced);
        Assert.Equal("AccessDenied", announced["detail-type"].AsString());
        Assert.Equal(output["reasons"], announced["detail"]["reasons"]);
        Assert.Empty(world.Platform.LakeFormation.Grants);
        var seen = JsonValue.Parse((await world.SendAsync("U-Noor", [], "GET", "/access-requests/r-1")).Body);
        Assert.Equal("Denied", seen["state"].AsString());
        Assert.Equal(output["reasons"], seen["reasons"]);
        Assert.Equal(404, (await world.SendAsync("u-ana", [], "GET", "/access-requests/r-1")).StatusCode);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(365)]
    public async Task The_ends_of_the_range_of_days_are_in_it(int days)
    {
        using var world = await AccessWorld.NewAsync();

        await world.AskedAsync("u-noor", AccessWorld.Touch.With("durationDays", days));

        Assert.Equal(days, Assert.IsType<QuestionSubject.Access>(world.Questions[0].Subject).Proposal.DurationDays);
    }

    [Theory]
    [InlineData("IAM_ALLOWED_PRINCIPALS")]
    [InlineData("111111111111:IAMPrincipals")]
    [InlineData("*")]
    [InlineData("everybody")]
    [InlineData("arn:aws:iam::111111111111:user/ana")]
    [InlineData("arn:aws:iam::111111111111:root")]
    [InlineData("arn:aws:iam::222222222222:role/marketing-analyst")]
    [InlineData("arn:aws:iam::111111111111:role/unregistered")]
    [InlineData("arn:aws:iam::111111111111:role/marketing-analyst\n")]
    public async Task Only_a_registered_role_is_let_in_at_the_door_and_again_when_a_run_takes_the_request(string principal)
    {
        using var world = await AccessWorld.NewAsync();

        var reply = await world.SubmitAsync("u-noor", AccessWorld.Touch.With("principalArn", principal));

        Assert.Equal(400, reply.StatusCode);
        Assert.Equal("$.principalArn", JsonValue.Parse(reply.Body)["findings"][0]["path"].AsString());

        // As if it had come into the table past the door.
        var form = new AccessForm("r-1", "marketing", "campaign-performance", "1.0.0", "campaign_daily", ["channel"], "Read", principal, "analytics", null, 14);
        var item = AccessItems.Of(new AccessRequest(form, "u-noor", "111111111111", "marketing", world.Platform.Clock.GetUtcNow(), "Submitted", null, [], [], [], []));
        var json = JsonValue.Object([.. item.Select(attribute => (attribute.Key, JsonValue.Object(("S", attribute.Value.S))))]);
        await world.Platform.DynamoDb.Operations["putItem"](
            new ServiceCall(JsonValue.Object(("TableName", "AccessRequests"), ("Item", json)), IntegrationPattern.RequestResponse, world.Platform.Clock, [], _ => { }), TestContext.Current.CancellationToken);
        world.PutRequested("""{"requestId":"r-1"}""");
        await world.RunAsync();

        var output = AccessWorld.Out(Assert.Single(world.Runs));
        Assert.Equal(("Denied", "admission"), (output["status"].AsString(), output["stage"].AsString()));
        Assert.NotEqual(0, output["reasons"].Count);
        Assert.Empty(world.Platform.LakeFormation.Grants);
    }

    [Fact]
    public async Task The_same_request_with_other_content_changes_nothing_and_is_told_the_firsts_state()
    {
        using var world = await AccessWorld.NewAsync();
        var question = await world.AskedAsync("u-noor", AccessWorld.Touch);
        var before = await world.TablesAsync();

        var wider = await world.SubmitAsync("u-noor", AccessWorld.Touch.With("durationDays", 300));
        var stranger = await world.SubmitAsync("u-ana", AccessWorld.Touch);
        var same = await world.SubmitAsync("U-NOOR", AccessWorld.Touch);
        world.PutRequested("""{"requestId":"r-1","principalArn":"arn:aws:iam::111111111111:role/sales-analyst","durationDays":300}""");
        await world.Platform.Engine.RunUntilAsync(() => world.Runs.Count(run => run.Output is not null) == 1, TestContext.Current.CancellationToken);

        Assert.Equal((409, 409, 202), (wider.StatusCode, stranger.StatusCode, same.StatusCode));
        Assert.All(new[] { wider, stranger, same }, reply => Assert.Equal("Deciding", JsonValue.Parse(reply.Body)["state"].AsString()));
        Assert.Equal(before, await world.TablesAsync());
        var second = AccessWorld.Out(world.Runs[^1]);
        Assert.Equal(("Duplicate", "Deciding"), (second["status"].AsString(), second["firstState"].AsString()));
        Assert.Empty(world.Announced);

        Assert.Equal(200, (await world.DecideAsync("u-stefan", "steward:marketing", question.TicketId)).StatusCode);
        await world.RunAsync();
        Assert.EndsWith("role/marketing-analyst", Assert.Single(world.Reads).Principal, StringComparison.Ordinal);
        Assert.Equal("AccessGranted", Assert.Single(world.Announced)["detail-type"].AsString());
    }

    [Theory]
    [InlineData(2)]
    [InlineData(5)]
    public async Task A_request_is_granted_once_however_often_its_event_comes(int times)
    {
        using var world = await AccessWorld.NewAsync();
        var body = AccessWorld.Touch.With("tableName", "campaign_daily").With("columns", JsonValue.Array("channel"));
        Assert.Equal(202, (await world.SubmitAsync("u-noor", body)).StatusCode);
        for (var i = 1; i < times; i++)
        {
            world.PutRequested("""{"requestId":"r-1"}""");
        }

        await world.RunAsync();
        world.PutRequested("""{"requestId":"r-1"}""");
        await world.RunAsync();

        var outputs = world.Runs.Select(AccessWorld.Out).ToArray();
        Assert.Equal(times + 1, outputs.Length);
        Assert.Single(outputs, output => output["status"].AsString() == "Granted");
        Assert.Equal(times, outputs.Count(output => output["status"].AsString() == "Duplicate"));
        Assert.Equal("Granted", outputs[^1]["firstState"].AsString());
        Assert.Single(world.Announced);
        Assert.Single(world.Reads);
    }

    [Fact]
    public async Task Account_and_domain_come_from_the_register_and_a_body_that_names_them_is_told_so()
    {
        using var world = await AccessWorld.NewAsync();

        var reply = await world.SubmitAsync("u-ana", AccessWorld.Margin.With("requesterDomain", "marketing").With("requesterAccount", "111111111111"));
        Assert.Equal(400, reply.StatusCode);
        Assert.Equal(["$.requesterAccount", "$.requesterDomain"], JsonValue.Parse(reply.Body)["findings"].Items.ToArray().Select(finding => finding["path"].AsString()));

        await world.AskedAsync("u-ana", AccessWorld.Margin);
        Assert.Equal("owner", world.Questions[0].Stage);
        await world.DecideAsync("u-mara", "owner:marketing", "r-1.owner");
        Assert.Equal("steward", (await world.QuestionAsync(2)).Stage);
    }
}
