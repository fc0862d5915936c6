using Customer360.Workflows.Subscriptions;
using DurableStates.Asl;
using DurableStates.Engine;
using DurableStates.Json;
using DurableStates.Local.Services;

namespace Customer360.Workflows.Access;

/// <summary>What is decided on: the tags in effect and the contract, whichever is the stricter.</summary>
public sealed class EffectiveTagTests
{
    private const string Table = """{"Table":{"DatabaseName":"customer360_marketing","Name":"campaign_daily"}}""";
    private const string Channel = """{"TableWithColumns":{"DatabaseName":"customer360_marketing","Name":"campaign_daily","ColumnNames":["channel"]}}""";

    // Internal data for the own domain is granted by policy, confidential data goes to the owner, restricted data to the steward.
    [Theory]
    [InlineData("internal", null, "Granted", null)]
    [InlineData("public", null, "Granted", "says that the column channel is internal, and its tag in effect that it is public: the stricter counts.")]
    [InlineData("confidential", "owner", null, "says that the column channel is internal, and its tag in effect that it is confidential: the stricter counts.")]
    [InlineData("restricted", "steward", null, "says that the column channel is internal, and its tag in effect that it is restricted: the stricter counts.")]
    public async Task The_stricter_of_contract_and_tag_decides_and_the_disagreement_is_a_reason(string tag, string? stage, string? ending, string? reason)
    {
        using var world = await AccessWorld.NewAsync();
        await TagAsync(world, Channel, tag);

        await world.SubmitAsync("u-noor", Asked("channel", "spend"));
        if (stage is null)
        {
            await world.RunAsync();
            Assert.Equal(ending, AccessWorld.Out(Assert.Single(world.Runs))["status"].AsString());
        }
        else
        {
            var question = await world.QuestionAsync();
            Assert.Equal(stage, question.Stage);
            Assert.Equal([$"channel {tag}", "spend internal"], question.Subject.Columns.Select(column => $"{column.Name} {column.Classification}"));
            Assert.Contains(question.Reasons, text => text.EndsWith(reason ?? "", StringComparison.Ordinal));
        }

        Assert.Equal(reason is null ? [] : [$"The contract {reason}"], Reasons(world).Skip(1));
    }

    // A steward has raised the table; its columns have lost theirs.
    [Theory]
    [InlineData("confidential", "owner")]
    [InlineData("restricted", "steward")]
    [InlineData(null, "steward")]
    public async Task What_has_no_tag_of_its_own_has_what_it_inherits(string? onTable, string stage)
    {
        using var world = await AccessWorld.NewAsync();
        await UntagAsync(world, Channel, "internal");
        await (onTable is null ? UntagAsync(world, Table, "confidential") : TagAsync(world, Table, onTable));

        await world.SubmitAsync("u-noor", Asked("channel"));

        Assert.Equal(stage, (await world.QuestionAsync()).Stage);
    }

    [Fact]
    public async Task What_nothing_is_known_of_counts_as_restricted()
    {
        using var world = await AccessWorld.NewAsync();
        await UntagAsync(world, Channel, "internal");
        await UntagAsync(world, Table, "confidential");
        await UntagAsync(world, """{"Database":{"Name":"customer360_marketing"}}""", "restricted");

        await world.SubmitAsync("u-noor", Asked("channel"));

        var question = await world.QuestionAsync();
        Assert.Equal("steward", question.Stage);
        Assert.Contains("The column channel has no classification tag in effect and counts as restricted; its contract says internal.", question.Reasons);
    }

    [Fact]
    public async Task A_published_table_that_is_gone_from_the_catalogue_is_denied_with_the_reason()
    {
        using var world = await AccessWorld.NewAsync();
        await CallAsync(world, "glue", "deleteTable", """{"DatabaseName":"customer360_marketing","Name":"campaign_daily"}""");

        await world.SubmitAsync("u-noor", Asked("channel"));
        await world.RunAsync();

        var output = AccessWorld.Out(Assert.Single(world.Runs));
        Assert.Equal("Denied", output["status"].AsString());
        Assert.Contains("customer360_marketing.campaign_daily is not in the catalogue", output["reasons"][0].AsString(), StringComparison.Ordinal);
        Assert.Equal("AccessDenied", Assert.Single(world.Announced)["detail-type"].AsString());
    }

    [Fact]
    public async Task A_denial_says_where_contract_and_tags_disagree()
    {
        using var world = await AccessWorld.NewAsync();
        await TagAsync(world, Channel, "restricted");

        await world.SubmitAsync("u-noor", Asked("channel").With("permission", "Write").With("principalArn", "arn:aws:iam::111111111111:role/analytics-analyst"));
        await world.RunAsync();

        var output = AccessWorld.Out(Assert.Single(world.Runs));
        Assert.Equal("Denied", output["status"].AsString());
        Assert.Contains("its tag in effect that it is restricted", output["reasons"][1].AsString(), StringComparison.Ordinal);
    }

    // The values of a restricted column would stand in the condition.
    [Fact]
    public async Task Rows_are_not_chosen_by_a_column_that_a_tag_calls_restricted()
    {
        using var world = await AccessWorld.NewAsync();
        await TagAsync(world, Channel, "restricted");

        await world.SubmitAsync("u-noor", Asked("spend").With("rows", "channel = 'web'"));
        await world.RunAsync();

        var output = AccessWorld.Out(Assert.Single(world.Runs));
        Assert.Equal("Denied", output["status"].AsString());
        Assert.StartsWith("The rows that are asked for are none", output["reasons"][0].AsString(), StringComparison.Ordinal);
        Assert.Empty(world.Platform.LakeFormation.Grants);
    }

    private static JsonValue Asked(params string[] columns) => SubscriptionWorld.Asked("r-1", columns, 14, principal: "arn:aws:iam::111111111111:role/marketing-analyst");

    private static IEnumerable<string> Reasons(AccessWorld world) => world.Runs[0].GetHistory()
        .Select(e => e.Details).OfType<HistoryEventDetails.TaskAnswered>()
        .Select(task => task.Output.Value["Payload"]["reasons"]).First(reasons => reasons.Count > 0).Items.ToArray().Select(reason => reason.AsString());

    private static Task TagAsync(AccessWorld world, string resource, string value) =>
        CallAsync(world, "lakeformation", "addLFTagsToResource", $$"""{"Resource":{{resource}},"LfTags":[{"TagKey":"classification","TagValues":["{{value}}"]}]}""");

    private static Task UntagAsync(AccessWorld world, string resource, string value) =>
        CallAsync(world, "lakeformation", "removeLFTagsFromResource", $$"""{"Resource":{{resource}},"LfTags":[{"TagKey":"classification","TagValues":["{{value}}"]}]}""");

    private static async Task CallAsync(AccessWorld world, string service, string operation, string arguments)
    {
        var reply = await world.Platform.Services.Single(candidate => candidate.Service == service).Operations[operation](
            new ServiceCall(JsonValue.Parse(arguments), IntegrationPattern.RequestResponse, world.Platform.Clock, [], _ => { }), TestContext.Current.CancellationToken);
        Assert.True(Assert.IsType<ServiceReply.Success>(reply).Response["Failures"] is { Count: 0 }, "A tag could not be changed.");
    }
}
