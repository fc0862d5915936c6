using System.Text.Json.Nodes;
using Customer360.Workflows.Access;
using Customer360.Workflows.Stories;
using DurableStates.Local.EventBridge;
using static Customer360.Workflows.Attacks.AttackWorld;
using JsonValue = DurableStates.Json.JsonValue;

namespace Customer360.Workflows.Attacks;

/// <summary>Contracts and submissions that somebody got wrong, by mistake or not: findings, and an unchanged catalogue.</summary>
public sealed class ContractAttackTests
{
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
}
